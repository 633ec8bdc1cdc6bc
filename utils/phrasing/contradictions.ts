import { overLimit } from './compensation';
import { foreignOrders } from './order-numbers';
import type { DraftSpan } from './placeholders';
import type { PhraseContext } from './types';

export type Contradiction = 'courier' | 'shipBy' | 'compensation' | 'orderNumber' | 'buyerName';

/** Names of the fact sheet's entries in the starter handbooks; a team may call them otherwise as long as one of these is in the name. */
const FACT_NAMES: Record<'courier' | 'shipBy', RegExp> = {
  courier: /快递|courier|carrier/iu,
  shipBy: /发货时效|发货时间|dispatch/iu,
};
const COURIERS: readonly (readonly string[])[] = [
  ['顺丰', 'sf express'],
  ['中通', 'zto'],
  ['圆通', 'yto'],
  ['申通', 'sto express'],
  ['韵达', 'yunda'],
  ['极兔', 'j&t'],
  ['邮政', 'ems', '中国邮政', 'postal service'],
  ['京东快递', '京东物流'],
  ['德邦'],
  ['百世'],
  ['天天快递'],
  ['丹鸟'],
  ['跨越'],
  ['ups'],
  ['fedex'],
  ['dhl'],
  ['usps'],
  ['royal mail'],
];
/** Only a promise to send by a courier contradicts; naming one does not. */
const SENT_BY = /(?:发|走|寄|用|换|改|via|by|with)\s{0,2}(?:的是|的|给您|成)?\s{0,2}$/iu;
const NOT_SENT = /(?:不|没|别|无法|不能|不支持|补差|加钱|如果|要是|not|n't)[^，。,.！!？?]{0,8}$/iu;

const factOf = (facts: Readonly<Record<string, string>>, kind: keyof typeof FACT_NAMES): string | undefined =>
  Object.entries(facts).find(([name]) => FACT_NAMES[kind].test(name))?.[1];

function couriers(draft: string, fact: string): DraftSpan[] {
  const lower = draft.toLowerCase();
  const sheet = fact.toLowerCase();
  return COURIERS.filter((names) => !names.some((name) => sheet.includes(name))).flatMap((names) =>
    names.flatMap((name) => {
      const start = lower.indexOf(name);
      const before = start < 0 ? '' : draft.slice(Math.max(0, start - 16), start);
      return start >= 0 && SENT_BY.test(before) && !NOT_SENT.test(before) ? [{ start, end: start + name.length }] : [];
    }),
  );
}

const HOURS = /(\d{1,3}|[一两二三四五六七八十半])\s{0,2}(?:个)?(小时|天|hours?|days?)(?:之内|以内|内)?/iu;
const HANZI_NUMBERS: Record<string, number> = {
  半: 0.5,
  一: 1,
  两: 2,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  十: 10,
};

function hoursOf(amount: string, unit: string): number {
  const number = HANZI_NUMBERS[amount] ?? Number(amount);
  return /小时|hour/iu.test(unit) ? number : number * 24;
}

/** The longest time a fact names; 当天 is a day. */
function hoursIn(fact: string): number | undefined {
  const times = Array.from(fact.matchAll(new RegExp(HOURS, 'giu')), ([, amount = '', unit = '']) =>
    hoursOf(amount, unit),
  );
  if (fact.includes('次日')) times.push(48);
  else if (/当天|same day/iu.test(fact)) times.push(24);
  return times.length === 0 ? undefined : Math.max(...times);
}

/** A dispatch promised in less than half of the time on the fact sheet. */
function shipTimes(draft: string, fact: string): DraftSpan[] {
  const limit = hoursIn(fact);
  if (limit === undefined) return [];
  const promise = new RegExp(`${HOURS.source}.{0,4}(?:发货|发出|寄出|给您发|ship|dispatch)`, 'giu');
  return Array.from(draft.matchAll(promise)).flatMap((match) =>
    hoursOf(match[1] ?? '', match[2] ?? '') < limit / 2
      ? [{ start: match.index, end: match.index + match[0].length }]
      : [],
  );
}

const GREETING =
  /^\s*(?:hi|hello|dear|hey)\s+(?!there|dear|sir|madam|friend|buyer|customer|all|team|sis|bro|po)([a-z][a-z'-]{1,20})\b/iu;

function buyerNames(draft: string, name: string): DraftSpan[] {
  const match = GREETING.exec(draft);
  const greeted = match?.[1];
  if (greeted === undefined || name.trim() === '' || !/[a-z]/i.test(name)) return [];
  const own = name.toLowerCase().includes(greeted.toLowerCase());
  const start = draft.indexOf(greeted);
  return own ? [] : [{ start, end: start + greeted.length }];
}

/**
 * Where a draft says otherwise than the shop's fact sheet, or names what is not this conversation's.
 *
 * @param context nothing is found by what it does not tell
 */
export function contradictions(kind: Contradiction, draft: string, context: PhraseContext): DraftSpan[] {
  if (kind === 'orderNumber') return foreignOrders(draft, context.orderNumbers ?? []);
  if (kind === 'buyerName') return buyerNames(draft, context.buyerName ?? '');
  if (kind === 'compensation') return overLimit(draft, context.shopFacts ?? {});
  const fact = factOf(context.shopFacts ?? {}, kind);
  if (fact === undefined) return [];
  return kind === 'courier' ? couriers(draft, fact) : shipTimes(draft, fact);
}
