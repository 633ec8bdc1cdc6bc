import type { Compiled, Pattern } from './compile';
import type { Stream } from './stream';
import { DIGIT, HAN, isWordUnit, kindOf, LETTER } from './units';

/** One occurrence of a pattern; `start` and `end` are stream indexes, both inclusive. */
export type Hit = { pattern: number; start: number; end: number };

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

/** Latin words and numbers match whole words only; hanzi have no such boundary. */
function standsAsWord(stream: Stream, pattern: Pattern, { start, end }: Hit): boolean {
  const first = kindOf(stream.units[start] ?? 0);
  if (first !== HAN && start > 0 && isWordUnit(stream.units[start - 1] ?? 0)) return false;
  const last = kindOf(stream.units[end] ?? 0);
  if (last !== HAN && end + 1 < stream.length && isWordUnit(stream.units[end + 1] ?? 0)) {
    if (last !== LETTER || !idFollows(stream, end + 1)) return false;
  }
  if (!pattern.brief || pattern.length === 1) return true;
  return (stream.from[end] ?? 0) - (stream.from[start] ?? 0) === 1;
}

/** Every pattern that occurs, in the order of their ends. */
export function findHits(compiled: Compiled, stream: Stream): Hit[] {
  const hits: Hit[] = [];
  compiled.automaton.scan(stream.units, stream.length, (number, end) => {
    const pattern = compiled.patterns[number];
    if (pattern === undefined) return;
    const hit = { pattern: number, start: end - pattern.length + 1, end };
    if (standsAsWord(stream, pattern, hit)) hits.push(hit);
  });
  return hits;
}

/** True for the 不能 of 能不能: a question, no negation. */
export function isQuestion(stream: Stream, { start }: Hit): boolean {
  if (!NOT.has(stream.units[start] ?? 0) || start === 0) return false;
  return stream.units[start - 1] === stream.units[start + 1];
}
