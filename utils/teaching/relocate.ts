import { findElement, textOf } from '@/utils/consoles/find';
import type { ConsoleProfile } from '@/utils/profiles/profile';
import { ROW_MEANINGS, type Examples, type RowMeaning } from '@/utils/teaching/lesson-types';
import { scopeOf } from '@/utils/teaching/piercing';
import type { Understanding } from '@/utils/teaching/understanding';

/** What was pointed at, with what it showed: the page may throw the element away and draw it anew. */
export type Remembered = ReadonlyMap<Element, string>;

const SINGLE = ['editor', 'send', 'entry', 'buyerName', 'noteField'] as const;

/**
 * The examples with those that are no longer on the page replaced by what stands there now: the same words in a row of the same
 * side, or the element that the part's selectors find. What cannot be found again is left out.
 */
export function relocated(
  examples: Examples,
  page: Document,
  last: { profile: ConsoleProfile; understanding: Understanding } | undefined,
  shown: Remembered,
): Examples {
  const rows = Object.fromEntries(
    ROW_MEANINGS.map((meaning) => [
      meaning,
      examples[meaning].flatMap((one) => (one.isConnected ? [one] : (rowAgain(one, meaning, page, last, shown) ?? []))),
    ]),
  ) as Record<RowMeaning, Element[]>; // made of these keys just above
  const single = SINGLE.flatMap((step) => {
    const known = examples[step];
    const found =
      known &&
      (known.isConnected
        ? known
        : ((last && findElement(page, last.profile.parts[step])) ?? byText(page, shown.get(known), known)));
    return found ? [[step, found] as const] : [];
  });
  return { ...rows, ...Object.fromEntries(single) };
}

function rowAgain(
  lost: Element,
  meaning: RowMeaning,
  page: Document,
  last: { profile: ConsoleProfile; understanding: Understanding } | undefined,
  shown: Remembered,
): Element | undefined {
  const text = shown.get(lost);
  if (!last) return byText(page, text, lost);
  const side = meaning === 'robot' ? 'agent' : meaning;
  const rows = last.understanding.rows.filter(({ message, element }) => message.side === side && element.isConnected);
  const row =
    rows.find(({ message }) => message.text === text) ??
    (meaning === 'robot' || meaning === 'system' ? undefined : rows.find(({ message }) => message.kind === 'text'));
  return row && (findElement(row.element, last.profile.parts.messageText) ?? row.element);
}

function byText(page: Document, text: string | undefined, lost: Element): Element | undefined {
  if (text === undefined || text === '') return undefined;
  const scope = scopeOf(lost) ?? page;
  return Array.from(scope.querySelectorAll(lost.tagName)).find(
    (one) => one.isConnected && textOf(one) === text && one.className === lost.className,
  );
}
