import { candidatesFor } from '@/utils/teaching/selectors';
import type { ToldRows } from '@/utils/teaching/told-rows';

/** On which side of the list the buyer's rows stand, and what in a row is to be measured. */
export type Lean = {
  buyer: 'left' | 'right';
  of: string;
  /** The rows that clearly stand on one side. */
  rows: readonly Element[];
};

/** An avatar or bubble must stand at least so far from the middle, as a share of the list's width. */
const CLEARLY = 0.08;

/** What in a row stands left for one side and right for the other; undefined where the page has no such layout. */
export function leaning(told: ToldRows, rows: readonly Element[], list: Element): Lean | undefined {
  const [buyer] = told.buyer;
  const [agent] = told.agent;
  const { left, width } = list.getBoundingClientRect();
  if (!buyer || !agent || width === 0) return undefined;
  const middle = left + width / 2;
  const offset = (element: Element | null): number => {
    if (!element) return 0;
    const box = element.getBoundingClientRect();
    return box.width === 0 ? 0 : (box.left + box.width / 2 - middle) / width;
  };
  let best: { lean: Lean; clear: number } | undefined;
  for (const css of placesIn(buyer)) {
    const [ofBuyers, ofAgents] = [told.buyer, told.agent].map((side) =>
      side.map((row) => offset(row.querySelector(css))),
    );
    const sign = Math.sign(ofBuyers?.[0] ?? 0);
    const apart = [...(ofBuyers ?? []).map((one) => one * sign), ...(ofAgents ?? []).map((one) => one * -sign)];
    const clearest = Math.min(...apart);
    if (sign === 0 || clearest < CLEARLY) continue;
    const clearly = rows.filter((row) => Math.abs(offset(row.querySelector(css))) >= CLEARLY);
    const clear = clearest + clearly.length / rows.length;
    if (!best || clear > best.clear)
      best = { lean: { buyer: sign < 0 ? 'left' : 'right', of: css, rows: clearly }, clear };
  }
  return best?.lean;
}

/** Places within a row by structure alone: where this is needed, names have failed. */
function placesIn(row: Element): string[] {
  const inner = Array.from(row.querySelectorAll('*')).slice(0, 40);
  const chains = inner.map((element) => {
    const chain = candidatesFor(element, row, (found) => (found.includes(element) ? 0 : undefined));
    return chain.find(({ css }) => /^:scope > [\w> -]+$/.test(css) || /^:scope > [\w>():\d -]+$/.test(css))?.css;
  });
  return [...new Set(chains.flatMap((css) => css ?? []))];
}
