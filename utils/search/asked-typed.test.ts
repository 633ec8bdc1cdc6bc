import '@/utils/search/data/load-pinyin';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { starterHandbook } from '@/utils/handbook/starter';
import type { Script } from '@/utils/handbook/schema';
import { withAnswers } from '@/utils/search/asked-typed';
import { unpackIntents } from '@/utils/search/intents/unpack';
import { createScriptIndex } from '@/utils/search/script-index';
import { createSuggester } from '@/utils/search/suggest';
import type { SearchContext, SearchHit } from '@/utils/search/types';

const context: SearchContext = { consoleId: 'pdd', shop: '', today: '2026-06-15' };
const { scripts } = starterHandbook('zh');
const index = createScriptIndex(scripts);
const suggester = createSuggester(scripts, unpackIntents(readFileSync('public/intents.json', 'utf8')));
const joined = (typed: string): SearchHit[] =>
  suggester.join(index.find(typed, context, 10), { typed, context, limit: 10 });
const idsOf = (hits: readonly SearchHit[]): string[] => hits.map(({ script }) => script.id);

describe('typed search with what buyers say', () => {
  it.each([
    ['快递到哪了', 'shipping.track'],
    ['kuaidi dao nale', 'shipping.track'],
    ['少了一件', 'afterSales.missing'],
    ['zenme hai bu fahuo', 'shipping.urge'],
    ['能便宜点吗', 'bargain.step-1-value'],
  ])('finds by %s the script that answers it', (typed, id) => {
    expect(idsOf(joined(typed)).slice(0, 3)).toContain(id);
  });

  it.each(['查物流', '退款多久到账', 'fh', 'wl', '快递'])('leaves what %s names as it was found', (typed) => {
    expect(joined(typed)).toEqual(index.find(typed, context, 10));
  });

  it('keeps typed filters', () => {
    expect(joined('快递到哪了 #售后').every(({ script }) => script.part === 'afterSales')).toBe(true);
    expect(idsOf(joined('#物流 快递到哪了'))[0]).toBe('shipping.track');
  });
});

describe('withAnswers', () => {
  const hit = (id: string, score: number, marks: SearchHit['marks'] = []): SearchHit => {
    const script: Script = { id, part: 'talk', title: id, text: id, language: 'zh' };
    return { script, score, marks };
  };
  const mark = { field: 'title', start: 0, end: 1 } as const;
  const query = { typed: '什么时候到货', limit: 3 };

  it('keeps the marks of a script found both ways and counts its better score', () => {
    const found = withAnswers([hit('a', 0.6), hit('b', 0.5, [mark])], query, () => ({
      hits: [hit('b', 2)],
      sure: 0.9,
    }));
    expect(found).toEqual([hit('b', 0.81, [mark]), hit('a', 0.6)]);
  });

  it('asks nothing for a short text, and adds nothing that is unsure', () => {
    const found = [hit('a', 0.6)];
    const unsure = () => ({ hits: [hit('b', 2)], sure: 0.2 });
    expect(withAnswers(found, query, unsure)).toEqual(found);
    const fail = () => expect.fail('was asked');
    expect(withAnswers(found, { ...query, typed: '到货' }, fail)).toEqual(found);
    expect(withAnswers([hit('a', 1.1)], query, fail)).toEqual([hit('a', 1.1)]);
  });

  it('gives no more than was asked for', () => {
    const found = ['a', 'b', 'c'].map((id) => hit(id, 0.4));
    expect(idsOf(withAnswers(found, query, () => ({ hits: [hit('d', 1)], sure: 1 })))).toEqual(['d', 'a', 'b']);
  });
});
