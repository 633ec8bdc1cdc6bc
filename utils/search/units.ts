import { fold, foldHan, isHanCode } from '@/utils/search/fold';
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
  for (const keepSigns of [false, true]) {
    const units = new UnitReader(field, keepSigns);
    while (units.next()) if (take(units.start, units.end)) taken += 1;
    if (taken > 0) return;
  }
}

/** Goes from unit to unit of a field. With `keepSigns` a sign is a unit too. */
export class UnitReader {
  readonly #field: string;
  readonly #keepSigns: boolean;
  #at = 0;
  start = 0;
  end = 0;

  constructor(field: string, keepSigns: boolean) {
    this.#field = field;
    this.#keepSigns = keepSigns;
  }

  /** `next`, of what begins there or behind. */
  nextFrom(at: number): boolean {
    this.#at = at;
    return this.next();
  }

  /** @returns whether there is one more; it is `[start, end)` then */
  next(): boolean {
    const field = this.#field;
    let running: number = SORT.gap;
    for (let at = this.#at; at < field.length;) {
      const code = field.charCodeAt(at);
      const isPair = isHighSurrogate(code) && isLowSurrogate(field.charCodeAt(at + 1));
      const next = at + (isPair ? 2 : 1);
      const sort = isPair ? sortOfChar(field.slice(at, next)) : sortOf(code);
      if (sort !== SORT.unseen) {
        if (running !== SORT.gap && sort !== running) {
          this.#at = at;
          return true;
        }
        const isUnit = sort !== SORT.gap || (this.#keepSigns && field.slice(at, next).trim() !== '');
        if (running === SORT.gap) this.start = at;
        if (isUnit) this.end = next;
        if (isUnit && sort !== SORT.letters && sort !== SORT.digits) {
          this.#at = next;
          return true;
        }
        running = sort;
      }
      at = next;
    }
    this.#at = field.length;
    return running !== SORT.gap;
  }
}

function cut(field: string, keepSigns: boolean): Unit[] {
  const units: Unit[] = [];
  const reader = new UnitReader(field, keepSigns);
  while (reader.next()) {
    const { start, end } = reader;
    const text = fold(field.slice(start, end));
    if (text !== '') units.push({ text, start, end });
  }
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
    if (end === start + 1 && isHanCode(first)) {
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
