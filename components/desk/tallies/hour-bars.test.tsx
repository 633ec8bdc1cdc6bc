// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { FACT_VERSION, type Fact } from '@/utils/facts/fact';
import { tally } from '@/utils/tallies/tally';
import { renderInTest } from '../render-in-test';
import { HourBars } from './hour-bars';
import { MeansLines } from './means-lines';

const HOUR = 3_600_000;
const period = { fromMs: 0, toMs: 24 * HOUR };
const turn = (id: string, at: number, waitMs: number | null, agentId = 'a'): Fact => ({
  ...{ v: FACT_VERSION, id, kind: 'turn', at, agentId, consoleId: 'demo', shop: '', threadKey: 't', asks: 1 },
  ...{ first: true, waitMs, limitMs: 60_000, errorMs: 0, profileId: 'p', profileVersion: 1 },
  outcome: waitMs === null ? 'unanswered' : 'answered',
});

describe('HourBars', () => {
  it('draws a bar for each hour in which a buyer asked and tells the busiest in words', async () => {
    const facts = [turn('1', 9 * HOUR, 1_000), turn('2', 9 * HOUR + 1, null), turn('3', 20 * HOUR, 1_000)];
    const page = await renderInTest(<HourBars facts={facts} period={period} zone="UTC" />, 'zh');
    expect(page.querySelector('svg')?.getAttribute('aria-label')).toBe('共 3 轮，最多的是 9:00–10:00，2 轮');
    expect([...page.querySelectorAll('.dm-bar-count')].map((each) => each.textContent)).toEqual(['2', '1']);
    expect(page.querySelectorAll('.dm-bar-late')).toHaveLength(1);
  });

  it('is not there where nobody asked', async () => {
    expect((await renderInTest(<HourBars facts={[]} period={period} zone="UTC" />, 'zh')).textContent).toBe('');
  });
});

describe('MeansLines', () => {
  it('tells the mean of the agents’ means apart from the mean of all turns', async () => {
    const facts = [turn('1', 0, 10_000), turn('2', 1, 20_000), turn('3', 2, 60_000, 'b')];
    const page = await renderInTest(<MeansLines rows={tally(facts, period, ['agent'])} />, 'zh');
    expect(page.textContent).toContain('各客服的平均再平均 38 秒；全部首响一起平均 30 秒（3 轮）');
  });
});
