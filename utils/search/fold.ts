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

/** Nearly all text is simplified already, and looking is much quicker than replacing. */
function hasTraditional(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= FIRST_HAN && code <= 0x9fff && foldHan(code) !== code) return true;
  }
  return false;
}

function simplify(text: string): string {
  return hasTraditional(text) ? text.replace(TRADITIONAL, (char) => simplified.get(char) ?? char) : text;
}

/** ASCII, Chinese signs and characters: nothing to normalise. Nearly all text is this, and normalising is slow. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0x7e && (code < 0x3001 || code > 0x9fff || (code > 0x3020 && code < 0x4e00))) return false;
  }
  return true;
}

/** What is compared instead of what is written: half width, lower case, no accents, simplified. May be empty or several characters. */
export function fold(text: string): string {
  if (text.length === 1 && text >= '\u4e00' && text <= '\u9fff') return simplified.get(text) ?? text;
  if (isPlain(text)) return simplify(text.toLowerCase());
  return simplify(text.normalize('NFKD').replace(UNSEEN, '').normalize('NFC').toLowerCase());
}
