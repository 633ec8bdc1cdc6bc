import { fold } from '@/utils/search/fold';

/** Conditions typed beside the text. All of them must hold. Words are folded (half width, lower case, simplified). */
export type Filters = {
  /** `#售后`: a part of the handbook, or a tag. */
  words: string[];
  /** `tag:催单`. */
  tags: string[];
  /** `shop:旗舰店`: only scripts written for such a shop. */
  shops: string[];
};
export type ParsedQuery = { filters: Filters; text: string };

/**
 * A filter begins a word; `#` also right behind Chinese, which is written without blanks. A name with blanks stands in
 * quotes; while they are open it goes on to the end. Signs and letters may be an input method's full-width ones.
 */
const HEAD = /(?:^|(?<=[\s\p{Script=Han}”」"＂]))[#＃]|(?<!\S)(?<name>[a-zａ-ｚ]{3,4}|标签|標籤|店铺|店鋪)[:：]/giu;
const NAME = /["＂“「](?<quoted>[^"＂”」]*)["＂”」]?|(?<plain>(?:[^\s#＃]|(?<!\p{Script=Han})[#＃])*)/uy;
const NAMES: ReadonlyMap<string, 'tags' | 'shops'> = new Map([
  ['tag', 'tags'],
  ['标签', 'tags'],
  ['shop', 'shops'],
  ['店铺', 'shops'],
]);

/** Longer input is cut, and more filters are text: both are pasted by mistake, and nothing long is looked for. */
const MOST = { length: 1_000, filters: 8 } as const;

/** Splits what was typed into filters, wherever they stand, and the text to look for. A filter still without its name filters nothing. */
export function parseQuery(typed: string): ParsedQuery {
  const filters: Filters = { words: [], tags: [], shops: [] };
  const rest = typed.slice(0, MOST.length);
  const kept: string[] = [];
  let from = 0;
  let taken = 0;
  for (const head of rest.matchAll(HEAD)) {
    const kind = head.groups?.name === undefined ? 'words' : NAMES.get(fold(head.groups.name));
    if (kind === undefined || head.index < from || taken === MOST.filters) continue;
    NAME.lastIndex = head.index + head[0].length;
    const found = NAME.exec(rest);
    const name = fold(found?.groups?.quoted ?? found?.groups?.plain ?? '').trim();
    const before = rest.slice(from, head.index);
    // A number behind other words is an order's, or one of the text: 退货 #618
    if (kind === 'words' && /^\d+$/.test(name) && (kept.length > 0 || before.trim() !== '')) continue;
    if (before.trim() !== '') kept.push(before.trim());
    if (name !== '') filters[kind].push(name);
    from = NAME.lastIndex;
    taken += 1;
  }
  const last = rest.slice(from).trim();
  return { filters, text: [...kept, last].filter((piece) => piece !== '').join(' ') };
}
