import { useWords } from '@/components/shared/language';
import type { Part } from '@/utils/handbook/schema';
import { paletteWords } from '@/utils/i18n/panel';
import { partWords } from '@/utils/i18n/shared';
import { partIn, togglePart } from './palette-keys';

/** In the handbook's order. Not the schema's own list: it would bring the whole validator into the page. */
const PARTS = Object.keys(partWords.zh) as Part[]; // Object.keys forgets the type of the keys

/** The nine parts as filters: each writes its `#word` in front of the query, as the agent could type it. */
export function PaletteParts({ typed, onType }: { typed: string; onType: (next: string) => void }) {
  const say = useWords(paletteWords);
  const word = useWords(partWords);
  const chosen = partIn(typed);
  return (
    <div className="dm-palette-parts" role="group" aria-label={say('parts')}>
      {PARTS.map((part) => (
        <button
          key={part}
          type="button"
          className="dm-part"
          aria-pressed={chosen === word(part)}
          onClick={() => onType(togglePart(typed, word(part)))}
        >
          {word(part)}
        </button>
      ))}
    </div>
  );
}
