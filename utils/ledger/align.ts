import { cleanFits, stretchesOf, type CleanFit } from './clean-fits';
import { idsOf, likenessOf, prepare, type Comparable, type Prepared } from './likeness';
import { compareAll } from './compare-all';
import type { Step, Trace } from './trace';

export type Alignment = {
  /** Known tail and window in one page order. */
  steps: Step[];
  /** True when the page does not show enough to tell which rows are new; `doubtfulAbove` for those above the overlap. */
  doubtful: boolean;
  doubtfulAbove: boolean;
  /** True when some row is open to doubt, although perhaps not which rows are new. */
  unsure: boolean;
  /** True when ids or an unbroken run of rows tie what is new to what is known. */
  anchored: boolean;
};

/** Indexes of the known messages that the reading before showed. */
export type LastShown = { from: number; to: number };

/** Two placements are told apart by this many rows of evidence; with less the reading is open to doubt. */
const EVIDENCE = 2;
/** So many unchanged rows above new ones anchor them, whatever changed further up. */
const ANCHOR = 3;

function prepareBoth(known: readonly Comparable[], rows: readonly Comparable[], lastShown: LastShown) {
  const [knownIds, shownIds] = [new Set(known.flatMap(idsOf)), new Set(rows.flatMap(idsOf))];
  const numbers = new Map<string, number>();
  return {
    rows: rows.map((row) => prepare(row, knownIds, numbers)),
    known: known.map((item, k) => prepare(item, shownIds, numbers, k >= lastShown.from && k < lastShown.to)),
  };
}

function stepsOf(fit: CleanFit, knownCount: number, rowCount: number, edge: { first: boolean; last: boolean }): Step[] {
  const [start = 0, end = 0] = [fit.on[0], fit.on.at(-1)];
  const alone = (from: number, to: number) =>
    Array.from({ length: to - from }, (_none, i): Step => ({ w: null, k: from + i }));
  const fresh = (from: number, to: number, place: 'above' | 'hole' | 'below') =>
    Array.from({ length: to - from }, (_none, i): Step => ({ w: from + i, k: null, place }));
  const covered = alone(start, end + 1);
  fit.on.forEach((k, index) => (covered[k - start] = { w: fit.from + index, k }));
  const above = edge.first
    ? [...fresh(0, fit.from, 'above'), ...alone(0, start)]
    : [...alone(0, start), ...fresh(0, fit.from, 'hole')];
  const below = edge.last
    ? [...alone(end + 1, knownCount), ...fresh(fit.to, rowCount, 'below')]
    : [...fresh(fit.to, rowCount, 'hole'), ...alone(end + 1, knownCount)];
  return [...above, ...covered, ...below];
}

function traceOf(fit: CleanFit, steps: Step[], rows: readonly Prepared[], known: readonly Prepared[]): Trace {
  const pairs = fit.on.flatMap((k, index) => {
    const [row, item] = [rows[fit.from + index], known[k]];
    return row && item ? [likenessOf(row, item)] : [];
  });
  const swaps = pairs.filter(({ doubt, kind }) => doubt === 'id' && kind === 'changed').length;
  const unsure = steps.filter((step) => 'doubt' in step && step.doubt !== 'id').length;
  const minutes = pairs.filter(({ agreed }) => agreed === 'minute').length;
  const seconds = pairs.filter(({ agreed }) => agreed === 'second').length;
  const { matches, ids } = fit;
  return {
    steps,
    matches,
    ids,
    minutes,
    seconds,
    changes: 0,
    unsure,
    swaps,
    runAbove: matches,
    runBelow: matches,
    tied: false,
  };
}

/** The common case, found without a full comparison: all but a few rows lie on known ones without any change. */
function atOnce(rows: readonly Prepared[], known: readonly Prepared[], stretches: number[][]): Trace | null {
  const fits = stretches.flatMap((stretch, index) =>
    cleanFits(rows, known, stretch).map((fit) => ({
      fit,
      edge: { first: index === 0, last: index === stretches.length - 1 },
    })),
  );
  const [best] = fits.sort((a, b) => b.fit.ids - a.fit.ids || b.fit.matches - a.fit.matches);
  if (!best) return null;
  const { fit, edge } = best;
  const inHole = (fit.from > 0 && !edge.first) || (fit.to < rows.length && !edge.last);
  if (inHole || fit.matches <= 2 * (rows.length - (fit.to - fit.from))) return null;
  const hidden = (from: number, to: number) => known.slice(from, to).some(({ gone }) => !gone);
  const [above, below] = [hidden(0, fit.on[0] ?? 0), hidden((fit.on.at(-1) ?? 0) + 1, known.length)];
  const steps = stepsOf(fit, known.length, rows.length, edge).map((step): Step => {
    if (step.w === null || step.k === null) return step;
    const [row, item] = [rows[step.w], known[step.k]];
    const doubt = row && item && likenessOf(row, item).doubt;
    // At an edge that scrolled, another message of the same words may have come into sight.
    const atEdge = (above && step.w === fit.from) || (below && step.w === fit.to - 1);
    return doubt ? { ...step, doubt: doubt === 'id' && atEdge ? 'oldId' : doubt } : step;
  });
  return traceOf(fit, steps, rows, known);
}

/** Whether another clean placement, that would make other rows the new ones, has almost as much evidence. */
function hasRival(trace: Trace, rows: readonly Prepared[], known: readonly Prepared[], stretches: number[][]): boolean {
  const partners = new Map<number, number>();
  for (const { w, k } of trace.steps) if (w !== null && k !== null) partners.set(w, k);
  const fits = stretches.flatMap((stretch) => cleanFits(rows, known, stretch));
  return fits.some(({ from, to, on, matches }) => {
    if (matches <= trace.matches - EVIDENCE || partners.get(from) === on[0]) return false;
    return rows.some((_row, w) => partners.has(w) !== (w >= from && w < to));
  });
}

