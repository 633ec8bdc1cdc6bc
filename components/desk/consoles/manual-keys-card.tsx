import { useWords } from '@/components/shared/language';
import { manualKeyWords } from '@/utils/i18n/manual';
import { useSettings } from '../data/use-desk-data';
import { KeyList } from '../settings/key-list';
import { Card } from '../ui/page';

/** The keys with which an agent keeps the clock by hand where a page cannot be read. */
export function ManualKeysCard() {
  const say = useWords(manualKeyWords);
  const settings = useSettings();
  if (settings === null) return null;
  return (
    <Card title={say('title')}>
      <div className="dm-pad dm-stack">
        <p className="dm-soft">{say('intro')}</p>
        <KeyList group="manualKeys" settings={settings} />
      </div>
    </Card>
  );
}
