import '@/utils/search/data/load-pinyin';
import { describe, expect, it } from 'vitest';
import type { Script } from '@/utils/handbook/schema';
import { createScriptIndex } from '@/utils/search/script-index';
import type { SearchContext } from '@/utils/search/types';

const script = (id: string, title: string, tags: string[] = []): Script => ({
  id,
  part: 'talk',
  title,
  tags,
  text: `${title}。`,
  language: 'zh',
});
const context: SearchContext = { consoleId: 'pdd', shop: '', today: '2026-06-15' };
const index = createScriptIndex([
  script('cheaper', '别家更便宜'),
  script('final', '帮算到手价', ['价格']),
  script('price', '价格说明'),
]);
const find = (typed: string): string[] => index.find(typed, context, 6).map(({ script: { id } }) => id);

describe('two letters', () => {
  it('find first the title that begins with such a word, then the tag, then a piece of a title', () => {
    expect(find('jg')).toEqual(['price', 'final', 'cheaper']);
  });
});
