import type { z } from 'zod';
import type { pushResponseSchema, Refusal } from '@/utils/sync/protocol';

/** The outbox's decisions: what to send next, what a hub's answer means for it, how long to wait after a failure. */

export type PushResponse = z.infer<typeof pushResponseSchema>;
export type RefusedFact = PushResponse['refused'][number];

/**
 * How the sync stands, for the screens and for the next decision. Times are ms since the epoch.
 * `off`: no hub joined. `idle`: reachable as far as known. `sending`: a request is under way.
 * `waiting`: the last try failed and another follows at `nextTryAt`. `refused`: the hub said no; see `refusal`.
 */
export type SyncState = {
  status: 'off' | 'idle' | 'sending' | 'waiting' | 'refused';
  refusal?: Refusal;
  /** Facts in the outbox. */
  pending: number;
  lastSyncedAt?: number;
  /** Failures in a row. */
  failures: number;
  nextTryAt?: number;
  /** True when the last try found no hub at the address. */
  unreachable?: boolean;
};

/**
 * The ids of the next batch, oldest first.
 * @param ids the outbox in order; the same id twice is one fact
 * @param limit most ids in the batch; below 1 counts as 1, so that a queue always moves
 */
export function nextBatch(ids: readonly string[], limit: number): string[] {
  return [...new Set(ids)].slice(0, Math.max(1, Math.floor(limit)));
}

/** What an answer leaves behind. */
export type PushOutcome = {
  /** Ids still to be sent, in their old order. */
  outbox: string[];
  /** Facts of the outbox the hub will never take, with the field that was wrong; kept on the device and shown. */
  refused: RefusedFact[];
  /** Ids the hub holds now. */
  kept: string[];
  /** False when the answer moved nothing: sending again at once would turn in a circle. */
  moved: boolean;
};

/**
 * Takes out of the outbox what the hub holds or refused. Ids the hub did not mention stay, ids it invented are ignored;
 * an id both kept and refused counts as kept, because the hub has it.
 */
export function afterPush(outbox: readonly string[], response: PushResponse): PushOutcome {
  const waiting = new Set(outbox);
  const kept = new Set(response.kept.filter((id) => waiting.has(id)));
  const refused = new Map(
    response.refused.filter(({ id }) => waiting.has(id) && !kept.has(id)).map((it) => [it.id, it]),
  );
  const left = [...waiting].filter((id) => !kept.has(id) && !refused.has(id));
  return { outbox: left, refused: [...refused.values()], kept: [...kept], moved: left.length < waiting.size };
}

const FIRST_RETRY_MS = 2_000;
/** The longest wait between two tries. */
export const LONGEST_RETRY_MS = 5 * 60_000;

/**
 * How long to wait after the nth failure in a row, ms: doubling from 2 s, between half and all of it at random so that a
 * team does not come back in one moment, never above five minutes.
 * @param failures failures in a row, 1 for the first; 0 means no wait
 * @param random a number in [0, 1)
 */
export function retryDelayMs(failures: number, random: number): number {
  if (failures < 1) return 0;
  const whole = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(failures - 1, 30));
  return Math.round(whole * (0.5 + random / 2));
}

/** The batch size after the hub, or a proxy before it, found a batch too large. */
export function narrowerLimit(limit: number): number {
  return Math.max(1, Math.floor(limit / 2));
}

/** Refusals that only a person can end: trying again by ourselves would change nothing. */
const NEEDS_A_PERSON: readonly Refusal[] = ['badToken', 'revoked', 'forbidden', 'badCode', 'codeUsedUp'];
/** Refusals that pass by themselves. */
const PASSES: readonly Refusal[] = ['tooOften', 'tooLarge', 'conflict'];

/** `never`: until the person acts. `slowly`: at the longest interval, e.g. until the hub is updated. `soon`: as after any failure. */
export function retryKind(refusal: Refusal): 'never' | 'slowly' | 'soon' {
  if (NEEDS_A_PERSON.includes(refusal)) return 'never';
  return PASSES.includes(refusal) ? 'soon' : 'slowly';
}
