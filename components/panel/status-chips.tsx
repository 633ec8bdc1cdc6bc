import {
  CircleCheck,
  CircleDashed,
  CircleX,
  ListChecks,
  NotebookPen,
  PanelRight,
  Search,
  TriangleAlert,
} from 'lucide-react';
import { useWords } from '@/components/shared/language';
import { barWords } from '@/utils/i18n/panel';
import { useActions } from './panel-parts';
import type { PanelView } from './panel-view';
import { Pop } from './pop';
import { StageCard } from './stage-card';

/** The talk's stage; a flow that is under way takes its place (the drawer shows both). */
export function StageChip({ view }: { view: PanelView }) {
  const say = useWords(barWords);
  const shown = view.flow ?? view.talk;
  if (!shown) return null;
  const step = shown.steps[shown.index]?.title ?? shown.title;
  const trigger = (
    <button type="button" className="dm-chip dm-stage-chip" title={say('stageIs', { step })}>
      <ListChecks size={16} aria-hidden="true" />
      <span className="dm-chip-words">{step}</span>
      <span className="dm-soft">
        {shown.index + 1}/{shown.steps.length}
      </span>
    </button>
  );
  return (
    <Pop name={say('stage')} trigger={trigger}>
      {(close) => <StageCard stage={shown} flow={view.flow !== null} onChosen={close} />}
    </Pop>
  );
}

const NOTE_KEYS = { owed: 'noteOwed', begun: 'noteBegun', saved: 'noteSaved', finished: 'noteFinished' } as const;

/** The note of this conversation in words, and how many anywhere are not finished. */
export function NoteChip({ view }: { view: PanelView }) {
  const say = useWords(barWords);
  const actions = useActions();
  const state = view.note?.verdict.state;
  const count = view.unfinished.length;
  const words = state ? say(NOTE_KEYS[state]) : say('note');
  const name = state ? say('noteIs', { word: words }) : words;
  return (
    <button
      type="button"
      className="dm-chip dm-note-chip"
      data-tone={state === undefined || state === 'finished' ? 'soft' : 'soon'}
      title={name}
      onClick={() => actions.setDrawer(view.drawer === 'notes' ? 'closed' : 'notes')}
    >
      <NotebookPen size={16} aria-hidden="true" />
      {state && <span className="dm-unseen">{say('note')} </span>}
      <span className="dm-chip-words">{words}</span>
      {count > 0 && (
        <span className="dm-count">
          {count}
          <span className="dm-unseen"> {say('unfinished')}</span>
        </span>
      )}
    </button>
  );
}

export function PaletteChip() {
  const say = useWords(barWords);
  const actions = useActions();
  return (
    <button
      type="button"
      className="dm-chip dm-palette-chip"
      aria-label={say('palette')}
      title={say('palette')}
      aria-keyshortcuts="/"
      onClick={() => actions.openPalette('')}
    >
      <Search size={16} aria-hidden="true" />
      <kbd className="dm-kbd">/</kbd>
    </button>
  );
}

/** Opens the list of everybody who waits on this console. */
export function WaitingChip({ view }: { view: PanelView }) {
  const say = useWords(barWords);
  const actions = useActions();
  const n = view.waiting.length;
  return (
    <button
      type="button"
      className="dm-chip dm-waiting-chip"
      aria-label={say('waitingList', { n })}
      title={say('waitingList', { n })}
      aria-expanded={view.drawer !== 'closed'}
      onClick={() => actions.setDrawer(view.drawer === 'waiting' ? 'closed' : 'waiting')}
    >
      <PanelRight size={16} aria-hidden="true" />
      <span className="dm-chip-words">{say('waiting', { n })}</span>
      <span className="dm-count dm-narrow-only">{n}</span>
    </button>
  );
}

const HEALTH = {
  ok: { word: 'healthOk', Icon: CircleCheck },
  partial: { word: 'healthPartial', Icon: CircleDashed },
  blind: { word: 'healthBlind', Icon: CircleX },
  suspicious: { word: 'healthSuspicious', Icon: TriangleAlert },
  failing: { word: 'healthStorage', Icon: TriangleAlert },
} as const;

/** What stands worst: a page that cannot be read, then storage that does not take data, then a missing part, then what looks wrongly read. */
export function healthSign(health: PanelView['health']): keyof typeof HEALTH {
  if (health.level === 'blind') return 'blind';
  if (health.storage === 'failing') return 'failing';
  return health.level === 'partial' && health.missing.length === 0 ? 'suspicious' : health.level;
}

/** Whether the page can be read; opens the drawer at the reason. */
export function HealthChip({ view }: { view: PanelView }) {
  const say = useWords(barWords);
  const actions = useActions();
  const sign = healthSign(view.health);
  const { word, Icon } = HEALTH[sign];
  const name = say('health', { word: say(word) });
  return (
    <button
      type="button"
      className="dm-chip dm-health-chip"
      data-health={sign}
      aria-label={name}
      title={name}
      onClick={() => actions.setDrawer(view.drawer === 'health' ? 'closed' : 'health')}
    >
      <Icon size={16} aria-hidden="true" />
      <span className="dm-chip-words">{say(word)}</span>
    </button>
  );
}
