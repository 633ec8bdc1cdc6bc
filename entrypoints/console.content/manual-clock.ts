import type { PanelView } from '@/components/panel/panel-view';
import type { BareFact } from '@/utils/facts/fact';
import type { ClockProfile } from '@/utils/handbook/schema';
import type { Instant } from '@/utils/ledger/types';
import type { ManualAct, Settings } from '@/utils/storage/settings';
import {
  agentAnswered,
  buyerSpoke,
  canUndo,
  emptyManual,
  endManual,
  settleManual,
  undoManual,
  type ManualState,
} from '@/utils/timing/manual';
import { elapsedMs } from '@/utils/timing/elapsed';

/** How long an answer by hand can be taken back before it becomes a fact, ms. */
const REGRET_MS = 15_000;

export type ManualParts = {
  now: () => Instant;
  profile: () => ClockProfile;
  hand: (facts: BareFact[]) => void;
  changed: () => void;
  signal: AbortSignal;
};

/** The clock that the agent keeps by hand while the conversation cannot be read. */
export class ManualClock {
  readonly #parts: ManualParts;
  #state: ManualState = emptyManual;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: ManualParts) {
    this.#parts = parts;
    parts.signal.addEventListener('abort', () => clearTimeout(this.#timer), { once: true });
  }

  press(act: ManualAct): void {
    const { now, profile } = this.#parts;
    if (act === 'undo') this.#state = undoManual(this.#state);
    else {
      this.#settle(); // only the last turn can be taken back
      this.#state = act === 'buyer' ? buyerSpoke(this.#state, now(), profile()) : agentAnswered(this.#state, now());
    }
    clearTimeout(this.#timer);
    if (this.#state.ended) this.#timer = setTimeout(() => this.#settle(), REGRET_MS);
    this.#parts.changed();
  }

  /** The page can be read again, or goes. */
  end(): void {
    clearTimeout(this.#timer);
    this.#take(endManual(this.#state, this.#parts.profile()));
  }

  view(keys: Settings['manualKeys']): NonNullable<PanelView['manual']> {
    const { open, ended } = this.#state;
    return {
      keys,
      askedAt: open?.askedAt ?? null,
      countedMs: ended ? elapsedMs(ended.askedAt, ended.answeredAt) : null,
      undo: canUndo(this.#state),
    };
  }

  #settle(): void {
    this.#take(settleManual(this.#state, this.#parts.profile()));
    this.#parts.changed();
  }

  #take({ state, facts }: { state: ManualState; facts: BareFact[] }): void {
    this.#state = state;
    this.#parts.hand(facts);
  }
}
