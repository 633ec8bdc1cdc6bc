import { TRADITIONAL_PAIRS } from '@/utils/search/data/traditional';

const simplified = new Map<string, string>();
for (let at = 0; at + 1 < TRADITIONAL_PAIRS.length; at += 2) {
  simplified.set(TRADITIONAL_PAIRS.charAt(at), TRADITIONAL_PAIRS.charAt(at + 1));
}

const ACCENTS = /\p{M}+/gu;
const TRADITIONAL = new RegExp(`[${[...simplified.keys()].join('')}]`, 'g');

function simplify(text: string): string {
  return text.replace(TRADITIONAL, (char) => simplified.get(char) ?? char);
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
  return simplify(text.normalize('NFKD').replace(ACCENTS, '').normalize('NFC').toLowerCase());
}
