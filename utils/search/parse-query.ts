import { fold } from '@/utils/search/fold';

/** Conditions typed before the text. All of them must hold. Words are folded (half width, lower case, simplified). */
export type Filters = {
  /** `#售后`: a part of the handbook, or a tag. */
  words: string[];
  /** `tag:催单`. */
  tags: string[];
  /** `shop:旗舰店`: only scripts written for such a shop. */
  shops: string[];
};
export type ParsedQuery = { filters: Filters; text: string };

const LEADING = /^\s*(?:[#＃](\S*)|(tag|标签|shop|店铺)[:：](\S*))(?=\s|$)/iu;

/** Longer input is cut, and more filters are text: both are pasted by mistake, and nothing long is looked for. */
const MOST = { length: 1_000, filters: 8 } as const;

/** Splits what was typed into leading filters and the text to look for. A filter still without its word filters nothing. */
export function parseQuery(typed: string): ParsedQuery {
  const filters: Filters = { words: [], tags: [], shops: [] };
  let rest = typed.slice(0, MOST.length);
  for (let taken = 0; taken < MOST.filters; taken += 1) {
    const found = LEADING.exec(rest);
    if (found === null) break;
    rest = rest.slice(found[0].length);
    const [, hash, name, value] = found;
    const word = fold(hash ?? value ?? '');
    if (word === '') continue;
    if (name === undefined) filters.words.push(word);
    else if (/^(tag|标签)$/iu.test(name)) filters.tags.push(word);
    else filters.shops.push(word);
  }
  return { filters, text: rest.trim() };
}
