import { describe, expect, it } from 'vitest';
import '@/utils/search/data/load-pinyin';
import { LOOK_ALIKES } from '@/utils/search/data/look-alikes';
import { BUYER_WORDS } from '@/utils/search/data/buyer-words';
import { SYNONYMS } from '@/utils/search/data/synonyms';
import { loadSearchWords } from '@/utils/search/search-words';
import { spokenOut } from '@/utils/search/spelt-out';

const read = (message: string) => spokenOut(message, (word) => ['where', 'order', 'you', 'can'].includes(word));

describe('spokenOut', () => {
  it.each([
    ['shenme shihou fahuo', '什么时候发货'],
    ['shenmeshihoufahuo', '什么时候发货'],
    ['zm tuihuo', '怎么退货'],
    ['sm sh fh', '什么时候发货'],
    ['Zenme Tuihuo??', '怎么退货??'],
    ['sengme shihou', '什么时候'],
    ['keyi huodaofukuan ma', '可以货到付款吗'],
    ['ni hao, tk duojiu dao', '你好, 退款多久到'],
    ['you youhuiquan ma', '有优惠券吗'],
  ])('%s is read as %s', (message, spoken) => {
    expect(read(message)).toBe(spoken);
  });

  it.each(['where is your order', 'can my', 'xkcdqwz', 'please', 'ok', '退货', '几天fahuo', '', '12345', 'k', '🦖'])(
    'leaves %j alone',
    (message) => {
      expect(read(message)).toBeUndefined();
    },
  );

  it('stays quick on a very long message', () => {
    const before = performance.now();
    read('shenmeshihoufahuo '.repeat(10_000));
    expect(performance.now() - before).toBeLessThan(2_000);
  });

  it('reads nothing without words', () => {
    loadSearchWords({ lookAlikes: '', synonyms: '', buyerWords: '' });
    expect(read('zenme tuihuo')).toBeUndefined();
    loadSearchWords({ lookAlikes: LOOK_ALIKES, synonyms: SYNONYMS, buyerWords: BUYER_WORDS });
    expect(read('zenme tuihuo')).toBe('怎么退货');
  });
});
