import { knowsPinyin, syllableId, syllableIdsOf } from '@/utils/search/readings';
import type { Automaton } from './automaton';
import { automatonSteps, noOccurrences, scan } from './automaton';
import type { Hit } from './hit';
import { sideBySide, type SideBySide } from './side-by-side';
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
export type SoundBook = {
  automaton: Automaton;
  /** All words; a term is one of them. */
  words: SideBySide;
  /** The word that is meant by each sound, by the number that it has in the automaton. */
  terms: Int32Array;
  /** 1 for `any` use, 0 for `letters`. */
  uses: Uint8Array;
  /** Words of two hanzi by the one that is written and the sound of the other, rising; see `halfOf`. */
  halves: Int32Array;
  halfTerms: Int32Array;
};

const [WRITTEN_FIRST, SPELLED_FIRST] = [0, 1];
/** One number for a hanzi, the sound beside it and which of the two comes first. */
const halfOf = (unit: number, sound: number, order: number): number => (unit * 1024 + sound) * 2 + order;

const lengthOf = ({ starts }: SideBySide, word: number): number => (starts[word + 1] ?? 0) - (starts[word] ?? 0);

/** The sounds of a word; undefined when not all of it are hanzi with one. */
function soundKey({ units, starts }: SideBySide, word: number): string | undefined {
  let sounds = '';
  const end = starts[word + 1] ?? 0;
  for (let at = starts[word] ?? 0; at < end; at += 1) {
    const unit = units[at] ?? 0;
    const sound = kindOf(unit) === HAN ? soundOf(unit) : 0;
    if (sound === 0) return undefined;
    sounds += String.fromCharCode(sound);
  }
  return sounds;
}

/** What a book is made of, as it comes. */
type Collected = { sounds: string[]; terms: number[]; uses: number[]; halves: number[] };

function collect({ sounds, terms, uses, halves }: Collected, words: SideBySide, word: number, use: SoundUse): void {
  const length = lengthOf(words, word);
  if (use === 'none' || length < 2) return;
  const sound = soundKey(words, word);
  if (sound === undefined) return;
  const [first, second] = [words.units[words.starts[word] ?? 0] ?? 0, words.units[(words.starts[word] ?? 0) + 1] ?? 0];
  if (length === 2) halves.push(halfOf(first, sound.charCodeAt(1), WRITTEN_FIRST), word);
  if (length === 2) halves.push(halfOf(second, sound.charCodeAt(0), SPELLED_FIRST), word);
  if (length < FEWEST_SYLLABLES) return;
  sounds.push(sound);
  terms.push(word);
  uses.push(use === 'any' ? 1 : 0);
}

/** Halves by rising number, and as they came where that is the same: a word's number fits beside a half's into one number that is exact. */
function sortedHalves(halves: readonly number[]): Pick<SoundBook, 'halves' | 'halfTerms'> {
  const both = new Float64Array(halves.length / 2);
  for (let at = 0; at < both.length; at += 1) both[at] = (halves[at * 2] ?? 0) * WORDS + (halves[at * 2 + 1] ?? 0);
  both.sort();
  return {
    halves: Int32Array.from(both, (each) => Math.floor(each / WORDS)),
    halfTerms: Int32Array.from(both, (each) => each % WORDS),
  };
}
const WORDS = 2 ** 24;

/** Words looked at between two pauses of a build. */
const WORDS_A_STEP = 2000;

/**
 * Collects the words that are long enough to be known by their sound, in steps: a caller that may not block pauses at each.
 *
 * @param words the words of the patterns; `useOf` says which of them may be matched by sound
 * @returns undefined while no pinyin table is loaded, or when no word is long enough
 */
