import { useState } from 'react';
import { Button } from '@/components/shared/button';
import { useWords } from '@/components/shared/language';
import { keyComboOf } from '@/components/shared/key-combo';
import { Kbd } from '@/components/shared/kbd';
import { manualKeyWords } from '@/utils/i18n/manual';
import { MANUAL_ACTS, type ManualAct } from '@/utils/storage/settings';
import { useSettings } from '../data/use-desk-data';
import { useTools } from '../tools';
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
  const [asking, setAsking] = useState(false);
  const [taken, setTaken] = useState<string | undefined>(undefined);
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (!asking) return;
    if (event.key === 'Escape') setAsking(false);
    const combo = keyComboOf(event.nativeEvent);
    if (combo === undefined) return;
    event.preventDefault();
    const other = MANUAL_ACTS.some((each) => each !== act && keys[each] === combo);
    setTaken(other ? combo : undefined);
    if (other) return;
    setAsking(false);
    void settings.change(({ manualKeys }) => ({ manualKeys: { ...manualKeys, [act]: combo } }));
  };
  return (
    <div>
      <dt>{say(act)}</dt>
      <dd>
        {asking ? <em>{say('press')}</em> : <Kbd keys={keys[act]} />}
        <Button
          aria-label={say('changeOf', { what: say(act) })}
          onKeyDown={onKeyDown}
          onBlur={() => setAsking(false)}
          onClick={() => setAsking(true)}
        >
          {say('change')}
        </Button>
        {taken !== undefined && <span className="dm-tone-late">{say('taken', { key: taken })}</span>}
      </dd>
    </div>
  );
}