/** The one shared row is the last of one side and the first of the other; just opened, a window does not end where the known begins. */
function isSeam(steps: readonly Step[], rowCount: number, knownCount: number, opening: boolean): boolean {
  return steps.some(({ w, k }) => (w === 0 && k === knownCount - 1) || (!opening && w === rowCount - 1 && k === 0));
}

/** An id decides. Else more must have stayed than changed; own rows that only got other ids speak for themselves when nothing else is new. */
function overlaps(trace: Trace, rowCount: number, knownCount: number, opening: boolean): boolean {
  const { ids, matches, swaps, changes, steps } = trace;
  if (ids > 0) return true;
  // Without a match: own rows at the top of the window; with other rows above them they are more likely others that say the same.
  if (matches === 0) return swaps === rowCount || (swaps > 1 && steps.some(({ w, k }) => w === 0 && k !== null));
  if (isThin(trace, knownCount) && !isSeam(steps, rowCount, knownCount, opening)) return false;
  return matches + swaps >= changes;
}

/**
 * A message without id comes back into sight beside one that says the same: it, or another one said meanwhile in a run of which one was taken away.
 */
function hasTwinBack({ steps }: Trace, known: readonly Comparable[], { from, to }: LastShown): boolean {
  const isBack = (k: number) => (k < from || k >= to) && known[k]?.platformId === undefined;
  const twins = (k: number, other: number) => known[k]?.signature === known[other]?.signature;
  return steps.some(({ w, k }) => w !== null && k !== null && isBack(k) && (twins(k, k - 1) || twins(k, k + 1)));
}

type Check = { rows: readonly Prepared[]; known: readonly Prepared[]; stretches: number[][]; opening: boolean };

/** One match that tells no second: the lone message ever known, on top again or of that minute, is taken for itself; any other may be chance. */
function isThin({ steps, matches, swaps, minutes, seconds }: Trace, knownCount: number): boolean {
  if (matches + swaps > 1 || seconds > 0) return false;
  return knownCount > 1 || (minutes === 0 && (steps[0]?.w !== 0 || steps[0].k !== 0));
}

/** New rows stand below a known one that neither shows nor is known to be gone: removed, or scrolled out below them. */
function skipsKnown({ steps }: Trace, known: readonly Prepared[]): boolean {
  const lowest = steps.findLastIndex(({ w, k }) => w !== null && k !== null);
  const rest = steps.slice(lowest + 1);
  const left = rest.some(({ k }) => k !== null && known[k]?.gone === false);
  return left && rest.some((step) => 'place' in step && step.place !== 'hole');
}

/** Rows stand above a known one, and known ones above it that neither show nor are known to be gone: late, or in their place. */
function skipsKnownAbove({ steps }: Trace, known: readonly Comparable[]): boolean {
  const top = steps.findIndex(({ w, k }) => w !== null && k !== null);
  const [k, w] = [steps[top]?.k, steps[top]?.w];
  if (!k || !w || known[k]?.gapBefore === true) return false;
  const hole = known.findLastIndex(({ gapBefore }, index) => index < k && gapBefore === true);
  return known.slice(Math.max(0, hole), k).some(({ gone }) => gone !== true);
}

function isDoubtful(trace: Trace, { rows, known, stretches, opening }: Check): boolean {
  if (trace.matches === 0 && trace.swaps < rows.length) return true;
  if (opening ? trace.swaps > 0 : skipsKnown(trace, known)) return true;
  if (trace.unsure > 0 && trace.runBelow < ANCHOR) return true;
  if (trace.ids > 0) return trace.tied && rows.some(({ shownId }) => shownId === undefined);
  return trace.tied || isThin(trace, known.length) || hasRival(trace, rows, known, stretches);
}

/**
 * Lays a window over the known tail so that they overlap best. Ids decide where both sides have one; otherwise side, kind and text
 * do, with the time of day in the labels as a hint. Rows × known at most 200 × 400, and in the common case their sum.
 *
 * Returns null when nothing overlaps, or when more changed than stayed: a chance 好的 in both is no overlap.
 */
export function align(
  known: readonly Comparable[],
  rows: readonly Comparable[],
  { opening, lastShown }: { opening: boolean; lastShown: LastShown },
): Alignment | null {
  const both = prepareBoth(known, rows, lastShown);
  const stretches = stretchesOf(known);
  const likeness = (w: number, k: number) => {
    const [row, item] = [both.rows[w], both.known[k]];
    return row && item ? likenessOf(row, item) : null;
  };
  const trace = atOnce(both.rows, both.known, stretches) ?? compareAll(known, rows, likeness);
  if (!overlaps(trace, rows.length, known.length, opening)) return null;
  const doubtful = isDoubtful(trace, { ...both, stretches, opening });
  const doubtfulAbove = doubtful || (trace.unsure > 0 && trace.runAbove < ANCHOR) || skipsKnownAbove(trace, known);
  const gotId = trace.steps.some((step) => 'doubt' in step && step.doubt === 'id');
  const grows = trace.steps.some((step) => 'place' in step && step.place === 'below');
  const anchored = !doubtful && (trace.ids > 0 || trace.runBelow >= ANCHOR);
  const twinBack = !opening && hasTwinBack(trace, known, lastShown);
  return {
    steps: trace.steps,
    doubtful,
    doubtfulAbove,
    unsure: doubtful || trace.unsure > 0 || (gotId && (trace.changes > 0 || grows)) || twinBack,
    anchored,
  };
}
