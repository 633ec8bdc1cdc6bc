import { textOf } from '@/utils/consoles/find';
import type { Learnt } from '@/utils/teaching/on-page';
import { candidatesFor, first, MOST, pick, type Candidate } from '@/utils/teaching/selectors';
import { isTimeLabel, leavesOf, sameTextUpTo } from '@/utils/teaching/text';
import { COST } from '@/utils/teaching/tokens';

/** A row and the element in it that was pointed at as what was said. */
export type SaidIn = { row: Element; bubble: Element };

/** Selectors of what was said, asked within a row, that hold for every example. Empty when none does. */
export function bubbleSelectors(examples: readonly SaidIn[], rows: readonly Element[]): Learnt {
  const [example, ...others] = examples.map((one) => widened(one, rows));
  if (!example) return { selectors: [], cost: COST.hashed };
  const shared = candidatesOf(example)
    .filter(({ css }) => others.every((other) => says(other, css)))
    .map((candidate) => ({ ...candidate, cost: candidate.cost + strayed(candidate.css, rows) }));
  const best = shared.filter(({ cost }) => cost < COST.hashed);
  if (best.length > 0) return learntOf(best, rows);
  return learntOf([...eachForItself([example, ...others]), ...shared], rows);
}

/** A fallback is asked in each row in which the best finds nothing: it must find nothing there either, or a card is read as words. */
function learntOf(candidates: readonly Candidate[], rows: readonly Element[]): Learnt {
  const sorted = candidates.toSorted((a, b) => a.cost - b.cost);
  const textsBy = (css: string): string => rows.map((row) => textOfFirst(row, css)).join('\u0000');
  const [best] = sorted;
  const same = best ? sorted.filter(({ css }) => textsBy(css) === textsBy(best.css)) : [];
  return { selectors: pick(same, MOST), cost: best?.cost ?? COST.hashed };
}

function textOfFirst(row: Element, css: string): string {
  const found = row.querySelector(css);
  return found ? `${textOf(found)}.` : '';
}

/** A click may hit one paragraph of several: the bubble is what holds them all. */
function widened({ row, bubble }: SaidIn, rows: readonly Element[]): SaidIn {
  const parent = bubble.parentElement;
  if (!parent || parent === row) return { row, bubble };
  const peers = Array.from(parent.children);
  const paragraphs = peers.length > 1 && peers.every(({ tagName }) => tagName === bubble.tagName || tagName === 'BR');
  const isBeside = (text: string): boolean => isTimeLabel(text) || isCaption(text, rows);
  return paragraphs && /^(?:P|SPAN|DIV)$/.test(bubble.tagName) && !peers.some((one) => isBeside(textOf(one)))
    ? { row, bubble: parent }
    : { row, bubble };
}

/** The same words in every other row, as "Message:" for those who listen to the page: nobody said them. */
function isCaption(text: string, rows: readonly Element[]): boolean {
  const showing = rows.filter((row) => leavesOf(row).some((leaf) => textOf(leaf) === text));
  return text !== '' && showing.length >= Math.max(2, rows.length / 2);
}

/** Selectors of the bubble itself and of those round it that show the same text; the innermost holds the fewest other things. */
function candidatesOf({ row, bubble }: SaidIn): Candidate[] {
  return sameTextUpTo(bubble, row)
    .flatMap((element, out) =>
      candidatesFor(element, row, first(element)).map((one) => ({ ...one, cost: one.cost + out })),
    )
    .toSorted((a, b) => a.cost - b.cost);
}

function says({ row, bubble }: SaidIn, css: string): boolean {
  const found = row.querySelector(css);
  return found !== null && textOf(found) === textOf(bubble);
}

/** A selector that finds time labels, or nothing in most rows, is not what was said. */
function strayed(css: string, rows: readonly Element[]): number {
  const found = rows.flatMap((row) => row.querySelector(css) ?? []);
  const labels = found.filter((element) => isTimeLabel(textOf(element))).length;
  return (labels / rows.length) * 30 + (1 - found.length / rows.length) * 4;
}

/** Where the two sides are built differently: one selector with a branch for each. */
function eachForItself(examples: readonly SaidIn[]): Candidate[] {
  const branches = examples.map((example) => candidatesOf(example)[0]);
  const known = branches.flatMap((branch) => branch ?? []);
  if (known.length < examples.length) return [];
  const css = [...new Set(known.map((branch) => branch.css))].join(', ');
  if (css.length > 300 || !examples.every((example) => says(example, css))) return [];
  return [{ css, cost: Math.max(...known.map(({ cost }) => cost)) + 1, bases: known.flatMap(({ bases }) => bases) }];
}
