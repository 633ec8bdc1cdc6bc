import { TRADITIONAL_PAIRS } from '@/utils/search/data/traditional';

const simplified = new Map<string, string>();
for (let at = 0; at + 1 < TRADITIONAL_PAIRS.length; at += 2) {
  simplified.set(TRADITIONAL_PAIRS.charAt(at), TRADITIONAL_PAIRS.charAt(at + 1));
}

/** Accents, and signs that are not seen: zero-width spaces, marks that turn the writing direction. */
const UNSEEN = /[\p{M}\p{Cf}]+/gu;
const TRADITIONAL = new RegExp(`[${[...simplified.keys()].join('')}]`, 'g');

const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;

/** Whether a code is a Chinese character of the basic plane, of those in use. */
export const isHanCode = (code: number): boolean => code >= FIRST_HAN && code <= LAST_HAN;

let simplifiedCodes: Uint16Array | undefined;

function readSimplifiedCodes(): Uint16Array {
  const codes = new Uint16Array(LAST_HAN + 1 - FIRST_HAN);
  for (let at = 0; at < codes.length; at += 1) codes[at] = FIRST_HAN + at;
  for (const [from, to] of simplified) codes[from.charCodeAt(0) - FIRST_HAN] = to.charCodeAt(0);
  return codes;
}

/** `fold` for one Chinese character of the basic plane, by code; takes and gives 0x4e00–0x9fff. */
export function foldHan(code: number): number {
  return (simplifiedCodes ??= readSimplifiedCodes())[code - FIRST_HAN] ?? code;
}

/** What of a text must be worked on: narrow, lower case, simplified, normalised. Nearly all text needs none of it, and looking is much quicker. */
const WORK = { lower: 1, simplify: 2, narrow: 4, normalise: 8 } as const;

/** The full-width forms of ASCII, which Chinese texts are punctuated with, lie this far behind it. */
const WIDE = 0xfee0;
const FIRST_WIDE = 0xff01;
const LAST_WIDE = 0xff5e;

let works: Uint8Array | undefined;

function readWorks(): Uint8Array {
  const works = new Uint8Array(0x10000).fill(WORK.normalise);
  works.fill(0, 0, 0x7f).fill(WORK.lower, 0x41, 0x5b); // ASCII
  works.fill(0, 0x3001, 0x3021).fill(0, FIRST_HAN, LAST_HAN + 1); // Chinese signs and characters
  for (const char of simplified.keys()) works[char.charCodeAt(0)] = WORK.simplify;
  for (let code = FIRST_WIDE; code <= LAST_WIDE; code += 1) works[code] = WORK.narrow | (works[code - WIDE] ?? 0);
  return works;
}

function workOf(text: string): number {
  const known = (works ??= readWorks());
  let found = 0;
  for (let at = 0; at < text.length; at += 1) found |= known[text.charCodeAt(at)] ?? 0;
  return found;
}

/** Full-width forms as the ASCII they stand for: what normalising makes of them, several times as quick. */
function narrow(text: string): string {
  let done = '';
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < FIRST_WIDE || code > LAST_WIDE) continue;
    done += text.slice(from, at) + String.fromCharCode(code - WIDE);
    from = at + 1;
  }
  return done + text.slice(from);
}

function simplify(text: string): string {
  return text.replace(TRADITIONAL, (char) => simplified.get(char) ?? char);
}

/** What is compared instead of what is written: half width, lower case, no accents, simplified. May be empty or several characters. */
export function fold(text: string): string {
  const needed = workOf(text);
  if (needed === 0) return text;
  if ((needed & WORK.normalise) !== 0) {
    const plain = text.normalize('NFKD').replace(UNSEEN, '').normalize('NFC').toLowerCase();
    return (workOf(plain) & WORK.simplify) === 0 ? plain : simplify(plain);
  }
  const narrowed = (needed & WORK.narrow) === 0 ? text : narrow(text);
  const lower = (needed & WORK.lower) === 0 ? narrowed : narrowed.toLowerCase();
  return (needed & WORK.simplify) === 0 ? lower : simplify(lower);
}
