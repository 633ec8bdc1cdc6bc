import type { PromiseAct } from '@/utils/promises/acts';
import type { PromiseRow } from '@/utils/promises/row';

/**
 * The one line about promises. `offer`: the message just sent makes one. `kept`: a later message seems to keep it. `remind`: its time is near
 * or has come. `done`: what the agent just did, while it can be taken back.
 */
export type PromiseLine = { kind: 'offer' | 'kept' | 'remind' | 'done'; row: PromiseRow };

/** Promises as the panel shows them. */
export type PromisesView = {
  /** All that still matter, the one due first first; offers of the open conversation only. */
  rows: PromiseRow[];
  /** The thread id of the open conversation. */
  here: string | null;
  line: PromiseLine | null;
  /** The promise whose time is being changed in the line. */
  editing: string | null;
  /** When service ends today (midnight when it has) and tomorrow, wall ms: usual times to choose. */
  closings?: readonly [todayMs: number, tomorrowMs: number];
};

/** What the agent can do with promises in the panel. */
export type PromiseActions = {
  promise(ids: readonly string[], act: PromiseAct): void;
  /** Opens the field for another time in the line; null closes it. */
  editPromise(id: string | null): void;
  /** Does what its keys do to the line; false when the line has no such act. */
  promiseKey(key: 'yes' | 'time' | 'no' | 'undo'): boolean;
  /** Writes a follow-up for the open conversation. */
  followUp(days: number): void;
  /** Opens the conversation of a promise. */
  goToPromise(row: PromiseRow): void;
};
