import { digitOf } from '@/utils/search/numerals';
import { bucketOf, hashText } from '@/utils/search/postings';
import { blurIdOf, syllableId, syllableIdsOf, syllableText } from '@/utils/search/readings';
import { isAsciiLetter, isHan, type Typed } from '@/utils/search/typed';

/** Kinds of key under which a script is posted. */
const KIND = {
  char: 1,
  syllable: 2,
  blurred: 3,
  syllableStart: 4,
  initials: 5,
  head: 6,
  headPair: 7,
  wordStart: 8,
  trigram: 9,
  shortcut: 10,
  textPair: 11,
  textWord: 12,
} as const;

const LONGEST_SYLLABLE = 6;
const TEXT_WORD_LETTERS = 3;
const SHORTCUT_LETTERS = 6;

type Add = (bucket: number) => void;
/** `inText` tells that the key is one of the reply's text. */
type AddWeighted = (bucket: number, weight: number, inText?: boolean) => void;

/** Initial letters a unit may be typed by: of each reading, of a word, or the digit of a numeral. */
function initialsOf(text: string): number[] {
  if (!isHan(text)) return [text.charCodeAt(0)];
  const letters = syllableIdsOf(text.charCodeAt(0)).map((id) => syllableText(id).charCodeAt(0));
  const digit = digitOf(text);
  if (digit !== undefined) letters.push(digit.charCodeAt(0));
  return letters.length > 1 ? [...new Set(letters)] : letters;
}

function unitKeys(text: string, add: Add): void {
  add(bucketOf(KIND.char, hashText(text)));
  if (isHan(text)) {
    for (const id of syllableIdsOf(text.charCodeAt(0))) {
      add(bucketOf(KIND.syllable, id));
      add(bucketOf(KIND.blurred, blurIdOf(id)));
      add(bucketOf(KIND.syllableStart, hashText(syllableText(id).slice(0, 2))));
    }
    return;
  }
  for (const length of [2, 3]) {
    if (text.length >= length) add(bucketOf(KIND.wordStart, hashText(text.slice(0, length))));
  }
  for (let at = 1; at + 3 <= text.length; at += 1) add(bucketOf(KIND.trigram, hashText(text.slice(at, at + 3))));
}

/** Keys of a title or a tag. A title's first letters are keys of their own: one or two typed letters mean them. */
export function fieldKeys(units: readonly string[], isTitle: boolean, add: Add): void {
  const initials = units.map(initialsOf);
  for (const [place, text] of units.entries()) {
    unitKeys(text, add);
    for (const first of initials[place] ?? []) {
      for (const next of initials[place + 1] ?? []) {
        add(bucketOf(KIND.initials, first, next));
        if (isTitle && place === 0) add(bucketOf(KIND.headPair, first, next));
      }
      for (const next of initials[place + 2] ?? []) add(bucketOf(KIND.initials, first, next));
      if (isTitle && place === 0) add(bucketOf(KIND.head, first));
    }
  }
}

/** Keys of every beginning of a shortcut. */
export function shortcutKeys(shortcut: string, add: Add): void {
  for (let length = 1; length <= Math.min(shortcut.length, SHORTCUT_LETTERS); length += 1) {
    add(bucketOf(KIND.shortcut, hashText(shortcut.slice(0, length))));
  }
}

/** Keys of a reply's text: neighbouring sounds and beginnings of words. */
export function textKeys(units: readonly string[], add: Add): void {
  let before = 0;
  for (const text of units) {
    const [sound = 0] = text.length === 1 ? syllableIdsOf(text.charCodeAt(0)) : [];
    if (sound > 0 && before > 0) add(bucketOf(KIND.textPair, before, sound));
    if (text.length >= TEXT_WORD_LETTERS) {
      add(bucketOf(KIND.textWord, hashText(text.slice(0, TEXT_WORD_LETTERS))));
    }
    before = sound;
  }
}

/** Syllables that may begin at a typed place, with the place after them. */
function soundsAt(typed: Typed, from: number): { id: number; to: number }[] {
  const there = typed.chars[from] ?? '';
  if (isHan(there)) return syllableIdsOf(there.charCodeAt(0)).map((id) => ({ id, to: from + 1 }));
  const sounds = [];
  let letters = '';
  for (let to = from; to < from + LONGEST_SYLLABLE && isAsciiLetter(typed.chars[to] ?? ''); to += 1) {
    letters += typed.chars[to] ?? '';
    const id = syllableId(letters);
    if (id > 0) sounds.push({ id, to: to + 1 });
  }
  return sounds;
}

function pinyinKeys(typed: Typed, from: number, add: AddWeighted): void {
  const here = typed.chars[from] ?? '';
  const two = here + (typed.chars[from + 1] ?? '');
  if (isAsciiLetter(here) && two.length === 2) add(bucketOf(KIND.syllableStart, hashText(two)), 0.35);
  for (const { id, to } of soundsAt(typed, from)) {
    const long = isHan(here) || to > from + 1;
    add(bucketOf(KIND.syllable, id), isHan(here) ? 0.4 : long ? 0.9 : 0.15);
    if (long) add(bucketOf(KIND.blurred, blurIdOf(id)), isHan(here) ? 0.2 : 0.5);
    if (long && !isHan(here)) {
      for (const next of initialsOf(typed.chars[to] ?? '')) {
        add(bucketOf(KIND.initials, here.charCodeAt(0), next), 0.4);
      }
    }
    for (const after of soundsAt(typed, to)) {
      if (long && (isHan(typed.chars[to] ?? '') || after.to > to + 1)) {
        add(bucketOf(KIND.textPair, id, after.id), 0.45, true);
      }
    }
  }
}

function letterKeys(typed: Typed, from: number, add: AddWeighted): void {
  const [here = '', next = '', third = ''] = typed.chars.slice(from, from + 3);
  for (const first of initialsOf(here)) {
    for (const second of initialsOf(next)) {
      add(bucketOf(KIND.initials, first, second), 0.6);
      if (from === 0) add(bucketOf(KIND.headPair, first, second), 0.6);
    }
    if (from === 0) add(bucketOf(KIND.head, first), 0.3);
  }
  if (isHan(here) || isHan(next) || next === '') return;
  add(bucketOf(KIND.wordStart, hashText(here + next)), 0.5);
  if (third === '' || isHan(third)) return;
  const three = hashText(here + next + third);
  add(bucketOf(KIND.wordStart, three), 0.8);
  add(bucketOf(KIND.trigram, three), 0.5);
  add(bucketOf(KIND.textWord, three), 0.4, true);
}

/** Keys to look up for a typed text, each with its weight before rarity. */
export function typedKeys(typed: Typed, add: AddWeighted): void {
  for (const [from, here] of typed.chars.entries()) {
    add(bucketOf(KIND.char, hashText(here)), 1);
    letterKeys(typed, from, add);
    pinyinKeys(typed, from, add);
  }
  const whole = typed.chars.join('');
  if (whole.length <= SHORTCUT_LETTERS) add(bucketOf(KIND.shortcut, hashText(whole)), 3);
}
