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
  /** What else has this key, in words; undefined for a free one. */
  holder: (combo: string) => string | undefined;
  onChoose: (combo: string) => void;
};

/** One key of the page and the way to choose another; Esc leaves it as it is. One row of a `dl.dm-manual-keys`. */
export function KeyChoice({ name, keys, holder, onChoose }: Props) {
  const say = useWords(manualKeyWords);
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState<{ key: string; what: string } | undefined>(undefined);
  const double = holder(keys); // kept from before another key got the same
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (!asking) return;
    if (event.key === 'Escape') setAsking(false);
    const combo = keyComboOf(event.nativeEvent);
    if (combo === undefined) return;
    event.preventDefault();
    const what = holder(combo);
    setRefused(what === undefined ? undefined : { key: combo, what });
    if (what !== undefined) return;
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
        <span role="status" className="dm-tone-late">
          {refused ? say('taken', refused) : double !== undefined && say('double', { what: double })}
        </span>
      </dd>
    </div>
  );
}
