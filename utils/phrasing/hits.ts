import { noOccurrences, scan } from './automaton';
import type { Compiled } from './compile';
import { BRIEF } from './compile';
import type { Folded } from './fold';
import type { Hit } from './hit';
import { readings, type Reading } from './leet';
import { soundHits } from './sounds';
import type { Stream } from './stream';
import { streamIndex, toStream } from './stream';
import { undisguisedHits } from './undisguised';
import { DIGIT, HAN, isWordUnit, kindOf, LETTER } from './units';

const DIGITS_OF_AN_ID = 4;
/** 不 and 没 within a question of the form 能不能, 有没有 negate nothing. */
const NOT = new Set(['不', '没'].map((sign) => sign.charCodeAt(0)));

/** An id may stand right behind a word: vx13800138000. */
function idFollows(stream: Stream, at: number): boolean {
  for (let next = at; next < at + DIGITS_OF_AN_ID; next += 1) {
    if (next >= stream.length || kindOf(stream.units[next] ?? 0) !== DIGIT) return false;
  }
  return true;
}

const [A, I] = ['a', 'i'].map((letter) => letter.charCodeAt(0));

/** An article or pronoun before a word spelled out letter by letter has run into it: a l o s e r. */
function followsLoneLetter({ units, from }: Stream, at: number): boolean {
  const before = units[at - 1];
  if ((before !== A && before !== I) || (at > 1 && isWordUnit(units[at - 2] ?? 0))) return false;
  return (from[at] ?? 0) - (from[at - 1] ?? 0) > 1;
}

/** Latin words and numbers match whole words only; hanzi have no such boundary. */
function standsAsWord(stream: Stream, brief: boolean, start: number, end: number): boolean {
  const first = kindOf(stream.units[start] ?? 0);
  if (first !== HAN && start > 0 && isWordUnit(stream.units[start - 1] ?? 0) && !followsLoneLetter(stream, start))
    return false;
  const last = kindOf(stream.units[end] ?? 0);
  if (last !== HAN && end + 1 < stream.length && isWordUnit(stream.units[end + 1] ?? 0)) {
    if (last !== LETTER || !idFollows(stream, end + 1)) return false;
  }
  return !brief || start === end || (stream.from[end] ?? 0) - (stream.from[start] ?? 0) === 1;
}

const found = noOccurrences();

/** Patterns in the draft as it is written. */
function plainHits({ automaton, patterns }: Compiled, stream: Stream, states?: Int32Array): Hit[] {
  const hits: Hit[] = [];
  scan(automaton, stream.units, stream.length, found, states);
  for (let number = 0; number < found.count; number += 1) {
    const pattern = found.patterns[number] ?? 0;
    const end = found.ends[number] ?? 0;
    const start = end - (patterns.lengths[pattern] ?? 0) + 1;
    const brief = ((patterns.traits[pattern] ?? 0) & BRIEF) !== 0;
    if (standsAsWord(stream, brief, start, end)) hits.push({ pattern, start, end });
  }
  return hits;
}

/** Latin patterns that show only once signs inside words are read as letters. */
function leetHits(compiled: Compiled, stream: Stream, folded: Folded): Hit[] {
  return readings(folded).flatMap((read) => hitsOfReading(compiled, stream, read));
}

function hitsOfReading(compiled: Compiled, stream: Stream, { folded, changed }: Reading): Hit[] {
  const other = toStream(folded);
  const touched = ({ start, end }: Hit) => {
    for (let at = other.from[start] ?? 0; at <= (other.from[end] ?? 0); at += 1) if (changed.has(at)) return true;
    return false;
  };
  return plainHits(compiled, other)
    .filter(touched)
    .map(({ pattern, start, end }) => ({
      pattern,
      start: streamIndex(stream, other.from[start] ?? 0),
      end: streamIndex(stream, other.from[end] ?? 0),
    }));
}

const byEnd = (left: Hit, right: Hit): number => left.end - right.end || left.start - right.start;

/** How a pattern was recognised: as written, once a known disguise was undone, by its sound, or once signs were read as letters. */
export type HitsByView = Record<'written' | 'undisguised' | 'sound' | 'letters', Hit[]>;

/** The matcher's states on the last draft, written over by the next; those of a very long one are not kept. */
let states = new Int32Array(2048);
const MOST_KEPT = 65_536;

function statesFor(length: number): Int32Array {
  if (states.length >= length) return states;
  const longer = new Int32Array(length * 2);
  if (length <= MOST_KEPT) states = longer;
  return longer;
}

/** Every pattern that occurs, by how it was recognised. */
export function hitsByView(compiled: Compiled, stream: Stream, folded: Folded): HitsByView {
  const sounds = compiled.sounds();
  const after = statesFor(stream.length);
  return {
    written: plainHits(compiled, stream, after),
    undisguised: undisguisedHits(compiled, stream, after),
    sound: sounds === undefined ? [] : soundHits(sounds, stream),
    letters: leetHits(compiled, stream, folded),
  };
}

/** All of them in the order of their ends, the longest first at one end. */
export function inOrder({ written, undisguised, sound, letters }: HitsByView): Hit[] {
  if (undisguised.length + sound.length + letters.length === 0) return written;
  const hidden = [...undisguised, ...sound, ...letters].sort(byEnd);
  const all: Hit[] = [];
  let next = 0;
  for (const hit of written) {
    for (let other = hidden[next]; other !== undefined && byEnd(other, hit) < 0; other = hidden[++next])
      all.push(other);
    all.push(hit);
  }
  return all.concat(hidden.slice(next));
}

/** True for the 不能 of 能不能: a question, no negation. */
export function isQuestion(stream: Stream, { start }: Hit): boolean {
  if (!NOT.has(stream.units[start] ?? 0) || start === 0) return false;
  return stream.units[start - 1] === stream.units[start + 1];
}
