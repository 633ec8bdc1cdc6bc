import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  emptyPicks,
  faded,
  forgetScript,
  learnPick,
  mergePicks,
  MOST_FEATURES,
  recallPicks,
  sizeOfPicks,
  type PickMemory,
} from './picks';

const DAY = 24 * 60 * 60 * 1000;
type Pick = [message: string, scriptId: string, atMs?: number];
const learnt = (...picks: Pick[]): PickMemory =>
  picks.reduce(
    (memory, [message, scriptId, atMs = 0]) => learnPick(memory, { messages: [message], scriptId, atMs }),
    emptyPicks(0),
  );
const first = (memory: PickMemory, message: string) => recallPicks(memory, [message])[0]?.scriptId;

describe('recallPicks', () => {
  it('names the script that was sent after such a message', () => {
    const memory = learnt(['水管接头漏了', 'plumb'], ['灯泡不亮', 'lamp'], ['水管又漏', 'plumb']);
    expect(first(memory, '我家水管漏水')).toBe('plumb');
    expect(first(memory, '客厅灯泡坏了不亮')).toBe('lamp');
    expect(recallPicks(memory, ['完全别的事'])).toEqual([]);
    expect(recallPicks(emptyPicks(0), ['水管'])).toEqual([]);
  });

  it('goes with the pick that was made more often', () => {
    const memory = learnt(['能快点吗', 'a'], ['能快点吗', 'b'], ['能快点吗', 'b']);
    expect(first(memory, '能快点吗')).toBe('b');
  });
});

describe('learnPick', () => {
  it('keeps no message', () => {
    const kept = JSON.stringify(learnt(['我的电话是13800001111 叫王小明', 'x']));
    expect(kept).not.toContain('1380000');
    expect(kept).not.toMatch(/[\u4e00-\u9fff]/);
  });

  it('lets newer picks outweigh older ones as time goes by', () => {
    const old: Pick[] = Array.from({ length: 4 }, () => ['发什么快递', 'old', 0]);
    const recent: Pick[] = Array.from({ length: 2 }, () => ['发什么快递', 'new', 200 * DAY]);
    expect(first(learnt(...old, ...recent), '发什么快递')).toBe('new');
    expect(first(learnt(...old, ...recent.map(([a, b]): Pick => [a, b, 0])), '发什么快递')).toBe('old');
  });

  it('stays within its size however much is learnt', () => {
    let memory = emptyPicks(0);
    for (let turn = 0; turn < 1200; turn += 1) {
      const message = Array.from({ length: 12 }, (_, at) =>
        String.fromCharCode(0x4e00 + ((turn * 37 + at * 101) % 20_000)),
      ).join('');
      memory = learnPick(memory, { messages: [message], scriptId: `s${String(turn % 300)}`, atMs: turn });
    }
    const features = memory.shelves.reduce((sum, shelf) => sum + Object.keys(shelf).length, 0);
    expect(features).toBeLessThanOrEqual(MOST_FEATURES);
    expect(sizeOfPicks(memory)).toBeLessThan(1_000_000);
  });
});

describe('faded', () => {
  it('forgets entirely in the end, and does nothing when the clock goes back', () => {
    const memory = learnt(['发什么快递', 'x', 10 * DAY]);
    expect(recallPicks(faded(memory, 1000 * DAY), ['发什么快递'])).toEqual([]);
    expect(faded(memory, 0)).toBe(memory);
  });
});

describe('forgetScript', () => {
  it('leaves no trace of it and keeps the others', () => {
    const memory = forgetScript(learnt(['发什么快递', 'x'], ['发什么快递', 'y']), 'x');
    expect(recallPicks(memory, ['发什么快递']).map(({ scriptId }) => scriptId)).toEqual(['y']);
    expect(JSON.stringify(memory)).not.toContain('"x"');
    expect(forgetScript(memory, 'unknown')).toBe(memory);
  });
});

describe('mergePicks', () => {
  const said = fc.constantFrom('发什么快递', '几天能到', '可以退货吗', '多少钱', '有货吗');
  const picks = fc.array(fc.tuple(said, fc.constantFrom('a', 'b', 'c')), { maxLength: 12 });

  it('recalls the same whichever comes first, and as if one device had learnt all', () => {
    fc.assert(
      fc.property(picks, picks, said, (one, other, asked) => {
        const [a, b] = [learnt(...one), learnt(...other)];
        const rounded = (memory: PickMemory) =>
          new Map(recallPicks(memory, [asked]).map(({ scriptId, weight }) => [scriptId, weight.toFixed(6)]));
        expect(rounded(mergePicks(a, b))).toEqual(rounded(mergePicks(b, a)));
        expect(rounded(mergePicks(a, b))).toEqual(rounded(learnt(...one, ...other)));
      }),
    );
  });
});
