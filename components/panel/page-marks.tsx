import { useWords } from '@/components/shared/language';
import { clockLevelWords } from '@/utils/i18n/shared';
import { levelOf, shortWait } from '@/utils/timing/urgency';
import { LevelIcon } from './level-icon';
import type { PanelView } from './panel-view';
import { useNow } from './use-now';

/** Lines under the words of the draft that were found; drawn over the page, never in it, and no press lands on them. */
export function Underlines({ view }: { view: PanelView }) {
  return view.underlines.map((line, index) => (
    <span
      key={index}
      className="dm-underline"
      aria-hidden="true"
      data-severity={view.flags[line.flagIndex]?.severity}
      data-now={(view.flags.length > 1 && line.flagIndex === view.flagAt) || undefined}
      style={{ left: line.x, top: line.y, width: line.width, height: line.height }}
    />
  ));
}

/** Used for waiting entries where no clock profile of the open conversation tells it. */
const SOON_SHARE = 0.7;

export function soonShareOf(view: PanelView): number {
  return view.turn?.profile.soonShare ?? SOON_SHARE;
}

/** A small clock at the edge of each waiting entry of the console's own list. */
export function EntryMarks({ view }: { view: PanelView }) {
  return view.entryMarks.length === 0 ? null : <Marks view={view} />;
}

function Marks({ view }: { view: PanelView }) {
  const level = useWords(clockLevelWords);
  const { wallMs } = useNow();
  return view.entryMarks.map((mark) => {
    const is = levelOf(mark, wallMs, soonShareOf(view));
    const { x, y, width, height } = mark.rect;
    return (
      <span
        key={mark.key}
        className="dm-entry-mark"
        data-level={is}
        aria-hidden="true"
        title={level(is)}
        style={{ left: x + width, top: y + height }}
      >
        <LevelIcon level={is} size={12} />
        {shortWait(mark, wallMs)}
      </span>
    );
  });
}
