import { Button } from '@/components/shared/button';
import { useWords } from '@/components/shared/language';
import { chosenKeyWords } from '@/utils/i18n/desk-keys';
import { useTools } from '../tools';
import { Card } from '../ui/page';
import { firstKeys, KEY_GROUPS, type KeyGroup, type KeySettings } from './chosen-keys';
import { KeyList } from './key-list';

const GROUPS = Object.keys(KEY_GROUPS) as KeyGroup[]; // Object.keys forgets what it was given

/** All keys of the page that an agent can choose, in one place. */
export function ChosenKeysCard({ settings }: { settings: KeySettings }) {
  const say = useWords(chosenKeyWords);
  const tools = useTools();
  const first = firstKeys();
  const asAtFirst = GROUPS.every((group) => JSON.stringify(settings[group]) === JSON.stringify(first[group]));
  return (
    <Card title={say('title')}>
      <div className="dm-pad dm-stack">
        <p className="dm-soft">{say('intro')}</p>
        {GROUPS.map((group) => (
          <section key={group} className="dm-stack" aria-label={say(group)}>
            <h3 className="dm-strong">{say(group)}</h3>
            <KeyList group={group} settings={settings} />
          </section>
        ))}
        <div>
          <Button look="quiet" disabled={asAtFirst} onClick={() => void tools.settings.change(firstKeys)}>
            {say('reset')}
          </Button>
        </div>
      </div>
    </Card>
  );
}
