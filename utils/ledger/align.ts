import { idsOf, isSystemLine, likenessOf, prepare, unmatchedCost, type Comparable, type Likeness } from './likeness';

/** One place of the merged order. `w` indexes the window, `k` the known tail; with one of them null the other has no partner. */
export type Step =
  | { w: number; k: number }
  | { w: null; k: number }
  | { w: number; k: null; place: 'above' | 'between' | 'hole' | 'below' };

export type Alignment = {
  /** Known tail and window in one page order. */
  steps: Step[];
  /** True when another alignment is as good and would make other rows the new ones, or when the overlap is a single plain row. */
  doubtful: boolean;
};

const STOP = 0;
const BOTH = 1;
const ONLY_WINDOW = 2;
const ONLY_KNOWN = 3;

type Table = { scores: Float64Array; moves: Uint8Array; width: number; likeness: (w: number, k: number) => Likeness };

const NOTHING: Likeness = { kind: 'none', score: Number.NEGATIVE_INFINITY };

function comparer(known: readonly Comparable[], rows: readonly Comparable[]): Table['likeness'] {
  const [knownIds, shownIds] = [new Set(known.flatMap(idsOf)), new Set(rows.flatMap(idsOf))];
  const numbers = new Map<string, number>();
  const preparedRows = rows.map((row) => prepare(row, knownIds, numbers));
  const preparedKnown = known.map((item) => prepare(item, shownIds, numbers));
  return (w, k) => {
    const [row, item] = [preparedRows[w], preparedKnown[k]];
    return row && item ? likenessOf(row, item) : NOTHING;
  };
}

function fill(known: readonly Comparable[], rows: readonly Comparable[]): Table {
  const width = known.length + 1;
  const scores = new Float64Array((rows.length + 1) * width);
  const moves = new Uint8Array(scores.length);
  const likeness = comparer(known, rows);
  const lonely = known.map(unmatchedCost);
  // Below known[k]: a row may stand in a hole for nothing; anywhere else between known rows it is a surprise.
  const holeBelow = known.map((_item, k) => known[k + 1]?.gapBefore === true);
  rows.forEach((row, w) => {
    const alone = unmatchedCost(row);
    known.forEach((_item, k) => {
      const cell = (w + 1) * width + k + 1;
      const both = (scores[cell - width - 1] ?? 0) + likeness(w, k).score;
      const onlyWindow = (scores[cell - width] ?? 0) + (holeBelow[k] ? 0 : alone);
      const onlyKnown = (scores[cell - 1] ?? 0) + (lonely[k] ?? 0);
      const best = Math.max(both, onlyWindow, onlyKnown);
      scores[cell] = best;
      moves[cell] = best === both ? BOTH : best === onlyWindow ? ONLY_WINDOW : ONLY_KNOWN;
    });
  });
  return { scores, moves, width, likeness };
}

type End = { w: number; k: number; score: number; tied: boolean };

/** Best cell on the far edges: one of the two sequences is used up, the rest of the other lies free below. */
function bestEnd(table: Table, rowCount: number): End {
  const knownCount = table.width - 1;
  let best: End = { w: 0, k: 0, score: 0, tied: false };
  const offer = (w: number, k: number) => {
    const score = table.scores[w * table.width + k] ?? 0;
    if (score > best.score) best = { w, k, score, tied: false };
    // Among equals the first offered leaves the most rows below: a message too many, and marked, harms less than one lost.
    else if (score === best.score && score > 0 && w !== best.w) best.tied = true;
  };
  for (let w = 0; w <= rowCount; w += 1) offer(w, knownCount);
  for (let k = knownCount - 1; k >= 0; k -= 1) offer(rowCount, k);
  return best;
}

type Trace = { steps: Step[]; matches: number; ids: number; agreed: number; changes: number };

function count(trace: Trace, like: Likeness): void {
  if (like.kind === 'id') trace.ids += 1;
  if (like.kind === 'id' || like.kind === 'same') trace.matches += 1;
  if (like.agreed) trace.agreed += 1;
  if (like.kind === 'changed' && like.score < 0) trace.changes += 1;
}

/** Walks back from the end, collecting steps in reverse. */
function traceBack(table: Table, known: readonly Comparable[], rows: readonly Comparable[], end: End): Trace {
  const trace: Trace = { steps: [], matches: 0, ids: 0, agreed: 0, changes: 0 };
  for (let k = known.length - 1; k >= end.k; k -= 1) trace.steps.push({ w: null, k });
  for (let w = rows.length - 1; w >= end.w; w -= 1) trace.steps.push({ w, k: null, place: 'below' });
  let [w, k] = [end.w, end.k];
  for (let move = table.moves[w * table.width + k]; move !== STOP; move = table.moves[w * table.width + k]) {
    if (move === BOTH) {
      w -= 1;
      k -= 1;
      trace.steps.push({ w, k });
      count(trace, table.likeness(w, k));
      continue;
    }
    const alone = move === ONLY_WINDOW ? rows[--w] : known[--k];
    const inHole = move === ONLY_WINDOW && k > 0 && known[k]?.gapBefore === true;
    if (alone && !inHole && !isSystemLine(alone)) trace.changes += 1;
    trace.steps.push(move === ONLY_WINDOW ? { w, k: null, place: inHole ? 'hole' : 'between' } : { w: null, k });
  }
  while (w > 0) trace.steps.push({ w: --w, k: null, place: 'above' });
  while (k > 0) trace.steps.push({ w: null, k: --k });
  trace.steps.reverse();
  return trace;
}

/**
 * Lays a window over the known tail so that they overlap best (semi-global sequence alignment: what lies above and below
 * the overlap is free, on one side only). Ids decide where both sides have one; otherwise side, kind and text do, with the
 * time of day in the labels as a hint. Cost: rows × known, at most 200 × 400 cells.
 *
 * Returns null when nothing overlaps, or when more changed than stayed: a chance 好的 in both is no overlap.
 */
export function align(known: readonly Comparable[], rows: readonly Comparable[]): Alignment | null {
  const table = fill(known, rows);
  const end = bestEnd(table, rows.length);
  const trace = traceBack(table, known, rows, end);
  if (trace.ids === 0 && (trace.matches === 0 || trace.matches < trace.changes)) return null;
  const thin = trace.matches === 1 && trace.agreed === 0 && known.length > 1;
  return { steps: trace.steps, doubtful: trace.ids === 0 && (end.tied || thin) };
}
