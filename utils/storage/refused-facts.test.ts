import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { FACT_VERSION, type Fact } from '@/utils/facts/fact';
import { DeskmateDatabase } from './database';
import { writeKept } from './kept';
import { refusedFacts, sendRefusedAgain } from './refused-facts';

const TEAM = { hubUrl: 'http://127.0.0.1:1', token: 't', teamId: 't', teamName: '队', threadSalt: 's' };
const fact = (id: string, agentId: string): Fact => ({
  ...{ v: FACT_VERSION, id, kind: 'blind', at: 1, agentId, consoleId: 'demo', shop: '', threadKey: '', durationMs: 5 },
  missing: [],
});

let db: DeskmateDatabase;
beforeEach(async () => {
  db = new DeskmateDatabase(`refused-${crypto.randomUUID()}`);
  await db.facts.bulkAdd([fact('a', 'me'), fact('b', 'me'), fact('old', 'me-in-another-team')]);
  await db.refused.bulkAdd(['a', 'b', 'old'].map((factId) => ({ factId, why: 'v: too new', atMs: 2 })));
  await writeKept(db, 'membership', { ...TEAM, agentId: 'me', agentName: '小暖', role: 'agent' });
});

describe('refused facts', () => {
  it('are those of the team that is joined now', async () => {
    expect((await refusedFacts(db)).map(({ factId }) => factId)).toEqual(['a', 'b']);
    await db.kept.delete('membership');
    expect(await refusedFacts(db)).toEqual([]);
  });

  it('go into the outbox again, each once, and only those that were asked for', async () => {
    await db.outbox.add({ factId: 'b', agentId: 'me' });
    await sendRefusedAgain(db, ['a', 'b', 'old', 'unheard of']);
    expect((await db.outbox.toArray()).map(({ factId }) => factId).sort()).toEqual(['a', 'b']);
    expect((await db.refused.toArray()).map(({ factId }) => factId)).toEqual(['old']);
    await sendRefusedAgain(db, ['a']);
    expect(await db.outbox.count()).toBe(2);
  });
});
