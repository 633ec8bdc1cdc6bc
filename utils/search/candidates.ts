import { sizeOf, titleLengthOf, type PreparedLibrary } from '@/utils/search/library';
import { placeOfKey } from '@/utils/search/postings';
import { typedKeys } from '@/utils/search/typed-keys';
import type { Typed } from '@/utils/search/typed';

/** Scripts aligned per keystroke; short input is ambiguous and gets more, long input costs more each and gets fewer. */
function mostCandidates(typed: Typed): number {
  if (typed.chars.length <= 2) return 96;
  return typed.chars.length > 16 ? 32 : 64;
}

/** How much an agent's own use of a script lifts it among candidates. */
const USE_WEIGHT = 0.6;
/** In a text of some length, scripts with less than this share of the best one's evidence are not aligned. */
const LEAST_OF_BEST = 0.3;
const LONG_ENOUGH = 4;

/** Among equals, short titles are said more fully by the same letters. */
const LENGTH_COST = 0.05;

/** Working memory of one library: sums by slot, always left at zero. */
export type Tally = {
  sums: Float32Array;
  touched: Uint32Array;
  /** 1 where a key of the reply's text was met. */
  inText: Uint8Array;
};

export function createTally(slots: number): Tally {
  return {
    sums: new Float32Array(slots),
    touched: new Uint32Array(slots),
    inText: new Uint8Array(slots),
  };
}

/** Room for every slot and some to come. */
function makeRoom(tally: Tally, slots: number): void {
  if (tally.sums.length < slots) Object.assign(tally, createTally(slots + 64 + (slots >> 4)));
}

/** How many scripts hold a key now. */
export function holdersOf({ base, late }: PreparedLibrary, key: number): number {
  const place = placeOfKey(base.postings, key);
  const inBase = place < 0 ? 0 : (base.postings.starts[place + 1] ?? 0) - (base.postings.starts[place] ?? 0);
  return inBase - (late.gone.get(key) ?? 0) + (late.slots.get(key)?.length ?? 0);
}

type TypedKey = { weight: number; isText: boolean };

function distinctKeys(typed: Typed): Map<number, TypedKey> {
  const keys = new Map<number, TypedKey>();
  typedKeys(typed, (key, weight, isText = false) => {
    const known = keys.get(key);
    if (known === undefined) keys.set(key, { weight, isText });
    else if (known.weight < weight) known.weight = weight;
  });
  return keys;
}

/** Adds up what each slot's keys are worth. @returns how many slots were met */
function addUp(library: PreparedLibrary, typed: Typed, tally: Tally): number {
  const { base, late } = library;
  const { docs, starts } = base.postings;
  const { sums, touched, inText } = tally;
  const all = sizeOf(library);
  let count = 0;
  const give = (slot: number, gain: number, isText: boolean) => {
    const sum = sums[slot] ?? 0;
    if (sum === 0) {
      touched[count] = slot;
      count += 1;
    }
    sums[slot] = sum + gain;
    if (isText) inText[slot] = 1;
  };
  for (const [key, { weight, isText }] of distinctKeys(typed)) {
    const place = placeOfKey(base.postings, key);
    const from = place < 0 ? 0 : (starts[place] ?? 0);
    const to = place < 0 ? 0 : (starts[place + 1] ?? 0);
    const slots = late.slots.get(key) ?? [];
    const holders = to - from - (late.gone.get(key) ?? 0) + slots.length;
    const gain = weight * Math.log(1 + all / (1 + holders));
    for (let at = from; at < to; at += 1) give(docs[at] ?? 0, gain, isText);
    for (const slot of slots) give(slot, gain, isText);
  }
  return count;
}

type Best = { slots: number[]; sums: number[] };

export type CandidateQuery = {
  typed: Typed;
  /** Asked only for slots that would make the list. */
  admits: (slot: number) => boolean;
  /** Uses by slot. */
  uses: ReadonlyMap<number, number>;
};

/** A slot worth aligning, and whether its text is worth it too. */
export type Candidate = { slot: number; inText: boolean };

/** The scripts worth aligning, most promising first; among equals those that stand first in the handbook. */
export function pickCandidates(library: PreparedLibrary, query: CandidateQuery, tally: Tally): Candidate[] {
  const { orders } = library;
  makeRoom(tally, orders.length);
  const count = addUp(library, query.typed, tally);
  const { sums, touched, inText } = tally;
  const most = mostCandidates(query.typed);
  for (const [slot, uses] of query.uses) {
    const sum = sums[slot] ?? 0;
    if (sum > 0) sums[slot] = sum + USE_WEIGHT * Math.log1p(uses);
  }
  const best: Best = { slots: [], sums: [] };
  const goesBefore = (sum: number, slot: number, at: number): boolean => {
    const other = best.sums[at] ?? 0;
    return sum > other || (sum === other && (orders[slot] ?? 0) < (orders[best.slots[at] ?? 0] ?? 0));
  };
  const insert = (slot: number, sum: number) => {
    let low = 0;
    let high = best.sums.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (goesBefore(sum, slot, middle)) high = middle;
      else low = middle + 1;
    }
    best.slots.splice(low, 0, slot);
    best.sums.splice(low, 0, sum);
    if (best.slots.length > most) {
      best.slots.pop();
      best.sums.pop();
    }
  };
  for (let at = 0; at < count; at += 1) {
    const slot = touched[at] ?? 0;
    const bare = sums[slot] ?? 0;
    sums[slot] = 0;
    const full = best.slots.length === most;
    if (full && bare < (best.sums[most - 1] ?? 0)) continue;
    const sum = bare - LENGTH_COST * titleLengthOf(library, slot);
    if (full && !goesBefore(sum, slot, most - 1)) continue;
    if (query.admits(slot)) insert(slot, sum);
  }
  const least = query.typed.chars.length < LONG_ENOUGH ? 0 : LEAST_OF_BEST * (best.sums[0] ?? 0);
  const near = least === 0 ? best.slots : best.slots.filter((_, at) => (best.sums[at] ?? 0) >= least);
  const candidates = near.map((slot) => ({ slot, inText: inText[slot] === 1 }));
  for (let at = 0; at < count; at += 1) inText[touched[at] ?? 0] = 0;
  return candidates;
}
