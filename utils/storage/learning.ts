import { dismissGap, noteGap, restoreGap, type Gap } from '@/utils/learning/gaps';
import { emptyPicks, learnPick, type PickMemory } from '@/utils/learning/picks';
import type { LearntTurn } from '@/utils/learning/turn';
import type { DeskmateDatabase } from './database';

export async function picksOf(db: DeskmateDatabase): Promise<PickMemory | null> {
  const row = await db.learning.get('picks');
  return row?.key === 'picks' ? row.value : null;
}

export async function gapsOf(db: DeskmateDatabase): Promise<Gap[]> {
  const row = await db.learning.get('gaps');
  return row?.key === 'gaps' ? row.value : [];
}

/** Takes in one answered turn. A gap's messages are redacted before they are stored. */
export async function takeTurn(
  db: DeskmateDatabase,
  turn: LearntTurn,
  at: { nowMs: number; gapId: string },
): Promise<void> {
  await db.transaction('rw', db.learning, async () => {
    const { messages, scriptId, gap } = turn;
    if (scriptId !== null) {
      const before = (await picksOf(db)) ?? emptyPicks(at.nowMs);
      await db.learning.put({ key: 'picks', value: learnPick(before, { messages, scriptId, atMs: at.nowMs }) });
    }
    if (gap !== null) {
      const seen = { messages, reason: gap, atMs: at.nowMs, id: at.gapId };
      await db.learning.put({ key: 'gaps', value: noteGap(await gapsOf(db), seen) });
    }
  });
}

/** Forgets what was learnt from this device's picks, and the gaps with it. */
export async function forgetLearnt(db: DeskmateDatabase): Promise<void> {
  await db.learning.bulkDelete(['picks', 'gaps']);
}

/** Notes that a gap was sent up to the lead. */
export async function setGapSent(db: DeskmateDatabase, id: string, sentMs: number): Promise<void> {
  await db.transaction('rw', db.learning, async () => {
    const gaps = await gapsOf(db);
    await db.learning.put({ key: 'gaps', value: gaps.map((gap) => (gap.id === id ? { ...gap, sentMs } : gap)) });
  });
}

export async function setGapDismissed(db: DeskmateDatabase, id: string, dismissed: boolean): Promise<void> {
  await db.transaction('rw', db.learning, async () => {
    const gaps = await gapsOf(db);
    await db.learning.put({ key: 'gaps', value: dismissed ? dismissGap(gaps, id) : restoreGap(gaps, id) });
  });
}
