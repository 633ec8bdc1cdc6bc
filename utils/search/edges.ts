import { lookAlikesOf } from '@/utils/search/search-words';
import { isOneSlipOfStart, slipOf } from '@/utils/search/near';
import { digitOf } from '@/utils/search/numerals';
import { blurIdOf, syllableIdsOf } from '@/utils/search/readings';
import { isHanCode } from '@/utils/search/fold';
import { isAsciiLetter, isHan, type Typed } from '@/utils/search/typed';
import { createSoundEdges, type Edges } from '@/utils/search/typed-sounds';
import { textOfCode, type Vocabulary } from '@/utils/search/vocabulary';

/** How well a piece fits, 0–1, by the way it was typed. */
export const QUALITY = {
  same: 1,
  homophone: 0.7,
  nearHomophone: 0.5,
  lookAlike: 0.6,
  numeral: 0.9,
  initial: 0.8,
  wordStart: 0.93,
  wordPart: 0.72,
  /** The beginning of a word, with a slip in it. */
  wordStartSlip: 0.72,
} as const;

const NO_EDGES: Edges = [];

/** What a slip within a whole word costs, in letters, however long the word. */
const WORD_SLIP_COST = 0.6;
/** Fewest letters of a word in which a slip is believed. */
const SLIP_LETTERS = 4;

/** A typed character that is no letter: itself, and how it sounds. */
type Char = {
  at: number;
  text: string;
  weight: number;
  sounds: readonly number[];
  blurs: readonly number[];
  looks: string;
};

function charsOf(typed: Typed): Char[] {
  return typed.chars.flatMap((text, at) => {
    if (isAsciiLetter(text)) return [];
    const sounds = isHan(text) ? syllableIdsOf(text.charCodeAt(0)) : [];
    return [
      { at, text, weight: typed.weights[at] ?? 1, sounds, blurs: sounds.map(blurIdOf), looks: lookAlikesOf(text) },
    ];
  });
}

function charQuality(typed: Char, text: string, sounds: readonly number[]): number {
  if (typed.text === text) return QUALITY.same;
  if (typed.sounds.length === 0) return digitOf(text) === typed.text ? QUALITY.numeral : 0;
  if (sounds.some((id) => typed.sounds.includes(id))) return QUALITY.homophone;
  if (typed.looks.includes(text)) return QUALITY.lookAlike;
  return sounds.some((id) => typed.blurs.includes(blurIdOf(id))) ? QUALITY.nearHomophone : 0;
}

/** A Chinese character eats itself, a homophone, its digit, or letters that stand for one of its readings. */
function createHanEdges(typed: Typed): (code: number) => Edges {
  const soundEdges = createSoundEdges(typed);
  const hasLetters = typed.chars.some(isAsciiLetter);
  const chars = charsOf(typed);
  const blurs = new Set(chars.flatMap((char) => char.blurs));
  const looks = new Set(chars.flatMap(({ text, looks: others }) => [text, ...Array.from(others)]));
  const spelt = (sounds: readonly number[]): Edges => {
    const [first = 0] = sounds;
    if (!hasLetters || first === 0) return NO_EDGES;
    return sounds.length === 1 ? soundEdges(first) : sounds.flatMap(soundEdges);
  };
  return (code) => {
    const text = String.fromCharCode(code);
    const sounds = syllableIdsOf(code);
    const letters = spelt(sounds);
    const isNear = looks.has(text) || digitOf(text) !== undefined || sounds.some((id) => blurs.has(blurIdOf(id)));
    if (chars.length === 0 || !isNear) return letters;
    const edges = [...letters];
    for (const char of chars) {
      const quality = charQuality(char, text, sounds);
      if (quality > 0) edges.push(char.at, char.at + 1, char.weight * quality);
    }
    return edges;
  };
}

function startQuality(length: number, word: string, isEnd: boolean): number {
  if (length === word.length) return QUALITY.same;
  if (length === 1) return QUALITY.initial;
  return isEnd ? QUALITY.wordStart : QUALITY.wordPart;
}

function pushSlips(edges: number[], word: string, rest: string, from: number): void {
  for (let length = word.length - 1; length <= word.length + 1 && length <= rest.length; length += 1) {
    const slip = slipOf(rest.slice(0, length), word);
    if (slip !== undefined) edges.push(from, from + length, length - WORD_SLIP_COST);
  }
  if (rest.length >= SLIP_LETTERS && rest.length < word.length && isOneSlipOfStart(rest, word)) {
    edges.push(from, from + rest.length, rest.length * QUALITY.wordStartSlip);
  }
}

/** A word eats itself, its beginning, or either with one slip; a number only itself and its beginning. */
function wordEdges(word: string, typed: Typed, whole: string): Edges {
  const edges: number[] = [];
  const slips = word.length >= SLIP_LETTERS && isAsciiLetter(word.charAt(0));
  for (let from = whole.indexOf(word.charAt(0)); from >= 0; from = whole.indexOf(word.charAt(0), from + 1)) {
    const weight = typed.weights[from] ?? 1;
    let same = 1;
    while (same < word.length && whole[from + same] === word[same]) same += 1;
    for (let length = 1; length <= same; length += 1) {
      edges.push(from, from + length, weight * length * startQuality(length, word, from + length === whole.length));
    }
    if (slips && same < word.length) pushSlips(edges, word, whole.slice(from), from);
  }
  return edges;
}

/** Edges by unit code for one typed text, computed when first needed: the same characters come back in most titles. */
export function createEdgeCache(typed: Typed, words: Vocabulary): (code: number) => Edges {
  const known = new Map<number, Edges>();
  const hanEdges = createHanEdges(typed);
  const whole = typed.chars.join('');
  return (code) => {
    let edges = known.get(code);
    if (edges === undefined) {
      edges = isHanCode(code) ? hanEdges(code) : wordEdges(textOfCode(code, words), typed, whole);
      known.set(code, edges);
    }
    return edges;
  };
}
