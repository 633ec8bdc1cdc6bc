import { knowsPinyin, syllableId, syllableIdsOf } from '@/utils/search/readings';
import type { Automaton } from './automaton';
import { buildAutomaton } from './automaton';
import type { View } from './canonical';
import { emptyView } from './canonical';
import type { Hit } from './hit';
import { SPACE, type Stream } from './stream';
import { HAN, kindOf, LETTER } from './units';

/** Homophones are noise below this many syllables; the short words that matter have a table of their own. */
const FEWEST_SYLLABLES = 3;
const LONGEST_SYLLABLE = 6;
/** Of a match this short most units must be the term's own signs or syllables in letters. */
const SHORT = 4;

/**
 * How a pattern may be known by its sound. `letters`: below `SHORT` syllables only where letters take part, since hanzi of one sound stand side
 * by side by chance too often.
 */
export type SoundUse = 'none' | 'letters' | 'any';

/** First reading of each hanzi + 1; 0 not looked up yet, `MUTE` for a sign without one. */
const known = new Uint16Array(65536);
const MUTE = 0xffff;

/** Number of a sign's commonest reading; 0 for none. */
function soundOf(unit: number): number {
  let sound = known[unit] ?? 0;
  if (sound === 0) known[unit] = sound = syllableIdsOf(unit)[0] ?? MUTE;
  return sound === MUTE ? 0 : sound;
}

/** Terms of hanzi by their sound. */
type SoundTerm = { pattern: number; key: string; use: SoundUse };
export type SoundBook = { automaton: Automaton; terms: readonly SoundTerm[] };

function soundKey(key: string): string | undefined {
  let sounds = '';
  for (let at = 0; at < key.length; at += 1) {
    const unit = key.charCodeAt(at);
    const sound = kindOf(unit) === HAN ? soundOf(unit) : 0;
    if (sound === 0) return undefined;
    sounds += String.fromCharCode(sound);
  }
  return sounds;
}

/**
 * Collects the patterns that are long enough to be known by their sound.
 *
 * @param keys the words of the patterns; `useOf` says which of them may be matched by sound
 * @returns undefined while no pinyin table is loaded, or when no pattern is long enough
 */
export function soundBook(keys: readonly string[], useOf: (pattern: number) => SoundUse): SoundBook | undefined {
  if (!knowsPinyin()) return undefined;
  const terms: SoundTerm[] = [];
  const sounds = new Map<string, number>();
  keys.forEach((key, pattern) => {
    const use = key.length < FEWEST_SYLLABLES ? 'none' : useOf(pattern);
    if (use === 'none') return;
    const sound = soundKey(key);
    // Of words that sound alike the first speaks for all.
    if (sound === undefined || sounds.has(sound)) return;
    sounds.set(sound, terms.push({ pattern, key, use }) - 1);
  });
  return terms.length === 0 ? undefined : { automaton: buildAutomaton([...sounds.keys()]), terms };
}

/** Letters as syllables, as few as possible; empty when they are no pinyin. `memo` by start. */
function syllablesIn(letters: string, at = 0, memo = new Map<number, number[]>()): number[] {
  const seen = memo.get(at);
  if (seen !== undefined) return seen;
  let best: number[] = [];
  for (let size = Math.min(LONGEST_SYLLABLE, letters.length - at); size > 0; size -= 1) {
    if (syllableId(letters.slice(at, at + size)) === 0) continue;
    const rest = at + size === letters.length ? [] : syllablesIn(letters, at + size, memo);
    if (at + size < letters.length && rest.length === 0) continue;
    if (best.length === 0 || rest.length + 1 < best.length) best = [size, ...rest];
  }
  memo.set(at, best);
  return best;
}

const MOST_LETTERS = 30;
/** Words of drafts come again and again: their syllables are remembered, up to so many words. */
const MOST_REMEMBERED = 2000;
const remembered = new Map<string, readonly number[]>();

function syllableSizes(letters: string): readonly number[] {
  if (letters.length > MOST_LETTERS) return [];
  const sizes = remembered.get(letters);
  if (sizes !== undefined) return sizes;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const found = syllablesIn(letters);
  remembered.set(letters, found);
  return found;
}

function letterRun({ units, length }: Stream, at: number): string {
  let end = at;
  while (end < length && kindOf(units[end] ?? 0) === LETTER && end - at < MOST_LETTERS + 1) end += 1;
  return String.fromCharCode(...units.subarray(at, end));
}

function put(view: View, sound: number, first: number, last: number): void {
  const at = view.length++;
  view.units[at] = sound;
  view.first[at] = first;
  view.last[at] = last;
}

/** Writes the syllables of a run of letters, or a break when it is no pinyin; gives its length. */
function putLetters(view: View, stream: Stream, start: number): number {
  const letters = letterRun(stream, start);
  const sizes = syllableSizes(letters);
  if (sizes.length === 0) put(view, 0, start, start);
  let at = start;
  for (const size of sizes) {
    put(view, syllableId(letters.slice(at - start, at - start + size)), at, at + size - 1);
    at += size;
  }
  return letters.length;
}

/** Numbers of the syllables that a draft is read as; 0 where there is none. */
export function soundView(stream: Stream): View {
  const view = emptyView(stream.length + 1);
  for (let at = 0; at < stream.length;) {
    const unit = stream.units[at] ?? 0;
    const kind = kindOf(unit);
    if (kind === LETTER && unit < 0x80) {
      at += putLetters(view, stream, at);
      continue;
    }
    if (unit !== SPACE) put(view, kind === HAN ? soundOf(unit) : 0, at, at);
    at += 1;
  }
  return view;
}

/** Whether the draft wrote the term otherwise than it is, and yet near enough. */
function isDisguise(stream: Stream, view: View, { key, use }: SoundTerm, from: number): boolean {
  let own = 0;
  let letters = 0;
  for (let at = 0; at < key.length; at += 1) {
    const unit = stream.units[view.first[from + at] ?? 0] ?? 0;
    if (unit === key.charCodeAt(at)) own += 1;
    else if (kindOf(unit) === LETTER) letters += 1;
  }
  if (own === key.length) return false;
  if (key.length < SHORT && use === 'letters' && letters === 0) return false;
  return key.length > SHORT ? own + letters > 1 : own + letters > key.length - SHORT + 1;
}

/** Terms that the draft spells by other signs of the same sound, or in pinyin. */
export function soundHits({ automaton, terms }: SoundBook, stream: Stream): Hit[] {
  const view = soundView(stream);
  const hits: Hit[] = [];
  automaton.scan(view.units, view.length, (number, end) => {
    const term = terms[number];
    if (term === undefined) return;
    const from = end - term.key.length + 1;
    if (!isDisguise(stream, view, term, from)) return;
    hits.push({ pattern: term.pattern, start: view.first[from] ?? 0, end: view.last[end] ?? 0 });
  });
  return hits;
}
