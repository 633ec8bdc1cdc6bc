import { describe, expect, it } from 'vitest';
import '@/utils/search/data/load-pinyin';
import { createPhraseChecker } from './checker';
import './data/load-traditional';
import { starterRules } from './packs';

const checker = createPhraseChecker(starterRules);
const found = (draft: string, language: 'zh' | 'en') =>
  checker.check(draft, { consoleId: 'somewhere', shop: '', language }).map(({ category }) => category);

describe('words hidden in ways no list of forms holds', () => {
  it.each([
    ['加我葳馨', 'offPlatform'],
    ['女子讠平返王见', 'reviewIncentive'],
    ['不会kai票的，发piao不开', 'redLine'],
    ['给5个🌟，送您小玩具', 'reviewIncentive'],
    ['某书搜我们店名', 'offPlatform'],
  ])('%s', (draft, category) => {
    expect(found(draft, 'zh')).toContain(category);
  });

  it.each([
    ['message me on wh*tsapp', 'offPlatform'],
    ['hit me up on te1egram', 'offPlatform'],
    ['what a m*ron', 'abuse'],
    ['5 st*rs = $3 back', 'reviewIncentive'],
    ['n0t my problem', 'bluntService'],
  ])('%s', (draft, category) => expect(found(draft, 'en')).toContain(category));

  it.each(['有没有副作用请问医生', '公众号文章里的图是摄影师拍的', '您之前在线下门店买的要去门店换'])(
    'a question, a mention or an earlier purchase is none: %s',
    (draft) => {
      const flags = checker.check(draft, { consoleId: 'somewhere', shop: '', language: 'zh' });
      expect(flags.filter(({ severity }) => severity !== 'hint')).toEqual([]);
    },
  );
});
