import type { MouseEvent, PointerEvent, WheelEvent } from 'react';
import type { Box } from '@/utils/teaching/piercing';
import type { TeachActions, TeachView } from './teach-view';

/** Keeps the page's own focus and selection where they are. */
function holdBack(event: MouseEvent): void {
  event.preventDefault();
}

function placed({ left, top, width, height }: Box) {
  return { transform: `translate(${left}px, ${top}px)`, width, height };
}

/** Transparent, over the whole page: clicks land here and not on the page. Frames are drawn on it. */
export function Glass({ view, actions }: { view: TeachView; actions: TeachActions }) {
  const points = view.mode === 'pointing';
  const onMove = ({ clientX, clientY }: PointerEvent): void => actions.pointAt(clientX, clientY);
  const onWheel = ({ deltaX, deltaY }: WheelEvent): void => actions.scroll({ left: deltaX, top: deltaY });
  return (
    <div
      className="dm-glass"
      data-points={points}
      aria-hidden="true"
      onPointerMove={onMove}
      onWheel={onWheel}
      onMouseDown={holdBack}
      onClick={(event) => {
        actions.pointAt(event.clientX, event.clientY);
        actions.take();
      }}
    >
      {view.marks.map(({ key, kind, box }) => (
        <div key={key} className={`dm-mark dm-mark-${kind}`} style={placed(box)} />
      ))}
      {points && view.pointing && (
        <div
          className="dm-mark dm-mark-pointing"
          data-barrier={view.pointing.barrier}
          style={placed(view.pointing.box)}
        />
      )}
    </div>
  );
}
