import { fold } from '@/utils/search/fold';

/** One thing that can be matched: a character of a script without spaces, or a run of letters or of digits. Offsets are UTF-16. */
export type Unit = { text: string; start: number; end: number };

const LETTER = /[\p{L}\p{M}]/u;
const DIGIT = /\p{Nd}/u;
const SINGLE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u;

type Sort = 'single' | 'letters' | 'digits' | 'gap';

function sortOf(char: string): Sort {
  const code = char.charCodeAt(0);
  if (code < 0x80) {
    if ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)) return 'letters';
    return code >= 0x30 && code <= 0x39 ? 'digits' : 'gap';
  }
  if (code >= 0x4e00 && code <= 0x9fff) return 'single';
  if (SINGLE.test(char)) return 'single';
  if (DIGIT.test(char)) return 'digits';
  return LETTER.test(char) ? 'letters' : 'gap';
}

function cut(field: string, keepSigns: boolean): Unit[] {
  const units: Unit[] = [];
  let running: Sort = 'gap';
  let at = 0;
  for (const char of field) {
    const sort = sortOf(char);
    const end = at + char.length;
    const last = units.at(-1);
    if (last !== undefined && sort === running && (sort === 'letters' || sort === 'digits')) {
      last.text += char;
      last.end = end;
    } else if (sort !== 'gap' || (keepSigns && char.trim() !== '')) {
      units.push({ text: char, start: at, end });
    }
    running = sort;
    at = end;
  }
  for (const unit of units) unit.text = fold(unit.text);
  return units.filter((unit) => unit.text !== '');
}

/** Cuts a field into units. Signs between words are no units, unless the field holds nothing else. */
export function unitsOf(field: string): Unit[] {
  const units = cut(field, false);
  return units.length > 0 ? units : cut(field, true);
}
