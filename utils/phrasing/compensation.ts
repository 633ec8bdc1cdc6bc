import { amountIn } from '@/utils/notes/limits';
import { moneyIn } from '@/utils/notes/money';
import type { DraftSpan } from './placeholders';

/** What an agent may give by themselves goes before the shop's general standard. Names as in the starter handbooks, or with these words in them. */
const LIMIT_NAMES = [/权限|agent\s?limit|allowance/iu, /补偿|赔偿|赔付|compensation/iu];
const SENTENCE = /[^。！!？?；;\n]+/gu;
/** A comma within 1,000 parts nothing. */
const CLAUSE = /(?:[^，,]|[，,](?=[\d０-９]{3}))+/gu;

/** Words of giving that stand before the sum, and those behind it. */
const GIVES =
  /(?:补偿|补贴|赔|补[您你给上回]|返[您你现还]|退[您你给](?!款)|[给帮][您你].{0,4}(?:补|赔|返|转|打|退(?![款货]))|compensat\w*(?: you)?|refund you|goodwill|(?:offer|give|credit) you)[^\d０-９]{0,8}$/iu;
const GIVEN =
  /^\s?(?:的|作为|作|做)?\s?(?:补偿|补贴|赔偿|赔付|(?:给[您你]|我们)?[补赔返退]\S{0,2}[给您你回]|(?:a |as )?(?:compensation|goodwill|partial refund))/iu;
const RED_PACKET = /^的?(?:现金)?(?:红包|返现)/u;
/** Not the agent's own offer: refused, asked, on a condition, what the buyer wants, what the lead or somebody else decides or pays. */
const NO_OFFER =
  /(?<![给帮为替跟向和])(?:您|你|亲|客户|顾客|买家)(?:这边|之前|刚才|刚刚)?(?:说|要|提|想|希望|申请)|不能|无法|没法|没办法|不会|不可以|不支持|没有|不了|超过|超出|如果|要是|若是|(?:主管|店长|领导|上级|平台|快递公司|物流公司|系统|银行)|运费险|保险|满\s?\d|^能|是否|(?<!可以|行|好)吗\s*$|n't|\b(?:cannot|not|if|platform|insurance|you (?:asked|want|said|request))\b/iu;
/** The buyer's own money going back, or a price: no compensation. */
const OWN_MONEY = /差价|货款|全额|全款|整单|实付|退货|押金|定金|尾款|本金|运费险|full refund|order total/iu;

type Facts = Readonly<Record<string, string>>;

const textsOf = (facts: Facts): string[] =>
  LIMIT_NAMES.flatMap((names) => Object.entries(facts).flatMap(([name, text]) => (names.test(name) ? [text] : [])));

function shares(clause: string, limit: number): DraftSpan[] {
  return Array.from(clause.matchAll(/(\d{1,3})\s{0,2}[%％]/gu)).flatMap(({ 0: share, 1: written, index }) => {
    const before = GIVES.exec(clause.slice(0, index));
    return before && Number(written) > limit ? [{ start: before.index, end: index + share.length }] : [];
  });
}

function sums(clause: string, sentence: string, limit: number): DraftSpan[] {
  return moneyIn(clause).flatMap(({ start, end, amount }) => {
    const before = GIVES.exec(clause.slice(0, start));
    const behind =
      GIVEN.exec(clause.slice(end)) ??
      (/给|申请|补/u.test(clause.slice(0, start)) ? RED_PACKET.exec(clause.slice(end)) : null);
    if (amount <= limit || !(before ?? behind)) return [];
    const span = { start: before?.index ?? start, end: end + (behind?.[0].length ?? 0) };
    const around = /补偿|赔|compens/iu.test(clause.slice(span.start, span.end)) ? clause : sentence;
    return OWN_MONEY.test(around) ? [] : [span];
  });
}

/**
 * Sums and shares that a draft offers as compensation above what the fact sheet allows: what agents may give (客服权限, `agentLimit`), else the
 * standard (补偿标准). A fact without a number allows anything.
 */
export function overLimit(draft: string, facts: Facts): DraftSpan[] {
  const texts = textsOf(facts);
  const limit = texts.map(amountIn).find((amount) => amount !== undefined) ?? Infinity;
  const share = Number(texts.map((text) => /(\d{1,3})\s{0,2}[%％]/u.exec(text)?.[1]).find(Boolean) ?? Infinity);
  if (limit === Infinity && share === Infinity) return [];
  return Array.from(draft.matchAll(SENTENCE)).flatMap(({ 0: sentence, index: from }) =>
    Array.from(sentence.matchAll(CLAUSE)).flatMap(({ 0: clause, index }) => {
      if (NO_OFFER.test(clause)) return [];
      const found = [...sums(clause, sentence, limit), ...shares(clause, share)];
      return found.map(({ start, end }) => ({ start: from + index + start, end: from + index + end }));
    }),
  );
}
