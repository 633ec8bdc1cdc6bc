// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { FACT_VERSION, type Fact } from '@/utils/facts/fact';
import { writeKept } from '@/utils/storage/kept';
import { DeskInTest, until } from '../desk-in-test';
import { RefusedCard } from './refused-card';

const TEAM = { hubUrl: 'http://127.0.0.1:1', token: 't', teamId: 't', teamName: '队', threadSalt: 's' };
const fact = (id: string): Fact => ({
  ...{ v: FACT_VERSION, id, kind: 'blind', at: 1, agentId: 'me', consoleId: 'demo', shop: '', threadKey: '' },
  ...{ durationMs: 5, missing: [] },
});

async function draw(reasons: readonly string[]) {
  const desk = new DeskInTest(60_000);
  await writeKept(desk.db, 'membership', { ...TEAM, agentId: 'me', agentName: '小暖', role: 'agent' });
  await desk.db.facts.bulkAdd(reasons.map((_, index) => fact(`f${index}`)));
  await desk.db.refused.bulkAdd(reasons.map((why, index) => ({ factId: `f${index}`, why, atMs: 1_000 })));
  return { desk, page: await desk.draw(<RefusedCard />) };
}

describe('RefusedCard', () => {
  it('says how many were not taken, why in the hub’s own words, and what helps; and goes when none is left', async () => {
    const { desk, page } = await draw([
      'facts.1: kind: Invalid option',
      'facts.7: kind: Invalid option',
      'agentId: belongs to another',
    ]);
    await until(() => expect(page.textContent).toContain('3 条'));
    const rows = [...page.querySelectorAll('.dm-refused > li')].map((row) => row.textContent);
    expect(rows[0]).toMatch(/^2服务器看不懂.*请主管升级服务器.*字段 kind：Invalid option再发一次$/u);
    expect(rows[1]).toMatch(/^1记录写的是团队里另一位客服/u);
    expect(rows[1]).not.toContain('再发一次');
    await desk.db.refused.clear();
    await until(() => expect(page.textContent).toBe(''));
  });
});
