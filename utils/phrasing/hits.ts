import type { View } from './canonical';
import { canonical } from './canonical';
import type { Compiled, Pattern } from './compile';
import type { Folded } from './fold';
import type { Hit } from './hit';
import { unleeted } from './leet';
import { soundHits } from './sounds';
import type { Stream } from './stream';
import { streamIndex, toStream } from './stream';
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

/** Patterns in the draft as it is written. */
function plainHits(compiled: Compiled, stream: Stream): Hit[] {
  const hits: Hit[] = [];
  compiled.automaton.scan(stream.units, stream.length, (number, end) => {
    const pattern = compiled.patterns[number];
    if (pattern === undefined) return;
    const hit = { pattern: number, start: end - pattern.length + 1, end };
    if (standsAsWord(stream, pattern, hit)) hits.push(hit);
  });
  return hits;
}

const anyChanged = ({ changed }: View, start: number, end: number): boolean =>
  changed.subarray(start, end + 1).includes(1);

/** Patterns that show only once the disguises of short words are undone. */
function undisguisedHits(compiled: Compiled, stream: Stream): Hit[] {
  const view = canonical(stream);
  const hits: Hit[] = [];
  if (view === undefined) return hits;
  compiled.automaton.scan(view.units, view.length, (number, end) => {
    const length = compiled.patterns[number]?.length ?? 0;
    const start = end - length + 1;
    if (!anyChanged(view, start, end)) return;
    hits.push({ pattern: number, start: view.first[start] ?? 0, end: view.last[end] ?? 0 });
  });
  return hits;
}

/** Latin patterns that show only once signs inside words are read as letters. */
function leetHits(compiled: Compiled, stream: Stream, folded: Folded): Hit[] {
  const read = unleeted(folded);
  if (read === undefined) return [];
  const other = toStream(read.folded);
  const touched = ({ start, end }: Hit) => {
    for (let at = other.from[start] ?? 0; at <= (other.from[end] ?? 0); at += 1) if (read.changed.has(at)) return true;
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

export function hitsByView(compiled: Compiled, stream: Stream, folded: Folded): HitsByView {
  const sounds = compiled.sounds();
  return {
    written: plainHits(compiled, stream),
    undisguised: undisguisedHits(compiled, stream),
    sound: sounds === undefined ? [] : soundHits(sounds, stream),
    letters: leetHits(compiled, stream, folded),
  };
}

/** All of them in the order of their ends, the longest first at one end. */
export function inOrder({ written, undisguised, sound, letters }: HitsByView): Hit[] {
  const hidden = [...undisguised, ...sound, ...letters];
  return hidden.length === 0 ? written : [...written, ...hidden].sort(byEnd);
}

/** True for the 不能 of 能不能: a question, no negation. */
export function isQuestion(stream: Stream, { start }: Hit): boolean {
  if (!NOT.has(stream.units[start] ?? 0) || start === 0) return false;
  return stream.units[start - 1] === stream.units[start + 1];
}
