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

function simplify(text: string): string {
  return (kindOf(text) & KIND.traditional) === 0
    ? text
    : text.replace(TRADITIONAL, (char) => simplified.get(char) ?? char);
}

/** What a text holds that has work to be done; nearly all text holds neither, and looking is much quicker than replacing. */
const KIND = { traditional: 1, foreign: 2 } as const;

/** `foreign` where there is more than ASCII, Chinese signs and characters: what need not be normalised, which is slow. */
function kindOf(text: string): number {
  let kind = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= FIRST_HAN && code <= 0x9fff) {
      if (foldHan(code) !== code) kind |= KIND.traditional;
    } else if (code > 0x7e && (code < 0x3001 || code > 0x3020)) kind |= KIND.foreign;
  }
  return kind;
}

/** What is compared instead of what is written: half width, lower case, no accents, simplified. May be empty or several characters. */
export function fold(text: string): string {
  if (text.length === 1 && text >= '\u4e00' && text <= '\u9fff') return simplified.get(text) ?? text;
  const kind = kindOf(text);
  if (kind === 0) return text.toLowerCase();
  if (kind === KIND.traditional) return simplify(text.toLowerCase());
  return simplify(text.normalize('NFKD').replace(UNSEEN, '').normalize('NFC').toLowerCase());
}
