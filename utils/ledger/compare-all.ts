import { isSystemLine, unmatchedCost, type Comparable, type Likeness } from './likeness';
import type { Trace } from './trace';

const STOP = 0;
const BOTH = 1;
const ONLY_WINDOW = 2;
const ONLY_KNOWN = 3;

type Compare = (w: number, k: number) => Likeness | null;
type Table = { scores: Float64Array; moves: Uint8Array; width: number };

function fill(known: readonly Comparable[], rows: readonly Comparable[], likeness: Compare): Table {
  const width = known.length + 1;
  const scores = new Float64Array((rows.length + 1) * width);
  const moves = new Uint8Array(scores.length);
  const lonely = known.map(unmatchedCost);
  // Below known[k]: a row may stand in a hole for nothing; anywhere else between known rows it is a surprise.
  const holeBelow = known.map((_item, k) => known[k + 1]?.gapBefore === true);
  rows.forEach((row, w) => {
    const alone = unmatchedCost(row);
    known.forEach((_item, k) => {
      const cell = (w + 1) * width + k + 1;
      const both = (scores[cell - width - 1] ?? 0) + (likeness(w, k)?.score ?? Number.NEGATIVE_INFINITY);
      const onlyWindow = (scores[cell - width] ?? 0) + (holeBelow[k] ? 0 : alone);
      const onlyKnown = (scores[cell - 1] ?? 0) + (lonely[k] ?? 0);
      const best = Math.max(both, onlyWindow, onlyKnown);
      scores[cell] = best;
      moves[cell] = best === both ? BOTH : best === onlyWindow ? ONLY_WINDOW : ONLY_KNOWN;
    });
  });
  return { scores, moves, width };
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

function countPair(trace: Trace, like: Likeness): void {
  if (like.kind === 'id') trace.ids += 1;
  if (like.kind === 'id' || like.kind === 'same') trace.matches += 1;
  if (like.agreed === 'minute') trace.minutes += 1;
  if (like.agreed === 'second') trace.seconds += 1;
  if (like.doubt === 'id' && like.kind === 'changed') trace.swaps += 1;
  if (like.doubt) trace.unsure += 1;
  if (like.kind === 'changed' && like.score <= -1) countChange(trace);
  else if (like.kind !== 'changed') countStay(trace);
}

function countChange(trace: Trace): void {
  trace.changes += 1;
  trace.runAbove = 0;
}

/** Counted from the lower end upwards. */
function countStay(trace: Trace): void {
  trace.runAbove += 1;
  if (trace.changes === 0) trace.runBelow += 1;
}

function countAlone(trace: Trace, item: Comparable): void {
  if (item.gone === true) return;
  if (isSystemLine(item)) trace.runAbove = 0;
  else countChange(trace);
  if (item.platformId === undefined) trace.unsure += 1;
}

/** Walks back from the end, collecting steps in reverse. */
function traceBack(table: Table, known: readonly Comparable[], rows: readonly Comparable[], likeness: Compare): Trace {
  const end = bestEnd(table, rows.length);
  const trace: Trace = {
    steps: [],
    matches: 0,
    ids: 0,
    minutes: 0,
    seconds: 0,
    changes: 0,
    unsure: 0,
    swaps: 0,
    runAbove: 0,
    runBelow: 0,
    tied: end.tied,
  };
  for (let k = known.length - 1; k >= end.k; k -= 1) trace.steps.push({ w: null, k });
  for (let w = rows.length - 1; w >= end.w; w -= 1) trace.steps.push({ w, k: null, place: 'below' });
  let [w, k] = [end.w, end.k];
  for (let move = table.moves[w * table.width + k]; move !== STOP; move = table.moves[w * table.width + k]) {
    if (move === BOTH) {
      w -= 1;
      k -= 1;
      const like = likeness(w, k);
      if (like) countPair(trace, like);
      // An id that changed while other rows changed too proves nothing.
      const doubt = like?.doubt === 'id' ? 'oldId' : like?.doubt;
      trace.steps.push(doubt ? { w, k, doubt } : { w, k });
      continue;
    }
    const alone = move === ONLY_WINDOW ? rows[--w] : known[--k];
    const inHole = move === ONLY_WINDOW && k > 0 && known[k]?.gapBefore === true;
    if (alone && !inHole) countAlone(trace, alone);
    trace.steps.push(move === ONLY_WINDOW ? { w, k: null, place: inHole ? 'hole' : 'between' } : { w: null, k });
  }
  while (w > 0) trace.steps.push({ w: --w, k: null, place: 'above' });
  while (k > 0) trace.steps.push({ w: null, k: --k });
  trace.steps.reverse();
  return trace;
}

/**
 * The best alignment of window and known tail by comparing each row with each known message (semi-global sequence alignment: what lies
 * above and below the overlap is free, on one side only). Cost: rows × known, at most 200 × 400 cells.
 */
export function compareAll(known: readonly Comparable[], rows: readonly Comparable[], likeness: Compare): Trace {
  return traceBack(fill(known, rows, likeness), known, rows, likeness);
}
