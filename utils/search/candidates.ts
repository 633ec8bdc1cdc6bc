import { typedKeys } from '@/utils/search/keys';
import type { PreparedLibrary } from '@/utils/search/library';
import type { Typed } from '@/utils/search/typed';

/** Scripts aligned per keystroke; short input is ambiguous and gets more, long input costs more each and gets fewer. */
function mostCandidates(typed: Typed): number {
  if (typed.chars.length <= 2) return 96;
  return typed.chars.length > 16 ? 32 : 64;
}

/** How much an agent's own use of a script lifts it among candidates. */
const USE_WEIGHT = 0.6;
/** Among equals, short titles are said more fully by the same letters. */
const LENGTH_COST = 0.05;

/** Working memory of one library: sums by document, always left at zero. */
export type Tally = {
  readonly sums: Float32Array;
  readonly touched: Uint32Array;
  /** 1 where a key of the reply's text was met. */
  readonly inText: Uint8Array;
};

export function createTally(documents: number): Tally {
  return {
    sums: new Float32Array(documents),
    touched: new Uint32Array(documents),
    inText: new Uint8Array(documents),
  };
}

function addUp(library: PreparedLibrary, typed: Typed, tally: Tally): number {
  const { docs, starts } = library.postings;
  const { sums, touched, inText } = tally;
  let count = 0;
  typedKeys(typed, (bucket, weight, isText = false) => {
    const from = starts[bucket] ?? 0;
    const to = starts[bucket + 1] ?? 0;
    const gain = weight * Math.log(1 + library.scripts.length / (1 + to - from));
    for (let at = from; at < to; at += 1) {
      const doc = docs[at] ?? 0;
      const sum = sums[doc] ?? 0;
      if (sum === 0) {
        touched[count] = doc;
        count += 1;
      }
      sums[doc] = sum + gain;
      if (isText) inText[doc] = 1;
    }
  });
  return count;
}

type Best = { docs: number[]; sums: number[] };

/** Puts a document into the short list, best first; the list is short, so insertion is cheap. */
function insert(best: Best, doc: number, sum: number, most: number): void {
  let low = 0;
  let high = best.sums.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((best.sums[middle] ?? 0) >= sum) low = middle + 1;
    else high = middle;
  }
  best.docs.splice(low, 0, doc);
  best.sums.splice(low, 0, sum);
  if (best.docs.length > most) {
    best.docs.pop();
    best.sums.pop();
  }
}

export type CandidateQuery = {
  typed: Typed;
  /** Asked only for documents that would make the list. */
  admits: (doc: number) => boolean;
  /** Uses by document. */
  uses: ReadonlyMap<number, number>;
};

/** A document worth aligning, and whether its text is worth it too. */
export type Candidate = { doc: number; inText: boolean };

/** The documents worth aligning, most promising first. */
export function pickCandidates(library: PreparedLibrary, query: CandidateQuery, tally: Tally): Candidate[] {
  const count = addUp(library, query.typed, tally);
  const { sums, touched, inText } = tally;
  const most = mostCandidates(query.typed);
  for (const [doc, uses] of query.uses) {
    const sum = sums[doc] ?? 0;
    if (sum > 0) sums[doc] = sum + USE_WEIGHT * Math.log1p(uses);
  }
  const best: Best = { docs: [], sums: [] };
  for (let at = 0; at < count; at += 1) {
    const doc = touched[at] ?? 0;
    const sum = (sums[doc] ?? 0) - LENGTH_COST * (library.titleLengths[doc] ?? 0);
    sums[doc] = 0;
    if (best.docs.length === most && sum <= (best.sums[most - 1] ?? 0)) continue;
    if (query.admits(doc)) insert(best, doc, sum, most);
  }
  const candidates = best.docs.map((doc) => ({ doc, inText: inText[doc] === 1 }));
  for (let at = 0; at < count; at += 1) inText[touched[at] ?? 0] = 0;
  return candidates;
}