export function* soundSteps(
  words: SideBySide,
  useOf: (pattern: number) => SoundUse,
): Generator<void, SoundBook | undefined> {
  if (!knowsPinyin()) return undefined;
  const collected: Collected = { sounds: [], terms: [], uses: [], halves: [] };
  for (let word = 0; word + 1 < words.starts.length; word += 1) {
    if (word % WORDS_A_STEP === WORDS_A_STEP - 1) yield;
    collect(collected, words, word, useOf(word));
  }
  const { sounds, terms, uses, halves } = collected;
  if (terms.length === 0) return undefined;
  yield;
  // Of words that sound alike the first speaks for all.
  const automaton = yield* automatonSteps(sideBySide(sounds));
  return {
    automaton,
    words,
    terms: Int32Array.from(terms),
    uses: Uint8Array.from(uses),
    ...sortedHalves(halves),
  };
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
const remembered = new Map<string | number, readonly number[]>();

/** So many letters fit into a number that is theirs alone: it is quicker to look up than a text made for the purpose. */
const LETTERS_A_NUMBER = 10;

function lettersOf({ units }: Stream, start: number, end: number): string {
  let letters = '';
  for (let at = start; at < end; at += 1) letters += String.fromCharCode(units[at] ?? 0);
  return letters;
}

/** Numbers of the syllables that a run of letters is made of, each followed by its length; empty when it is no pinyin. */
function spelledIn(stream: Stream, start: number, end: number): readonly number[] {
  if (end - start > MOST_LETTERS) return [];
  let name: string | number = 0;
  if (end - start > LETTERS_A_NUMBER) name = lettersOf(stream, start, end);
  else for (let at = start; at < end; at += 1) name = name * 27 + (stream.units[at] ?? 0) - 0x60;
  const known = remembered.get(name);
  if (known !== undefined) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const letters = lettersOf(stream, start, end);
  const spelled: number[] = [];
  let at = 0;
  for (const size of syllablesIn(letters)) {
    spelled.push(syllableId(letters.slice(at, at + size)), size);
    at += size;
  }
  remembered.set(name, spelled);
  return spelled;
}

/** A draft by its syllables: their numbers, 0 where there is none, and the stream units behind each. */
export type SoundView = { units: Uint16Array; first: Int32Array; last: Int32Array; length: number };

const emptySoundView = (size: number): SoundView => ({
  units: new Uint16Array(size),
  first: new Int32Array(size),
  last: new Int32Array(size),
  length: 0,
});

function put(view: SoundView, sound: number, first: number, last: number): void {
  const at = view.length++;
  view.units[at] = sound;
  view.first[at] = first;
  view.last[at] = last;
}

const isPlainLetter = (unit: number): boolean => unit < 0x80 && kindOf(unit) === LETTER;

/** Writes the syllables of a run of letters, or a break when it is no pinyin; gives the index behind it. */
function putLetters(view: SoundView, stream: Stream, start: number): number {
  let end = start;
  while (end < stream.length && isPlainLetter(stream.units[end] ?? 0)) end += 1;
  const spelled = spelledIn(stream, start, end);
  if (spelled.length === 0) put(view, 0, start, start);
  let at = start;
  for (let next = 0; next < spelled.length; next += 2) {
    const size = spelled[next + 1] ?? 0;
    put(view, spelled[next] ?? 0, at, at + size - 1);
    at += size;
  }
  return end;
}

/** Buffers of the last draft, written over by the next; a very long one's are not kept. */
let kept = emptySoundView(2048);
const MOST_KEPT = 65_536;

function viewFor(length: number): SoundView {
  if (kept.units.length >= length) {
    kept.length = 0;
    return kept;
  }
  const view = emptySoundView(length * 2);
  if (length <= MOST_KEPT) kept = view;
  return view;
}

/** A draft by its syllables; written over by the next call. */
export function soundView(stream: Stream): SoundView {
  const view = viewFor(stream.length + 1);
  for (let at = 0; at < stream.length;) {
    const unit = stream.units[at] ?? 0;
    if (isPlainLetter(unit)) {
      at = putLetters(view, stream, at);
      continue;
    }
    if (unit !== SPACE) put(view, kindOf(unit) === HAN ? soundOf(unit) : 0, at, at);
    at += 1;
  }
  return view;
}

/** Whether the draft wrote the term otherwise than it is, and yet near enough. */
function isDisguise(stream: Stream, view: SoundView, { words, terms, uses }: SoundBook, term: number, from: number) {
  const first = words.starts[terms[term] ?? 0] ?? 0;
  const length = lengthOf(words, terms[term] ?? 0);
  let own = 0;
  let letters = 0;
  for (let at = 0; at < length; at += 1) {
    const unit = stream.units[view.first[from + at] ?? 0] ?? 0;
    if (unit === words.units[first + at]) own += 1;
    else if (kindOf(unit) === LETTER) letters += 1;
  }
  if (own === length) return false;
  if (length < SHORT && uses[term] === 0 && letters === 0) return false;
  return length > SHORT ? own + letters > 1 : own + letters > length - SHORT + 1;
}

const found = noOccurrences();

/** Where the first of rising numbers that is not below one stands. */
function firstNotBelow(rising: Int32Array, number: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Words of two hanzi of which one is written in letters: 随bian, kai票. Nobody writes so by chance, so that even short words are known by it.
 */
function halfSpelledHits({ halves, halfTerms }: SoundBook, stream: Stream, view: SoundView): Hit[] {
  const hits: Hit[] = [];
  const add = (half: number, start: number, end: number): void => {
    for (let at = firstNotBelow(halves, half); halves[at] === half; at += 1)
      hits.push({ pattern: halfTerms[at] ?? 0, start, end });
  };
  for (let at = 0; at < view.length; at += 1) {
    const first = view.first[at] ?? 0;
    const last = view.last[at] ?? 0;
    const sound = view.units[at] ?? 0;
    // A single letter is an initial, no syllable.
    if (last === first || sound === 0) continue;
    const [before, after] = [stream.units[first - 1] ?? 0, stream.units[last + 1] ?? 0];
    if (first > 0 && kindOf(before) === HAN) add(halfOf(before, sound, WRITTEN_FIRST), first - 1, last);
    if (last + 1 < stream.length && kindOf(after) === HAN) add(halfOf(after, sound, SPELLED_FIRST), first, last + 1);
  }
  return hits;
}

/** Terms that the draft spells by other signs of the same sound, or in pinyin. */
export function soundHits(book: SoundBook, stream: Stream): Hit[] {
  const view = soundView(stream);
  const hits = halfSpelledHits(book, stream, view);
  scan(book.automaton, view.units, view.length, found);
  for (let number = 0; number < found.count; number += 1) {
    const term = found.patterns[number] ?? 0;
    const end = found.ends[number] ?? 0;
    const pattern = book.terms[term] ?? 0;
    const from = end - lengthOf(book.words, pattern) + 1;
    if (!isDisguise(stream, view, book, term, from)) continue;
    hits.push({ pattern, start: view.first[from] ?? 0, end: view.last[end] ?? 0 });
  }
  return hits;
}
