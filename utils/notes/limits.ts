import type { NoteField, NoteTemplate } from '@/utils/handbook/schema';
import { moneyIn } from './money';

/** 满100元补偿10元: what an order must come to is no limit. */
const THRESHOLD = /(?:满|达到?|超过?|over|above)\s?$/iu;

/** The first amount of money that a shop fact names, else its first plain number; undefined when it names none: 订单金额的10%. */
export function amountIn(fact: string): number | undefined {
  const sums = moneyIn(fact);
  const named = sums.filter(({ marked }) => marked);
  const allowed = named.find(
    ({ start }) => !THRESHOLD.test(fact.slice(0, start)) || /不\s?超过?$/u.test(fact.slice(0, start)),
  );
  return (allowed ?? named[0] ?? sums[0])?.amount;
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
