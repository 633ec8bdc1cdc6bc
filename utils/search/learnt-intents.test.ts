import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { emptyPicks, forgetScript, learnPick, type PickMemory } from '@/utils/learning/picks';
import '@/utils/search/data/load-pinyin';
import { intentsOf } from '@/utils/search/intents/model';
import { unpackIntents } from '@/utils/search/intents/unpack';
import { recallByIntent } from '@/utils/search/learnt-intents';

const model = unpackIntents(readFileSync('public/intents.json', 'utf8'));
const learnt = (...picks: [message: string, scriptId: string][]): PickMemory =>
  picks.reduce(
    (memory, [message, scriptId]) => learnPick(memory, { messages: [message], scriptId, atMs: 0 }),
    emptyPicks(0),
  );
const recalled = (memory: PickMemory, message: string) => recallByIntent(memory, model, intentsOf(model, message));

describe('recallByIntent', () => {
  const memory = learnt(['什么时候发货', 'a'], ['能开发票吗', 'b'], ['怎么退货', 'c']);

  it('names the script that was sent after other words for the same wish', () => {
    expect(recalled(memory, '啥时候能寄出来')[0]?.scriptId).toBe('a');
    expect(recalled(memory, '我要报销，给张票')[0]?.scriptId).toBe('b');
  });

  it('weighs between 0 and 1, more after more picks', () => {
    const often = learnt(['什么时候发货', 'a'], ['几天能发货', 'a'], ['今天能发吗', 'a']);
    const [one = 0, more = 0] = [memory, often].map((each) => recalled(each, '啥时候能寄出来')[0]?.weight);
    expect(more).toBeGreaterThan(one);
    expect(more).toBeLessThanOrEqual(1);
  });

  it('knows nothing of a forgotten script, and nothing without picks', () => {
    const names = recalled(forgetScript(memory, 'a'), '啥时候能寄出来').map(({ scriptId }) => scriptId);
    expect(names).not.toContain('a');
    expect(recalled(emptyPicks(0), '什么时候发货')).toEqual([]);
  });
});
