import type { Handlers } from '@/utils/messaging/listen';
import { announceLibrary } from '@/utils/storage/library';
import { forgetLearnt, picksOf, setGapDismissed, takeTurn } from '@/utils/storage/learning';
import { packedBank } from './suggest-maker';
import type { Worker } from './worker';

type Kinds = 'suggest:knowledge' | 'learning:turn' | 'learning:forget' | 'gaps:dismiss';

/** What suggestion asks of the background: the packed phrase bank, and what was learnt on this device. */
export function suggestionHandlers({ db }: Worker): Pick<Handlers, Kinds> {
  return {
    'suggest:knowledge': async ({ bank }) => ({ intents: bank ? await packedBank() : null, picks: await picksOf(db) }),
    'learning:turn': async (turn) => {
      await takeTurn(db, turn, { nowMs: Date.now(), gapId: `gap-${crypto.randomUUID()}` });
      return null;
    },
    'learning:forget': async () => {
      await forgetLearnt(db);
      await announceLibrary();
      return null;
    },
    'gaps:dismiss': async ({ id, dismissed }) => {
      await setGapDismissed(db, id, dismissed);
      return null;
    },
  };
}
