import { PIERCE } from '@/utils/profiles/selector';
import { holdersOf, scopeOf } from '@/utils/teaching/piercing';
import { candidatesFor, exactly, first, MOST, pick, type Candidate, type Judge } from '@/utils/teaching/selectors';
import { COST } from '@/utils/teaching/tokens';

/** Selectors of a part and how lasting the best of them is. */
export type Learnt = { selectors: string[]; cost: number };

export const NOTHING: Learnt = { selectors: [], cost: COST.hashed };

/** Selectors that lead from the page to this one element, through shadow roots and frames where it lies in some. */
export function selectorsTo(target: Element): Learnt {
  const scope = scopeOf(target);
  if (!scope) return NOTHING;
  const exact = candidatesFor(target, scope, exactly([target]));
  return fromPage(target, exact.length > 0 ? exact : candidatesFor(target, scope, first(target)));
}

/** The same for all elements of a kind: `judge` says which finds are the kind. */
export function selectorsToAll(example: Element, judge: Judge): Learnt {
  const scope = scopeOf(example);
  return scope ? fromPage(example, candidatesFor(example, scope, judge)) : NOTHING;
}

/** Puts the way to the target's document or shadow root before each selector. */
function fromPage(target: Element, candidates: readonly Candidate[]): Learnt {
  const best = candidates[0];
  if (!best) return NOTHING;
  const ways = waysTo(target);
  const [way, otherWay] = ways;
  if (!way) return NOTHING;
  const own = pick(candidates);
  const selectors = own.map((css) => joined(way.css, css));
  const [firstOwn] = own;
  if (otherWay && firstOwn !== undefined) selectors.splice(MOST - 1, 1, joined(otherWay.css, firstOwn));
  return {
    selectors: selectors.filter((selector) => selector.length <= 300).slice(0, MOST),
    cost: Math.max(best.cost, way.cost),
  };
}

function joined(way: string, css: string): string {
  return way === '' ? css : `${way} ${PIERCE} ${css}`;
}

/** At most two ways through the holders; the second differs at the outermost one. */
function waysTo(target: Element): { css: string; cost: number }[] {
  const holders = holdersOf(target);
  if (holders.length === 0) return [{ css: '', cost: 0 }];
  const steps = holders.map((holder) => {
    const scope = scopeOf(holder);
    return scope ? candidatesFor(holder, scope, exactly([holder])) : [];
  });
  const best = steps.flatMap((step) => step.slice(0, 1));
  if (best.length < steps.length) return [];
  const cost = Math.max(...best.map((step) => step.cost));
  const second = pick(steps[0] ?? [], 2)[1];
  const rest = best.slice(1).map(({ css }) => css);
  return [
    { css: best.map(({ css }) => css).join(` ${PIERCE} `), cost },
    ...(second === undefined ? [] : [{ css: [second, ...rest].join(` ${PIERCE} `), cost }]),
  ];
}
