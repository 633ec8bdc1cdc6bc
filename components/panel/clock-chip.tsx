import { Clock } from 'lucide-react';
import { Button } from '@/components/shared/button';
import { useWords } from '@/components/shared/language';
import { barWords } from '@/utils/i18n/panel';
import { clockLevelWords } from '@/utils/i18n/shared';
import { clockOf } from '@/utils/timing/clock-of';
import { clockFace, limitUnit } from './clock';
import { LevelIcon } from './level-icon';
import { useActions } from './panel-parts';
import type { PanelView } from './panel-view';
import { Pop } from './pop';
import { useNow } from './use-now';

type Turn = NonNullable<PanelView['turn']>;

/** The clock of the open conversation: what it counts, time passed, limit, level in shape, word and colour. */
export function ClockChip({ view }: { view: PanelView }) {
  const say = useWords(barWords);
  if (view.turn) return <Running turn={view.turn} life={view.life} />;
  const blind = view.health.level === 'blind'; // who waits is then not known, nor whether a conversation is open
  const words = say(blind ? 'healthBlind' : view.buyerName === null ? 'noBuyer' : 'idle');
  return (
    <span className="dm-chip dm-clock" data-level="none" title={blind ? undefined : say('clockNone')}>
      <Clock size={16} aria-hidden="true" />
      <span>{words}</span>
    </span>
  );
}

function Running({ turn, life }: { turn: Turn; life: string }) {
  const say = useWords(barWords);
  const level = useWords(clockLevelWords);
  const clock = clockOf(turn.open, turn.profile, { ...useNow(), life });
  const known = clock.level !== 'unknown';
  const limit = useLimit(clock.limitMs);
  const kind = say(clock.first ? 'first' : 'turn');
  const about = turn.open.errorMs >= 1000 ? say('about') : '';
  const trigger = (
    <button type="button" className="dm-chip dm-clock" data-level={clock.level}>
      <LevelIcon level={clock.level} />
      <span className="dm-clock-kind">{kind}</span>
      {known && (
        <span className="dm-clock-time">
          {about}
          {clockFace(clock.waitedMs)} / {limit}
        </span>
      )}
      {known && <Meter share={clock.waitedMs / clock.limitMs} />}
      <span className="dm-clock-level">{level(clock.level)}</span>
    </button>
  );
  return (
    <Pop name={kind} trigger={trigger}>
      {(close) => <ClockDetails turn={turn} limit={limit} close={close} />}
    </Pop>
  );
}

function Meter({ share }: { share: number }) {
  return (
    <span className="dm-meter" aria-hidden="true">
      <span style={{ width: `${Math.min(1, share) * 100}%` }} />
    </span>
  );
}

function ClockDetails({ turn, limit, close }: { turn: Turn; limit: string; close: () => void }) {
  const say = useWords(barWords);
  const actions = useActions();
  const { open } = turn;
  const waive = (): void => {
    actions.waive();
    close();
  };
  return (
    <div className="dm-stack">
      <p className="dm-strong">{say(open.first ? 'clockTitleFirst' : 'clockTitleTurn')}</p>
      <p>{open.known ? say('clockAsks', { n: open.asks, limit }) : say('clockUnknown')}</p>
      {open.errorMs >= 1000 && <p className="dm-soft">{say('clockAbout', { n: Math.round(open.errorMs / 1000) })}</p>}
      <div className="dm-row">
        <Button onClick={waive}>{say('waive')}</Button>
        <span className="dm-soft dm-small">{say('waiveHelp')}</span>
      </div>
    </div>
  );
}

function useLimit(limitMs: number): string {
  const say = useWords(barWords);
  const { key, n } = limitUnit(limitMs);
  return say(key, { n });
}
