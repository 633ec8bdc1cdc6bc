import { useWords } from '@/components/shared/language';
import { drawerWords } from '@/utils/i18n/panel';
import { clockLevelWords } from '@/utils/i18n/shared';
import { levelOf } from '@/utils/timing/urgency';
import { clockFace } from './clock';
import { LevelIcon } from './level-icon';
import { soonShareOf } from './page-marks';
import { useActions } from './panel-parts';
import type { PanelView } from './panel-view';
import { useNow } from './use-now';

/** Everybody who waits on this console, the most urgent first; Enter or a press goes there. */
export function WaitingTab({ view }: { view: PanelView }) {
  const say = useWords(drawerWords);
  const { wallMs } = useNow();
  if (view.waiting.length === 0) return <p className="dm-empty">{say('nobody')}</p>;
  const urgentFirst = [...view.waiting].sort((a, b) => a.dueAtMs - b.dueAtMs);
  return (
    <ol className="dm-waiting">
      {urgentFirst.map((waiting) => (
        <li key={waiting.key}>
          <Waiter waiting={waiting} nowMs={wallMs} soonShare={soonShareOf(view)} />
        </li>
      ))}
    </ol>
  );
}

type WaiterProps = { waiting: PanelView['waiting'][number]; nowMs: number; soonShare: number };

function Waiter({ waiting, nowMs, soonShare }: WaiterProps) {
  const say = useWords(drawerWords);
  const word = useWords(clockLevelWords);
  const actions = useActions();
  const level = levelOf(waiting, nowMs, soonShare);
  const leftMs = waiting.dueAtMs - nowMs;
  return (
    <button type="button" className="dm-waiter" data-level={level} onClick={() => actions.jumpTo(waiting.key)}>
      <LevelIcon level={level} />
      <span className="dm-waiter-name">{waiting.name}</span>
      <span className="dm-waiter-left">
        {waiting.startUnknown ? '—' : say(leftMs > 0 ? 'left' : 'over', { time: clockFace(leftMs) })}
      </span>
      <span className="dm-soft dm-small">
        {say(waiting.atLeast ? 'waitedAtLeast' : 'waited', { time: clockFace(Math.max(0, nowMs - waiting.askedAtMs)) })}
      </span>
      <span className="dm-small dm-waiter-level">{word(level)}</span>
    </button>
  );
}
