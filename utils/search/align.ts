import type { Typed } from '@/utils/search/typed';
import type { Edges } from '@/utils/search/typed-sounds';

/** A row of unit codes: `codes[from]` to `codes[to]`. */
export type Row = { codes: Int32Array; from: number; to: number };

/** Stands between a title and each tag in a row of unit codes. */
export const BOUNDARY = -1;

/** What an imperfect alignment costs, in letters. */
export const COST = {
  /** Matching goes on after units were left out. */
  gap: 0.7,
  /** And more before a syllable that is spelt out: who spells seldom leaves out. */
  spelt: 0.35,
  /** Each unit left out in between. */
  skip: 0.012,
  /** Not beginning at the title's start. */
  late: 0.28,
  /** Beginning at the start of a tag. */
  tag: 0.3,
  /** A typed letter that nothing eats, beyond its lost gain. */
  drop: 0.5,
  /** Going on in a tag after what the title, or another tag, gave. */
  across: 0.5,
} as const;

const NEVER = -1e9;
const NO_EDGES: Edges = [];

/** Rows reused between calls. `pair` is the state "the last unit ate up to i", `free` is "units were left out since". */
type Rows = { before: Float64Array; now: Float64Array; free: Float64Array; freeState: Int32Array; parents: Int32Array };

export type Aligner = {
  /** Best score of a row of units, in letters: the whole typed weight is a perfect fit. Zero or less: no fit. */
  score(row: Row): number;
  /** Places of the units that took part in the last `score`, rising. */
  matched(): number[];
};

/** `dropped[i]` is what it costs that nothing eats the first i letters. */
function startRows(rows: Rows, dropped: Float64Array): void {
  for (let at = 0; at < dropped.length; at += 1) {
    const cost = dropped[at] ?? 0;
    rows.before[at] = -cost;
    rows.free[at] = -cost - COST.late;
  }
  rows.freeState.fill(-1);
}

/** Aligns one typed text with rows of units by dynamic programming, one cell per unit and typed place. */
export function createAligner(typed: Typed, edgesOf: (code: number) => Edges): Aligner {
  const width = typed.chars.length + 1;
  const { weights } = typed;
  const rows: Rows = {
    before: new Float64Array(width),
    now: new Float64Array(width),
    free: new Float64Array(width),
    freeState: new Int32Array(width),
    parents: new Int32Array(width * 64),
  };
  const heads = new Float64Array(width);
  for (let at = 1; at < width; at += 1) heads[at] = (heads[at - 1] ?? 0) + (weights[at - 1] ?? 1) * COST.drop;
  const all = heads[width - 1] ?? 0;
  let best = NEVER;
  let bestState = -1;

  /** Row `now` after unit `place` ate what it can; `parents` remembers how. */
  function eat(edges: Edges, place: number): void {
    const { before, now, free, freeState, parents } = rows;
    const row = place * width;
    for (let at = 0; at < edges.length; at += 3) {
      const from = edges[at] ?? 0;
      const to = edges[at + 1] ?? 0;
      const joined = before[from] ?? NEVER;
      const apart = (free[from] ?? NEVER) - (to - from > 1 && from > 0 ? COST.spelt : 0);
      const value = Math.max(joined, apart) + (edges[at + 2] ?? 0);
      if (value <= (now[to] ?? NEVER)) continue;
      now[to] = value;
      if (joined >= apart) parents[row + to] = place === 0 ? -1 : row - width + from;
      else parents[row + to] = freeState[from] ?? -1;
    }
    for (let at = 0; at + 1 < width; at += 1) {
      const dropped = (now[at] ?? NEVER) - (weights[at] ?? 1) * COST.drop;
      if (dropped <= (now[at + 1] ?? NEVER)) continue;
      now[at + 1] = dropped;
      parents[row + at + 1] = row + at;
    }
  }

  /** Carries row `now` over to where the next unit may go on after a gap. */
  function loosen(place: number): void {
    const { now, free, freeState } = rows;
    for (let at = 0; at < width; at += 1) {
      const value = now[at] ?? NEVER;
      const loose = value - COST.gap;
      const kept = (free[at] ?? NEVER) - (at === 0 ? 0 : COST.skip);
      free[at] = Math.max(kept, loose);
      if (loose > kept) freeState[at] = place * width + at;
      const whole = value - all + (heads[at] ?? 0);
      if (whole > best) {
        best = whole;
        bestState = place * width + at;
      }
    }
  }

  /** A tag begins: an alignment may begin with it, none goes straight on into it. */
  function restart(place: number): void {
    const { now, free, parents } = rows;
    for (let at = 0; at < width; at += 1) {
      now[at] = -COST.tag - (heads[at] ?? 0);
      if (at > 0) free[at] = (free[at] ?? NEVER) - COST.across;
    }
    parents.fill(-1, place * width, (place + 1) * width);
  }

  function score({ codes, from, to }: Row): number {
    const size = (to - from) * width;
    if (rows.parents.length < size) rows.parents = new Int32Array(size);
    startRows(rows, heads);
    best = NEVER;
    bestState = -1;
    let isLive = true; // whether the unit before ate anything
    for (let place = 0; place < to - from; place += 1) {
      const code = codes[from + place] ?? BOUNDARY;
      const edges = code === BOUNDARY ? NO_EDGES : edgesOf(code);
      const eats = edges.length > 0;
      if (!eats && !isLive && code !== BOUNDARY) continue;
      rows.now.fill(NEVER);
      if (eats) {
        eat(edges, place);
        loosen(place);
      }
      if (code === BOUNDARY) restart(place);
      [rows.before, rows.now] = [rows.now, rows.before];
      isLive = eats || code === BOUNDARY;
    }
    return best;
  }

  function matched(): number[] {
    const places: number[] = [];
    for (let state = bestState; state >= 0; state = rows.parents[state] ?? -1) {
      const place = Math.floor(state / width);
      if (places[0] !== place) places.unshift(place);
    }
    return places;
  }

  return { score, matched };
}
