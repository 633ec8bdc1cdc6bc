import { GripVertical } from 'lucide-react';
import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { useWords } from '@/components/shared/language';
import { barWords } from '@/utils/i18n/panel';
import type { Placement } from '@/utils/storage/settings';
import { useActions } from './panel-parts';
import type { Rect } from './panel-view';
import { Pop } from './pop';

/** A press that moved less than this, px, is a click. */
const DRAG_FROM = 4;
const STEP = 8;
const BIG_STEP = 40;

const ARROWS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export type HandleProps = {
  placement: Placement;
  /** Where the bar stands now. */
  box: Rect;
  /** While dragging: the wished corner; null when the drag ended. */
  onDrag: (corner: { x: number; y: number } | null) => void;
};

/** Moves the bar by pointer or arrow keys, and opens the choice of docks. */
export function BarHandle({ placement, box, onDrag }: HandleProps) {
  const say = useWords(barWords);
  const drag = useDrag({ placement, box, onDrag });
  const trigger = (
    <button type="button" className="dm-handle" aria-label={say('handle')} title={say('dockHelp')} {...drag}>
      <GripVertical size={16} aria-hidden="true" />
    </button>
  );
  return (
    <Pop name={say('dock')} trigger={trigger}>
      {(close) => <DockChoice placement={placement} box={box} close={close} />}
    </Pop>
  );
}

function useDrag({ placement, box, onDrag }: HandleProps) {
  const actions = useActions();
  const start = useRef<{ x: number; y: number; box: Rect; moved: boolean } | null>(null);
  const swallowClick = useRef(false);
  const corner = (event: PointerEvent): { x: number; y: number } => {
    const from = start.current;
    return from ? { x: from.box.x + event.clientX - from.x, y: from.box.y + event.clientY - from.y } : box;
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      swallowClick.current = false;
      start.current = { x: event.clientX, y: event.clientY, box, moved: false };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const from = start.current;
      if (!from) return;
      from.moved ||= Math.hypot(event.clientX - from.x, event.clientY - from.y) >= DRAG_FROM;
      if (from.moved) onDrag(corner(event));
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      if (start.current?.moved) {
        swallowClick.current = true;
        actions.place({ ...placement, dock: 'free', ...corner(event) });
      }
      start.current = null;
      onDrag(null);
    },
    onPointerCancel: () => {
      start.current = null;
      onDrag(null);
    },
    onClickCapture: (event: { stopPropagation(): void; preventDefault(): void }) => {
      if (!swallowClick.current) return;
      swallowClick.current = false;
      event.stopPropagation();
      event.preventDefault();
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const way = ARROWS[event.key];
      if (!way) return;
      event.preventDefault();
      event.stopPropagation();
      const step = event.shiftKey ? BIG_STEP : STEP;
      actions.place({ ...placement, dock: 'free', x: box.x + way[0] * step, y: box.y + way[1] * step });
    },
  };
}

const DOCKS = [
  ['editor', 'dockEditor'],
  ['top', 'dockTop'],
  ['bottom', 'dockBottom'],
  ['free', 'dockFree'],
] as const;

function DockChoice({ placement, box, close }: { placement: Placement; box: Rect; close: () => void }) {
  const say = useWords(barWords);
  const actions = useActions();
  const choose = (dock: Placement['dock']): void => {
    actions.place({ ...placement, dock, ...(dock === 'free' && { x: box.x, y: box.y }) });
    close();
  };
  return (
    <div className="dm-stack">
      <p className="dm-soft dm-small">{say('dock')}</p>
      {DOCKS.map(([dock, word]) => (
        <button
          key={dock}
          type="button"
          className="dm-step"
          aria-pressed={placement.dock === dock}
          onClick={() => choose(dock)}
        >
          {say(word)}
        </button>
      ))}
      <p className="dm-soft dm-small">{say('dockHelp')}</p>
    </div>
  );
}
