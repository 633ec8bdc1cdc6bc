import type { NoteField, NoteTemplate } from '@/utils/handbook/schema';

const MONEY =
  /(?:[¥￥$€£]\s?(\d{1,9}(?:\.\d{1,2})?))|(\d{1,9}(?:\.\d{1,2})?)\s?(?:元|块|yuan|rmb|cny|usd|dollars?|eur)/iu;
/** A number that is neither a share nor a count of something. */
const BARE = /(?<![\d.])(\d{1,9}(?:\.\d{1,2})?)(?![\d.])(?!\s?(?:[%％天日次件单个]|小时|days?\b|hours?\b|percent))/iu;

/** The first amount of money that a shop fact names, else its first plain number; undefined when it names none: 订单金额的10%. */
export function amountIn(fact: string): number | undefined {
  const money = MONEY.exec(fact);
  const written = money?.[1] ?? money?.[2] ?? BARE.exec(fact)?.[1];
  return written === undefined ? undefined : Number(written);
}

function limited(field: NoteField, shopFacts: Readonly<Record<string, string>>): NoteField {
  if (typeof field.max !== 'string') return field;
  const { max: name, ...rest } = field;
  const max = Object.hasOwn(shopFacts, name) ? amountIn(shopFacts[name] ?? '') : undefined;
  return max === undefined ? rest : { ...rest, max };
}

/**
 * Templates whose limits are numbers: a `max` that names a shop fact becomes the amount that the fact says. Where the shop has no such
 * fact, or the fact no amount, the field has no limit. Call it where the handbook is read, before `judgeNote`.
 */
export function withLimits(
  templates: readonly NoteTemplate[],
  shopFacts: Readonly<Record<string, string>>,
): NoteTemplate[] {
  return templates.map((template) => ({
    ...template,
    fields: template.fields.map((field) => limited(field, shopFacts)),
  }));
}
