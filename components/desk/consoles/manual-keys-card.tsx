import { useWords } from '@/components/shared/language';
import { manualKeyWords } from '@/utils/i18n/manual';
import { MANUAL_ACTS, type ManualAct } from '@/utils/storage/settings';
import { useSettings } from '../data/use-desk-data';
import { useTools } from '../tools';
import { KeyChoice } from '../ui/key-choice';
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
        <dl className="dm-manual-keys">
          {MANUAL_ACTS.map((act) => (
            <ManualKey key={act} act={act} keys={settings.manualKeys} />
          ))}
        </dl>
      </div>
    </Card>
  );
}

function ManualKey({ act, keys }: { act: ManualAct; keys: Readonly<Record<ManualAct, string>> }) {
  const say = useWords(manualKeyWords);
  const { settings } = useTools();
  const others = MANUAL_ACTS.filter((each) => each !== act).map((each) => keys[each]);
  return (
    <KeyChoice
      name={say(act)}
      keys={keys[act]}
      taken={others}
      onChoose={(combo) => void settings.change(({ manualKeys }) => ({ manualKeys: { ...manualKeys, [act]: combo } }))}
    />
  );
}
