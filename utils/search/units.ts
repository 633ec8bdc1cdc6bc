import { fold, foldHan } from '@/utils/search/fold';
import { codeOf, type Vocabulary } from '@/utils/search/vocabulary';

/** One thing that can be matched: a character of a script without spaces, or a run of letters or of digits. Offsets are UTF-16. */
export type Unit = { text: string; start: number; end: number };

const LETTER = /[\p{L}\p{M}]/u;
const DIGIT = /\p{Nd}/u;
const SINGLE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u;
const UNSEEN = /\p{Cf}/u;

/** What a character is for cutting; `unseen` parts nothing: a zero-width space within a word leaves it one word. */
const SORT = { unknown: 0, gap: 1, single: 2, letters: 3, digits: 4, unseen: 5 } as const;

function sortOfChar(char: string): number {
  if (SINGLE.test(char)) return SORT.single;
  if (DIGIT.test(char)) return SORT.digits;
  if (LETTER.test(char)) return SORT.letters;
  return UNSEEN.test(char) ? SORT.unseen : SORT.gap;
}

/** Sorts of the basic plane, each found out when first met. */
const sorts = new Uint8Array(0x10000);
sorts.fill(SORT.single, 0x4e00, 0xa000);

function sortOf(code: number): number {
  const known = sorts[code] ?? SORT.unknown;
  return known === SORT.unknown ? (sorts[code] = sortOfChar(String.fromCharCode(code))) : known;
}

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code < 0xdc00;
const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code < 0xe000;

/** Tells the place of every unit of a field, in order: of the signs, where there is nothing else. `take` says whether it is one. */
export function eachUnit(field: string, take: (start: number, end: number) => boolean): void {
  let taken = 0;
  const tell = (start: number, end: number): void => {
    if (take(start, end)) taken += 1;
  };
  eachPlace(field, false, tell);
  if (taken === 0) eachPlace(field, true, tell);
}

/** Tells every unit's place, in order. With `keepSigns` a sign is a unit too. */
function eachPlace(field: string, keepSigns: boolean, tell: (start: number, end: number) => void): void {
  let running: number = SORT.gap;
  let start = 0;
  let end = 0;
  const flush = () => {
    if (end > start) tell(start, end);
    start = end;
  };
  for (let at = 0; at < field.length;) {
    const code = field.charCodeAt(at);
    const isPair = isHighSurrogate(code) && isLowSurrogate(field.charCodeAt(at + 1));
    const next = at + (isPair ? 2 : 1);
    const sort = isPair ? sortOfChar(field.slice(at, next)) : sortOf(code);
    if (sort !== SORT.unseen) {
      const goesOn = sort === running && (sort === SORT.letters || sort === SORT.digits);
      if (!goesOn) {
        flush();
        start = at;
      }
      const isUnit = sort !== SORT.gap || (keepSigns && field.slice(at, next).trim() !== '');
      end = isUnit ? next : start;
      running = sort;
    }
    at = next;
  }
  flush();
}

function cut(field: string, keepSigns: boolean): Unit[] {
  const units: Unit[] = [];
  eachPlace(field, keepSigns, (start, end) => {
    const text = fold(field.slice(start, end));
    if (text !== '') units.push({ text, start, end });
  });
  return units;
}

/** Cuts a field into units. Signs between words are no units, unless the field holds nothing else. */
export function unitsOf(field: string): Unit[] {
  const units = cut(field, false);
  return units.length > 0 ? units : cut(field, true);
}

/** Codes of a field's units, the same and in the same order as `unitsOf` has them; new words are taken into the vocabulary. */
export function unitCodes(field: string, vocabulary: Vocabulary): number[] {
  const codes: number[] = [];
  eachUnit(field, (start, end) => {
    const first = field.charCodeAt(start);
    if (end === start + 1 && first >= 0x4e00 && first <= 0x9fff) {
      codes.push(foldHan(first));
      return true;
    }
    const text = fold(field.slice(start, end));
    if (text === '') return false;
    codes.push(codeOf(text, vocabulary));
    return true;
  });
  return codes;
}
