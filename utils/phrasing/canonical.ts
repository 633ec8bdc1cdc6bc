import { emptyFolded, fold } from './fold';
import type { Stream } from './stream';
import { emptyStream, toStream } from './stream';
import { HAN, isWordUnit, kindOf } from './units';

/** A draft's stream with the known disguises of short words undone, and the way back to the stream it was made from. */
export type View = {
  units: Uint16Array;
  /** First and last stream unit behind each unit. */
  first: Int32Array;
  last: Int32Array;
  /** 1 where the unit is not what the stream has. */
  changed: Uint8Array;
  length: number;
};

/** One disguise: the form as the matcher sees it and the word it stands for. */
export type Rewrite = { form: string; word: string };

/** Rewrites by their first unit, the longest first. */
type Rewrites = {
  /** 1 for a unit that begins a form; 2 for one that is a form by itself. */
  starts: Uint8Array;
  /** 1 where two units may begin a form, by `pairOf`: tells nearly every place without a form at once. */
  pairs: Uint8Array;
  byFirst: ReadonlyMap<number, readonly Rewrite[]>;
};

const pairOf = (one: number, two: number): number => (Math.imul(one, 31) ^ Math.imul(two, 7)) & 0xffff;

/** A text as the matcher sees it. */
export function laidOut(text: string, folded = emptyFolded(text.length + 32), stream = emptyStream(64)): string {
  const { units, length } = toStream(fold(text, folded), stream);
  return String.fromCharCode(...units.subarray(0, length));
}

let loaded = '';
let known: readonly string[] = [];
let collected: Rewrites | undefined;

/**
 * Gives the checker the disguises of short words. Handed in, because the script in a console page must stay small: there they come by message,
 * elsewhere `data/load-traditional.ts` brings them.
 *
 * @param table forms and the words they stand for by turns, as `disguiseTable` gives them
 */
export function loadDisguises(table: string): void {
  if (table === loaded) return;
  loaded = table;
  known = table.split('\n');
  collected = undefined;
}

function collect(): Rewrites {
  const starts = new Uint8Array(65536);
  const pairs = new Uint8Array(65536);
  const byFirst = new Map<number, Rewrite[]>();
  const folded = emptyFolded(64);
  const stream = emptyStream(256);
  for (let at = 0; at + 1 < known.length; at += 2) {
    const [written = '', word = ''] = [known[at], known[at + 1]];
    const form = laidOut(written, folded, stream);
    // A form that folding alone turns into the word needs no rewriting, and an empty one would match everywhere.
    if (form === '' || form === word) continue;
    const first = form.charCodeAt(0);
    if (form.length > 1) pairs[pairOf(first, form.charCodeAt(1))] = 1;
    starts[first] = (starts[first] ?? 0) | (form.length > 1 ? 1 : 2);
    const list = byFirst.get(first);
    if (list === undefined) byFirst.set(first, [{ form, word }]);
    else list.push({ form, word });
  }
  for (const list of byFirst.values()) list.sort((left, right) => right.form.length - left.form.length);
  return { starts, pairs, byFirst };
}

/** Lays the disguises out now; else the first draft waits for it. */
export function prepareDisguises(): void {
  collected ??= collect();
}

function standsAt({ units, length }: Stream, form: string, at: number): boolean {
  const end = at + form.length;
  if (end > length) return false;
  for (let next = 1; next < form.length; next += 1) if (units[at + next] !== form.charCodeAt(next)) return false;
  // Letters and digits count as whole words only: the jd of `jdm` is none. An id may follow right behind.
  if (kindOf(form.charCodeAt(0)) !== HAN && at > 0 && isWordUnit(units[at - 1] ?? 0)) return false;
  const last = kindOf(form.charCodeAt(form.length - 1));
  return last === HAN || end >= length || !isWordUnit(units[end] ?? 0);
}

/** The longest disguise that begins at a place. */
export function rewriteAt(stream: Stream, at: number): Rewrite | undefined {
  const { starts, pairs, byFirst } = (collected ??= collect());
  const unit = stream.units[at] ?? 0;
  const start = starts[unit] ?? 0;
  if (start === 0) return undefined;
  const next = at + 1 < stream.length ? (stream.units[at + 1] ?? 0) : 0;
  if (start === 1 && pairs[pairOf(unit, next)] === 0) return undefined;
  for (const rewrite of byFirst.get(unit) ?? []) if (standsAt(stream, rewrite.form, at)) return rewrite;
  return undefined;
}

/** First place at or after `from` where a disguise begins; the stream's length when there is none. */
export function nextRewrite(stream: Stream, from: number): number {
  let at = from;
  while (at < stream.length && rewriteAt(stream, at) === undefined) at += 1;
  return at;
}

function put(view: View, unit: number, first: number, last: number, changed: 0 | 1): void {
  const at = view.length++;
  view.units[at] = unit;
  view.first[at] = first;
  view.last[at] = last;
  view.changed[at] = changed;
}

/** Room for a view of so many units. */
export function emptyView(size: number): View {
  return {
    units: new Uint16Array(size),
    first: new Int32Array(size),
    last: new Int32Array(size),
    changed: new Uint8Array(size),
    length: 0,
  };
}

function write(view: View, { form, word }: Rewrite, at: number): void {
  const last = at + form.length - 1;
  for (let next = 0; next < word.length; next += 1) {
    const from = Math.min(at + next, last);
    put(view, word.charCodeAt(next), from, next === word.length - 1 ? last : from, 1);
  }
}

/**
 * Undoes the known disguises of short words, in linear time.
 *
 * @returns undefined when the draft holds none: its stream then says it all
 */
export function canonical(stream: Stream): View | undefined {
  let at = nextRewrite(stream, 0);
  if (at >= stream.length) return undefined;
  // No word is more than three units longer than its disguise.
  const view = emptyView(stream.length * 4 + 4);
  for (let before = 0; before < at; before += 1) put(view, stream.units[before] ?? 0, before, before, 0);
  while (at < stream.length) {
    const rewrite = rewriteAt(stream, at);
    if (rewrite === undefined) put(view, stream.units[at] ?? 0, at, at, 0);
    else write(view, rewrite, at);
    at += rewrite?.form.length ?? 1;
  }
  return view;
}
