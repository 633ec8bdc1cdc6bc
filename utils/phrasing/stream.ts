import type { Folded } from './fold';
import { COMMA, DIGIT, GAP, HAN, kindAt, LETTER, STOP } from './units';

/**
 * A folded draft as the matcher reads it: hanzi stand side by side whatever was put between them (up to three separators),
 * words are one space apart, letters spelled out one by one are a word, and `BREAK` stands where no term may cross.
 * Terms go through the same door, so that draft and term are always treated alike.
 */
export type Stream = {
  units: Uint16Array;
  /** Index of the folded unit behind each stream unit, never falling; for `BREAK` and spaces that of the unit before. */
  from: Int32Array;
  /** Number of the clause and of the sentence that each stream unit belongs to. */
  clauses: Int32Array;
  sentences: Int32Array;
  length: number;
};

export const BREAK = 0;
export const SPACE = 0x20;
const MOST_SEPARATORS = 3;
const STARS_OF_PRAISE = 5;

const [PLUS, HEART, STAR] = ['+', '❤', '★'].map((sign) => sign.charCodeAt(0)) as [number, number, number];
const [ADD, FIVE, STAR_WORD, LETTER_WORD] = ['加', '五', '星', '心'].map((sign) => sign.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
];
/** 5★ is 五星 as well, 满★ is 满星, 5个★ is 5个星. */
const FIVES = new Set(Array.from('5五伍满全个颗', (sign) => sign.charCodeAt(0)));
/** After a plus sign these make it the verb 加; before a heart these make it the second half of 微信. */
const AFTER_PLUS = new Set(Array.from('vwq我微薇威徽维扣企卫❤', (sign) => sign.charCodeAt(0)));
const BEFORE_HEART = new Set(Array.from('vw微薇威徽维葳溦魏危崴卫围喂加', (sign) => sign.charCodeAt(0)));

type Writer = {
  folded: Folded;
  stream: Stream;
  clause: number;
  sentence: number;
  /** Separators since the last word unit, and the strongest break among them: GAP, COMMA or STOP. */
  gap: number;
  broken: number;
  /** Kind of the last unit written, and whether that was a letter standing alone. */
  last: number;
  single: boolean;
};

function put(writer: Writer, unit: number, from = writer.stream.from[writer.stream.length - 1] ?? 0): void {
  const { stream } = writer;
  stream.units[stream.length] = unit;
  stream.from[stream.length] = from;
  stream.clauses[stream.length] = writer.clause;
  stream.sentences[stream.length++] = writer.sentence;
}

/** What the separators before a unit become: nothing, one space, or a break. */
function closeGap(writer: Writer, kind: number, single: boolean): void {
  if (writer.broken !== GAP) {
    put(writer, BREAK);
    writer.clause += 1;
    if (writer.broken === STOP) writer.sentence += 1;
  } else if (writer.gap > MOST_SEPARATORS) put(writer, BREAK);
  else if (writer.gap > 0 && kind !== HAN && writer.last !== HAN) {
    if (!(single && writer.single)) put(writer, SPACE);
  }
  writer.gap = 0;
  writer.broken = GAP;
}

function write(writer: Writer, unit: number, kind: number, from: number): void {
  const single = kind === LETTER && standsAlone(writer.folded, from);
  if (writer.gap > 0 && (writer.last !== 0 || writer.broken !== GAP)) closeGap(writer, kind, single);
  writer.gap = 0;
  put(writer, unit, from);
  writer.last = kind;
  writer.single = single;
}

function standsAlone(folded: Folded, at: number): boolean {
  return !wordAt(folded, at - 1) && !wordAt(folded, at + 1);
}

function wordAt(folded: Folded, at: number): boolean {
  if (at < 0 || at >= folded.length) return false;
  const kind = kindAt(folded.units, at, folded.length);
  return kind === LETTER || kind === DIGIT;
}

/** True where the sign that follows the separators makes a plus sign the verb 加. */
function plusMeansAdd(folded: Folded, at: number): boolean {
  for (let next = at + 1; next < folded.length && next <= at + 1 + MOST_SEPARATORS; next += 1) {
    if (kindAt(folded.units, next, folded.length) !== GAP) return AFTER_PLUS.has(folded.units[next] ?? 0);
  }
  return false;
}

function starsAt(folded: Folded, at: number): number {
  let count = 0;
  while (folded.units[at + count] === STAR && at + count < folded.length) count += 1;
  return count;
}

/** Writes the sign that a separator stands for, if any; gives the number of units it took. */
function writePicture(writer: Writer, at: number): number {
  const { folded, stream } = writer;
  const unit = folded.units[at] ?? 0;
  if (unit === PLUS && plusMeansAdd(folded, at)) write(writer, ADD, HAN, at);
  else if (unit === HEART && writer.gap === 0 && at > 0 && BEFORE_HEART.has(folded.units[at - 1] ?? 0))
    write(writer, LETTER_WORD, HAN, at);
  else if (unit === STAR && starsAt(folded, at) >= STARS_OF_PRAISE) {
    const stars = starsAt(folded, at);
    write(writer, FIVE, HAN, at);
    write(writer, STAR_WORD, HAN, at + stars - 1);
    return stars;
  } else if (unit === STAR && FIVES.has(stream.units[stream.length - 1] ?? 0) && writer.gap === 0) {
    write(writer, STAR_WORD, HAN, at);
  } else return 0;
  return 1;
}

function separate(writer: Writer, kind: number): void {
  writer.gap += 1;
  if (kind === STOP || (kind === COMMA && writer.broken !== STOP)) writer.broken = kind;
}

/** First stream unit made of a folded unit at or after `at`. */
export function streamIndex({ from, length }: Stream, at: number): number {
  let low = 0;
  let high = length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((from[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return Math.max(low, 0);
}

/** Empty buffers for `toStream` to write into. */
export function emptyStream(size: number): Stream {
  return {
    units: new Uint16Array(size),
    from: new Int32Array(size),
    clauses: new Int32Array(size),
    sentences: new Int32Array(size),
    length: 0,
  };
}

/**
 * Lays a folded draft out for the matcher, in linear time.
 *
 * @param buffers to write over when they are large enough
 */
export function toStream(folded: Folded, buffers?: Stream): Stream {
  // Every word unit may bring one space or break along.
  const size = folded.length * 2 + 2;
  const stream = buffers !== undefined && buffers.units.length >= size ? buffers : emptyStream(size);
  stream.length = 0;
  const writer: Writer = { folded, stream, clause: 0, sentence: 0, gap: 0, broken: GAP, last: 0, single: false };
  for (let at = 0; at < folded.length;) {
    const kind = kindAt(folded.units, at, folded.length);
    if (kind === HAN || kind === LETTER || kind === DIGIT) {
      write(writer, folded.units[at] ?? 0, kind, at);
      at += 1;
      continue;
    }
    const taken = kind === GAP ? writePicture(writer, at) : 0;
    if (taken === 0) separate(writer, kind);
    at += Math.max(1, taken);
  }
  return stream;
}
