import '@/utils/search/data/load-pinyin';
import { describe, expect, it } from 'vitest';
import { LOOK_ALIKES } from '@/utils/search/data/look-alikes';
import { SYNONYMS } from '@/utils/search/data/synonyms';
import { lookAlikesOf, variantsOf } from '@/utils/search/search-words';

describe('the words of the search', () => {
  it('know which characters are taken for each other', () => {
    expect(lookAlikesOf('卷')).toContain('券');
    expect(lookAlikesOf('了')).toBe('');
  });

  it('say the same in other words, few times', () => {
    expect(variantsOf('发货时间')).toContain('发货多久');
    expect(variantsOf('你好')).toEqual([]);
    expect(variantsOf('时间丢件单号运费破损').length).toBeLessThanOrEqual(4);
  });

  it('hold groups of two and more, each word once in its group', () => {
    for (const group of [
      ...SYNONYMS.split(' ').map((one) => one.split(',')),
      ...LOOK_ALIKES.split(' ').map((one) => Array.from(one)),
    ]) {
      expect(group.length).toBeGreaterThan(1);
      expect(new Set(group).size).toBe(group.length);
    }
  });
});
