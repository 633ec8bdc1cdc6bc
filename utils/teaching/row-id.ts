import type { ValueRule } from '@/utils/profiles/profile';
import { candidatesFor, first } from '@/utils/teaching/selectors';
import { COST } from '@/utils/teaching/tokens';

const NO_ID =
  /^(?:class|style|title|href|src|alt|role|lang|dir|type|tabindex|placeholder|datetime)$|^aria-|index|idx|^data-(?:key|time|date|v-|react|row|order|position)/;
/** A name that says it is one, so that a short value will do. */
const SAYS_ID = /(?:^|[-_])(?:id|mid|msg|message|uuid|guid)s?(?:$|[-_])|Id$/;
const LONG = 8;

/**
 * The attribute that tells one message of another, in the row or something in it; undefined where none was found.
 * A count of the rows is no id: it shifts when older messages are loaded.
 */
export function idRule(rows: readonly Element[], spoken: readonly Element[]): ValueRule | undefined {
  const [example] = spoken;
  if (!example || spoken.length < 2) return undefined;
  const onRow = attributesOf(example).find((attribute) => isId(attribute, rows, (row) => row));
  if (onRow !== undefined) return { attribute: onRow };
  for (const element of Array.from(example.querySelectorAll('*')).slice(0, 40)) {
    const rule = idWithin(element, example, rows);
    if (rule) return rule;
  }
  return undefined;
}

function idWithin(element: Element, example: Element, rows: readonly Element[]): ValueRule | undefined {
  for (const attribute of attributesOf(element)) {
    const candidates = [
      { css: `[${attribute}]`, cost: COST.data },
      ...candidatesFor(element, example, first(element)).filter(({ cost }) => cost < COST.hashed),
    ];
    const holder = candidates.find(({ css }) => isId(attribute, rows, (row) => row.querySelector(css)));
    if (holder) return { selector: holder.css, attribute };
  }
  return undefined;
}

function attributesOf(element: Element): string[] {
  return element.getAttributeNames().filter((name) => !NO_ID.test(name));
}

function isId(attribute: string, rows: readonly Element[], holderOf: (row: Element) => Element | null): boolean {
  const values = rows.flatMap((row) => holderOf(row)?.getAttribute(attribute) ?? []);
  const distinct = new Set(values).size === values.length && values.length >= rows.length * 0.8 && values.length > 1;
  if (!distinct || !values.every((value) => /\d/.test(value) && !/\s/.test(value) && !value.startsWith(':')))
    return false;
  if (isCount(values)) return false;
  return SAYS_ID.test(attribute) || values.every((value) => value.length >= LONG);
}

/** 0, 1, 2 … in page order, with nothing round it: the row's place, not its name. */
function isCount(values: readonly string[]): boolean {
  const numbers = values.map(Number);
  return numbers.every((number, index) => index === 0 || Math.abs(number - (numbers[index - 1] ?? 0)) === 1);
}
