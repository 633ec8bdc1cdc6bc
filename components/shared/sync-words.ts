import type { SyncState } from '@/utils/sync/sync-state';
import { syncPillWords } from '@/utils/i18n/desk';
import type { Say } from '@/utils/i18n/words';

type PillKey = keyof typeof syncPillWords.zh;
/** `oldestMs`, wall ms: when what waits longest happened. `notTaken`: how many facts the hub refused. */
export type ShownSync = SyncState & { oldestMs?: number; notTaken?: number };

/** What has waited this long waits for a reason, ms: a try is made every minute. */
const LONG_WAIT_MS = 10 * 60_000;

/** How sync stands, in a few words: how many wait and since when (`moment` writes wall ms), how many were refused. */
export function syncSentence(state: ShownSync, say: Say<PillKey>, moment: (ms: number) => string): string {
  const { pending, oldestMs, notTaken = 0 } = state;
  const stands = standing(state, say);
  const waits = pending > 0 && oldestMs !== undefined && state.status !== 'off';
  const since = waits ? say('since', { state: stands, time: moment(oldestMs) }) : stands;
  return notTaken > 0 ? say('notTaken', { state: since, n: notTaken }) : since;
}

function standing({ status, pending: n, unreachable }: SyncState, say: Say<PillKey>): string {
  switch (status) {
    case 'off':
      return say('off');
    case 'refused':
      return say('refused');
    case 'sending':
      return n === 0 ? say('idle') : say('sending', { n });
    case 'waiting':
      return say(unreachable === true ? 'unreachable' : 'waiting', { n });
    case 'idle':
      return n === 0 ? say('idle') : say('waiting', { n });
  }
}

/** Whether the person should look at it: `calm` only when the hub holds everything, `soft` while the usual minute passes. */
export function syncTone(state: ShownSync, nowMs: number): 'calm' | 'soon' | 'late' | 'soft' {
  const { status, pending, oldestMs = nowMs, notTaken = 0 } = state;
  if (status === 'off') return 'soft';
  if (status === 'refused') return 'late';
  if (status === 'waiting' || notTaken > 0) return 'soon';
  if (pending === 0) return 'calm';
  return nowMs - oldestMs > LONG_WAIT_MS ? 'soon' : 'soft';
}
