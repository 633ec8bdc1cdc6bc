import { TRADITIONAL_PAIRS } from '@/utils/search/data/traditional';

const simplified = new Map<string, string>();
for (let at = 0; at + 1 < TRADITIONAL_PAIRS.length; at += 2) {
  simplified.set(TRADITIONAL_PAIRS.charAt(at), TRADITIONAL_PAIRS.charAt(at + 1));
}

/** Accents, and signs that are not seen: zero-width spaces, marks that turn the writing direction. */
const UNSEEN = /[\p{M}\p{Cf}]+/gu;
const TRADITIONAL = new RegExp(`[${[...simplified.keys()].join('')}]`, 'g');

const FIRST_HAN = 0x4e00;
let simplifiedCodes: Uint16Array | undefined;

/** `fold` for one Chinese character of the basic plane, by code; takes and gives 0x4e00–0x9fff. */
export function foldHan(code: number): number {
  if (simplifiedCodes === undefined) {
    simplifiedCodes = Uint16Array.from({ length: 0x5200 }, (_, at) => FIRST_HAN + at);
    for (const [from, to] of simplified) simplifiedCodes[from.charCodeAt(0) - FIRST_HAN] = to.charCodeAt(0);
  }
  return simplifiedCodes[code - FIRST_HAN] ?? code;
}

/** What of a text must be worked on: lower case, simplified, normalised. Nearly all text needs none of it, and looking is much quicker. */
const WORK = { lower: 1, simplify: 2, normalise: 4 } as const;

function workOfChar(code: number): number {
  if (code >= FIRST_HAN && code <= 0x9fff) return foldHan(code) === code ? 0 : WORK.simplify;
  if (code >= 0x41 && code <= 0x5a) return WORK.lower;
  return code <= 0x7e || (code >= 0x3001 && code <= 0x3020) ? 0 : WORK.normalise; // neither ASCII nor a Chinese sign
}

let work: Uint8Array | undefined;

function workOf(text: string): number {
  work ??= Uint8Array.from({ length: 0x10000 }, (_, code) => workOfChar(code));
  let found = 0;
  for (let at = 0; at < text.length; at += 1) found |= work[text.charCodeAt(at)] ?? 0;
  return found;
}

function simplify(text: string): string {
  return (workOf(text) & WORK.simplify) === 0
    ? text
    : text.replace(TRADITIONAL, (char) => simplified.get(char) ?? char);
}

/** What is compared instead of what is written: half width, lower case, no accents, simplified. May be empty or several characters. */
export function fold(text: string): string {
  if (text.length === 1 && text >= '\u4e00' && text <= '\u9fff') return simplified.get(text) ?? text;
  const needed = workOf(text);
  if (needed === 0) return text;
  if ((needed & WORK.normalise) === 0) return simplify(text.toLowerCase());
  return simplify(text.normalize('NFKD').replace(UNSEEN, '').normalize('NFC').toLowerCase());
}
