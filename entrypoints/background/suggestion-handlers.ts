import type { Handlers } from '@/utils/messaging/listen';
import { announceLibrary } from '@/utils/storage/library';
import { forgetLearnt, setGapDismissed, takeTurn } from '@/utils/storage/learning';
import { forgetAtHub, picksInForce } from '@/utils/storage/team-learning';
import { packedBank, packedOpinion } from './suggest-maker';
import type { Worker } from './worker';

type Kinds = 'suggest:knowledge' | 'learning:turn' | 'learning:forget' | 'gaps:dismiss';

/** What suggestion asks of the background: the packed phrase bank, and what was learnt on this device. */
export function suggestionHandlers(worker: Worker): Pick<Handlers, Kinds> {
  const { db } = worker;
  return {
    'suggest:knowledge': async ({ bank }) => ({
      intents: bank ? await packedBank() : null,
      opinion: bank ? await packedOpinion() : null,
      picks: await picksInForce(db, Date.now()),
    }),
    'learning:turn': async (turn) => {
      await takeTurn(db, turn, { nowMs: Date.now(), gapId: `gap-${crypto.randomUUID()}` });
      return null;
    },
    'learning:forget': async () => {
      await forgetLearnt(db);
      await forgetAtHub(db);
      worker.afterFacts({ kept: 'disk' });
      await announceLibrary();
      return null;
    },
    'gaps:dismiss': async ({ id, dismissed }) => {
      await setGapDismissed(db, id, dismissed);
      return null;
    },
  };
}
