import { useState } from 'react';
import { Button } from '@/components/shared/button';
import { keyComboOf } from '@/components/shared/key-combo';
import { Kbd } from '@/components/shared/kbd';
import { useWords } from '@/components/shared/language';
import { manualKeyWords } from '@/utils/i18n/manual';

type Props = {
  /** What the key does. */
  name: string;
  keys: string;
  /** Keys that something else has. */
  taken: readonly string[];
  onChoose: (combo: string) => void;
};

/** One key of the page and the way to choose another; Esc leaves it as it is. One row of a `dl.dm-manual-keys`. */
export function KeyChoice({ name, keys, taken, onChoose }: Props) {
  const say = useWords(manualKeyWords);
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState<string | undefined>(undefined);
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (!asking) return;
    if (event.key === 'Escape') setAsking(false);
    const combo = keyComboOf(event.nativeEvent);
    if (combo === undefined) return;
    event.preventDefault();
    const other = taken.includes(combo);
    setRefused(other ? combo : undefined);
    if (other) return;
    setAsking(false);
    onChoose(combo);
  };
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {asking ? <em>{say('press')}</em> : <Kbd keys={keys} />}
        <Button
          aria-label={say('changeOf', { what: name })}
          onKeyDown={onKeyDown}
          onBlur={() => setAsking(false)}
          onClick={() => setAsking(true)}
        >
          {say('change')}
        </Button>
        {refused !== undefined && <span className="dm-tone-late">{say('taken', { key: refused })}</span>}
      </dd>
    </div>
  );
}
