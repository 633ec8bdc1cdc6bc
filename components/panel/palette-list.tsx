import { Badge } from '@/components/shared/badge';
import { useWords } from '@/components/shared/language';
import { paletteWords } from '@/utils/i18n/panel';
import { partWords } from '@/utils/i18n/shared';
import { ImageCount } from './image-names';
import { Marked } from './marked';
import { SHOWN_ROWS } from './palette-keys';
import type { ScriptOffer } from './panel-view';

export type PaletteListProps = {
  id: string;
  found: ScriptOffer[];
  at: number;
  start: number;
  onMove: (to: number) => void;
  onInsert: (index: number) => void;
};

/** Eight rows of what was found; only these are in the tree, however many were found. */
export function PaletteList({ id, found, at, start, onMove, onInsert }: PaletteListProps) {
  const say = useWords(paletteWords);
  const wheel = (deltaY: number): void => {
    const to = Math.min(found.length - 1, Math.max(0, at + Math.sign(deltaY)));
    if (to !== at) onMove(to);
  };
  return (
    <div
      id={id}
      role="listbox"
      aria-label={say('results')}
      className="dm-palette-list"
      onWheel={(event) => wheel(event.deltaY)}
    >
      {found.slice(start, start + SHOWN_ROWS).map((offer, row) => {
        const index = start + row;
        return (
          <div
            key={offer.scriptId}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            aria-posinset={index + 1}
            aria-setsize={found.length}
            className="dm-palette-row"
            onPointerDown={(event) => event.preventDefault()} // the caret stays in the field
            onPointerMove={() => index !== at && onMove(index)}
            onClick={() => onInsert(index)}
          >
            <Row offer={offer} />
          </div>
        );
      })}
    </div>
  );
}

function Row({ offer }: { offer: ScriptOffer }) {
  const say = useWords(paletteWords);
  const part = useWords(partWords);
  const of = (field: string): ScriptOffer['marks'] => offer.marks.filter((mark) => mark.field === field);
  return (
    <>
      <span className="dm-palette-title">
        <Marked text={offer.title} marks={of('title')} />
      </span>
      <span className="dm-palette-meta">
        <ImageCount offer={offer} />
        {offer.personal && <Badge tone="accent">{say('personal')}</Badge>}
        {offer.shortcut !== '' && (
          <span className="dm-kbd">
            <Marked text={offer.shortcut} marks={of('shortcut')} />
          </span>
        )}
        <span className="dm-soft dm-small">{part(offer.part)}</span>
      </span>
      <span className="dm-palette-words">
        {offer.unfilled === undefined ? offer.text : <Marked text={offer.unfilled} marks={of('text')} />}
      </span>
    </>
  );
}
