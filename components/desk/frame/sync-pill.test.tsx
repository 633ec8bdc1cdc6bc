// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { FACT_VERSION, type Fact } from '@/utils/facts/fact';
import { writeKept } from '@/utils/storage/kept';
import { useSync } from '../data/use-desk-data';
import { valueOr } from '../data/use-stored';
import { DeskInTest, until } from '../desk-in-test';
import { SyncPill } from './sync-pill';

const TEAM = { hubUrl: 'http://127.0.0.1:1', token: 't', teamId: 't', teamName: '队', threadSalt: 's' };
const fact = (id: string, at: number): Fact => ({
  ...{ v: FACT_VERSION, id, kind: 'blind', at, agentId: 'me', consoleId: 'demo', shop: '', threadKey: '' },
  ...{ durationMs: 5, missing: [] },
});

function Pill() {
  return <SyncPill state={valueOr(useSync(), { status: 'off', pending: 0, failures: 0 })} />;
}

describe('SyncPill', () => {
  it('counts all that waits, and tells since when the first of it does', async () => {
    const desk = new DeskInTest(Date.now());
    await writeKept(desk.db, 'membership', { ...TEAM, agentId: 'me', agentName: '小暖', role: 'agent' });
    await writeKept(desk.db, 'sync', { status: 'idle', pending: 0, failures: 0 });
    const morning = new Date().setHours(0, 7, 0, 0);
    await desk.db.facts.bulkAdd([fact('a', morning), fact('b', morning + 1), fact('c', morning + 2)]);
    await desk.db.outbox.bulkAdd(['a', 'b', 'c'].map((factId) => ({ factId, agentId: 'me' })));
    const page = await desk.draw(<Pill />);
    await until(() => expect(page.textContent).toBe('待上传 3 条 · 00:07 起'));
    await desk.db.outbox.clear();
    await until(() => expect(page.textContent).toBe('已同步'));
  });
});
