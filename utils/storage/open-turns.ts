import { stampFact } from '@/utils/facts/fact';
import type { ThreadPlace } from '@/utils/messaging/protocol';
import { giveUp } from '@/utils/timing/waive';
import type { Desk } from './conversations';
import { OPEN_TURN, type DeskmateDatabase, type ThreadRow } from './database';
import type { Keeper } from './keeper';

const placeOf = ({ consoleId, shop, buyerName }: ThreadRow): ThreadPlace => ({
  consoleId,
  shop,
  buyerKey: '',
  buyerName,
});

/**
 * Ends the turns that nobody waits for any more, in every conversation, each with its fact in one transaction.
 * `deskFor` tells who works there and under which profile. Returns how many ended.
 */
export async function giveUpOldTurns(
  db: DeskmateDatabase,
  keeper: Keeper,
  deskFor: (place: ThreadPlace) => Promise<Desk>,
  nowMs: number,
): Promise<number> {
  let ended = 0;
  for (const threadId of await db.threads.orderBy(OPEN_TURN).primaryKeys()) {
    const known = await db.threads.get(threadId);
    if (!known) continue;
    const desk = await deskFor(placeOf(known));
    const { result } = await keeper.changeThread(threadId, (row) => {
      if (!row) return { change: {}, result: 0 };
      const over = giveUp(row.timing, { lastReadMs: row.changedAtMs, nowMs }, desk.profile, row.threadKey);
      if (over.facts.length === 0) return { change: {}, result: 0 };
      const { agentId } = desk;
      const { consoleId, shop, threadKey } = row;
      const facts = over.facts.map((fact) => stampFact(fact, { agentId, consoleId, shop, threadKey }));
      return { change: { thread: { ...row, timing: over.state }, facts }, result: facts.length };
    });
    ended += result;
  }
  return ended;
}
