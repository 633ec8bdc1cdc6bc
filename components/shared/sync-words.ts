import type { SyncState } from '@/utils/sync/sync-state';
import { syncPillWords } from '@/utils/i18n/desk';
import type { Say } from '@/utils/i18n/words';

type PillKey = keyof typeof syncPillWords.zh;

/** How sync stands, in a few words with the count that waits. */
export function syncSentence(state: SyncState, say: Say<PillKey>): string {
  const n = state.pending;
  switch (state.status) {
    case 'off':
      return say('off');
    case 'refused':
      return say('refused');
    case 'sending':
      return say('sending', { n });
    case 'waiting':
      return say(state.unreachable === true ? 'unreachable' : 'waiting', { n });
    case 'idle':
      return n === 0 ? say('idle') : say('waiting', { n });
  }
}

/** Whether the person should look at it. */
export function syncTone(state: SyncState): 'calm' | 'soon' | 'late' | 'soft' {
  if (state.status === 'off') return 'soft';
  if (state.status === 'refused') return 'late';
  return state.status === 'waiting' ? 'soon' : 'calm';
}
