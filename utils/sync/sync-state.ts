import type { HubFailure } from '@/utils/sync/hub';
import { LONGEST_RETRY_MS, retryDelayMs, retryKind, type SyncState } from '@/utils/sync/queue';

export type { SyncState };

export type SyncEvent =
  | { type: 'joined'; pending: number }
  | { type: 'left'; pending: number }
  | { type: 'counted'; pending: number }
  | { type: 'started' }
  | { type: 'succeeded'; at: number; pending: number }
  | { type: 'failed'; failure: HubFailure['refusal']; at: number; random: number };

export const SYNC_OFF: SyncState = { status: 'off', pending: 0, failures: 0 };

/** The state after an event. An event that cannot be true of a browser without a hub changes nothing but the count. */
export function reduceSync(state: SyncState, event: SyncEvent): SyncState {
  switch (event.type) {
    case 'joined':
      return { status: 'idle', pending: event.pending, failures: 0 };
    case 'left':
      return { ...SYNC_OFF, pending: event.pending };
    case 'counted':
      return { ...state, pending: event.pending };
    case 'started':
      return state.status === 'off' ? state : { ...state, status: 'sending' };
    case 'succeeded':
      return state.status === 'off' ? state : succeeded(event);
    case 'failed':
      return state.status === 'off' ? state : failed(state, event);
  }
}

function succeeded(event: { at: number; pending: number }): SyncState {
  return { status: 'idle', pending: event.pending, failures: 0, lastSyncedAt: event.at };
}

function failed(state: SyncState, event: Extract<SyncEvent, { type: 'failed' }>): SyncState {
  const failures = state.failures + 1;
  const base: SyncState = {
    status: 'waiting',
    pending: state.pending,
    failures,
    ...(state.lastSyncedAt === undefined ? {} : { lastSyncedAt: state.lastSyncedAt }),
  };
  const soon = event.at + retryDelayMs(failures, event.random);
  // A sign-in page of a guest network answers in the hub's place: as good as unreachable, and it passes.
  if (event.failure === 'unreachable' || event.failure === 'notAHub') {
    return { ...base, unreachable: true, nextTryAt: soon };
  }
  const refused: SyncState = { ...base, refusal: event.failure };
  switch (retryKind(event.failure)) {
    case 'soon':
      return { ...refused, nextTryAt: soon };
    case 'slowly':
      return { ...refused, status: 'refused', nextTryAt: event.at + LONGEST_RETRY_MS };
    case 'never':
      return { ...refused, status: 'refused' };
  }
}

/**
 * Whether a try is due now. A state left at `sending` by a killed worker is due: pushing twice is harmless.
 * @param now ms since the epoch; a clock set back by more than the longest wait makes it due as well
 */
export function syncDue(state: SyncState, now: number): boolean {
  if (state.status === 'off') return false;
  if (state.nextTryAt === undefined) return state.status !== 'refused';
  return now >= state.nextTryAt || state.nextTryAt - now > LONGEST_RETRY_MS;
}
