import { useComma, useWords } from '@/components/shared/language';
import { teachWords } from '@/utils/i18n/teach';
import { PART_STEP } from './step-names';
import type { TeachView } from './teach-view';

const SHOWN_NAMES = 3;
const SHOWN_TEXT = 40;

/** What the page says to us so far: counts, the last message, the list, and what is still not found. */
export function Understood({ view }: { view: TeachView }) {
  const say = useWords(teachWords);
  const comma = useComma();
  const { understanding: read, steps, at } = view.lesson;
  if (!read) return steps.buyer === 'taught' ? <p className="dm-teach-soft">{say('nothingYet')}</p> : null;
  const { count, last, entries, buyerName } = read;
  const missing = [...new Set(read.missing.map((part) => say(PART_STEP[part])))];
  const names = entries.slice(0, SHOWN_NAMES).map(({ name }) => name);
  return (
    <div role="status" className="dm-teach-read">
      <p>
        <strong>{say('understood', count)}</strong>
        {count.unknown > 0 && <span className="dm-teach-problem"> {say('unknownSides', { n: count.unknown })}</span>}
      </p>
      {last && (
        <p>
          {say('last', {
            who: say(last.side === 'buyer' ? 'whoBuyer' : 'whoAgent'),
            text: last.text === '' ? say('picture') : last.text.slice(0, SHOWN_TEXT),
          })}
        </p>
      )}
      {entries.length > 0 && <p>{say('entries', { n: entries.length, names: names.join(comma) })}</p>}
      {buyerName !== '' && <p>{say('nameRead', { name: buyerName })}</p>}
      {at === 'review' && (
        <p className={missing.length > 0 ? 'dm-teach-problem' : 'dm-teach-good'}>
          {missing.length > 0 ? say('missing', { parts: missing.join(comma) }) : say('allFound')}
        </p>
      )}
    </div>
  );
}
