import type { Part, Scope, Script } from '@/utils/handbook/schema';
import { fold } from '@/utils/search/fold';
import type { Filters } from '@/utils/search/parse-query';
import type { SearchContext } from '@/utils/search/types';

/** What agents type for a part, Chinese or English; the beginning of a word is enough. */
const PART_WORDS: Readonly<Record<Part, readonly string[]>> = {
  welcome: ['欢迎', '问候', '接待', 'welcome', 'greeting'],
  talk: ['对话', '咨询', '售前', 'talk', 'presale', 'pre-sale'],
  bargain: ['议价', '砍价', '优惠', 'bargain', 'price'],
  payment: ['支付', '付款', 'payment', 'pay'],
  shipping: ['物流', '发货', '快递', 'shipping', 'delivery'],
  afterSales: ['售后', '退换', 'aftersales', 'after-sales', 'aftersale', 'after-sale'],
  farewell: ['欢送', '结束', '告别', 'farewell', 'bye'],
  review: ['好评', '评价', 'review', 'rating'],
  emoji: ['表情', 'emoji'],
};

/** Whether a scope admits this console and shop; without lists it admits all. */
export function isInScope(scope: Scope | undefined, context: SearchContext): boolean {
  const { consoles = [], shops = [] } = scope ?? {};
  return (
    (consoles.length === 0 || consoles.includes(context.consoleId)) &&
    (shops.length === 0 || shops.includes(context.shop))
  );
}

/** Whether a script may be used today; both ends are inclusive. */
export function isInForce(script: Script, today: string): boolean {
  return (script.validFrom ?? today) <= today && today <= (script.validTo ?? today);
}

function isOfPart(part: Part, word: string): boolean {
  const bare = word.replace(/(用语|语)$/, '');
  return bare !== '' && PART_WORDS[part].some((name) => name.startsWith(bare));
}

/** Whether a word, folded, names a part of the handbook in full: 售后, shipping. */
export function namesPart(part: Part, word: string): boolean {
  return PART_WORDS[part].includes(word);
}

/** Folded texts, remembered: a library of 50,000 scripts has a few hundred tags. */
const folded = new Map<string, string>();
const MOST_FOLDED = 20_000;

function foldedOnce(text: string): string {
  let known = folded.get(text);
  if (known === undefined) {
    if (folded.size >= MOST_FOLDED) folded.clear();
    known = fold(text);
    folded.set(text, known);
  }
  return known;
}

const hold = (texts: readonly string[] | undefined, word: string): boolean =>
  (texts ?? []).some((text) => foldedOnce(text).includes(word));

/** Whether a script meets every typed filter. */
export function meetsFilters(script: Script, filters: Filters): boolean {
  return (
    filters.words.every((word) => isOfPart(script.part, word) || hold(script.tags, word)) &&
    filters.tags.every((word) => hold(script.tags, word)) &&
    filters.shops.every((word) => hold(script.scope?.shops, word))
  );
}

/** Whether a script may be shown here and now. */
export function isAdmitted(script: Script, context: SearchContext): boolean {
  return isInScope(script.scope, context) && isInForce(script, context.today);
}
