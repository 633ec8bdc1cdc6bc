import { isHanCode } from '@/utils/search/fold';
import { digitOf } from '@/utils/search/numerals';
import { hashOfCode, hashText, keyOf } from '@/utils/search/postings';
import { blurIdOf, syllableIdsOf, syllableText } from '@/utils/search/readings';
import { FIRST_WORD, textOfCode, type Vocabulary } from '@/utils/search/vocabulary';

/** Kinds of key under which a script is posted. `sound` is a blurred syllable: zh and z, n and l, -ng and -n are one. */
export const KIND = {
  unit: 1,
  sound: 2,
  soundPair: 3,
  syllableStart: 4,
  initials: 5,
  head: 6,
  headPair: 7,
  wordStart: 8,
  trigram: 9,
  shortcut: 10,
  textPair: 11,
  textWord: 12,
  letters: 13,
} as const;

export const TEXT_WORD_LETTERS = 3;
export const SHORTCUT_LETTERS = 6;
/** Letters of a word that are looked at: a longer one is no word. */
const WORD_LETTERS = 40;

/** The key of a word whose letters may stand in another order. */
export function lettersKey(word: string): number {
  return keyOf(KIND.letters, hashText(Array.from(word).sort().join('')));
}
export const SWAP_LETTERS = 4;

type Add = (key: number) => void;

/** What a unit gives to keys, found out once: its own keys, the sounds it may have, and the letters it may be typed by. */
type UnitKeys = { keys: readonly number[]; sounds: readonly number[]; initials: readonly number[] };

const distinct = (values: readonly number[]): number[] => (values.length > 1 ? [...new Set(values)] : [...values]);

function hanKeys(code: number): UnitKeys {
  const syllables = syllableIdsOf(code);
  const sounds = distinct(syllables.map(blurIdOf));
  const initials = syllables.map((id) => syllableText(id).charCodeAt(0));
  const digit = digitOf(String.fromCharCode(code));
  if (digit !== undefined) initials.push(digit.charCodeAt(0));
  const starts = syllables.map((id) => keyOf(KIND.syllableStart, hashText(syllableText(id).slice(0, 2))));
  const keys = [keyOf(KIND.unit, hashOfCode(code)), ...sounds.map((sound) => keyOf(KIND.sound, sound)), ...starts];
  return { keys: distinct(keys), sounds, initials: distinct(initials) };
}

function wordKeys(text: string): UnitKeys {
  const keys = [keyOf(KIND.unit, hashText(text))];
  for (const length of [2, 3]) {
    if (text.length >= length) keys.push(keyOf(KIND.wordStart, hashText(text.slice(0, length))));
  }
  const last = Math.min(text.length, WORD_LETTERS);
  if (text.length >= SWAP_LETTERS) keys.push(lettersKey(text.slice(0, last)));
  for (let at = 1; at + 3 <= last; at += 1) keys.push(keyOf(KIND.trigram, hashText(text.slice(at, at + 3))));
  return { keys, sounds: [], initials: [text.charCodeAt(0)] };
}

const ofHan: (UnitKeys | undefined)[] = [];

/** Keys of units, remembered: the same few thousand characters and words come back in every field. */
export function createUnitKeys(vocabulary: Vocabulary): (code: number) => UnitKeys {
  const ofWords = new Map<number, UnitKeys>();
  return (code) => {
    if (isHanCode(code)) return (ofHan[code - 0x4e00] ??= hanKeys(code));
    let keys = ofWords.get(code);
    if (keys === undefined) ofWords.set(code, (keys = wordKeys(textOfCode(code, vocabulary))));
    return keys;
  };
}
export type UnitKeysOf = ReturnType<typeof createUnitKeys>;

/** Keys of a title or a tag. A title's first letters are keys of their own: one or two typed letters mean them. */
export function fieldKeys(codes: readonly number[], isTitle: boolean, unitKeys: UnitKeysOf, add: Add): void {
  for (let place = 0; place < codes.length; place += 1) {
    const here = unitKeys(codes[place] ?? 0);
    const next = place + 1 < codes.length ? unitKeys(codes[place + 1] ?? 0) : undefined;
    const second = place + 2 < codes.length ? unitKeys(codes[place + 2] ?? 0) : undefined;
    const isHead = isTitle && place === 0;
    for (const key of here.keys) add(key);
    for (const first of here.initials) {
      for (const after of next?.initials ?? []) {
        add(keyOf(KIND.initials, first, after));
        if (isHead) add(keyOf(KIND.headPair, first, after));
      }
      for (const after of second?.initials ?? []) add(keyOf(KIND.initials, first, after));
      if (isHead) add(keyOf(KIND.head, first));
    }
    for (const sound of here.sounds) {
      for (const after of next?.sounds ?? []) add(keyOf(KIND.soundPair, sound, after));
    }
  }
}

/** Keys of every beginning of a shortcut. */
export function shortcutKeys(shortcut: string, add: Add): void {
  for (let length = 1; length <= Math.min(shortcut.length, SHORTCUT_LETTERS); length += 1) {
    add(keyOf(KIND.shortcut, hashText(shortcut.slice(0, length))));
  }
}

/** Keys of a reply's text: neighbouring sounds (the commonest reading of each) and beginnings of words. */
export function textKeys(codes: readonly number[], vocabulary: Vocabulary, unitKeys: UnitKeysOf, add: Add): void {
  let before = 0;
  for (const code of codes) {
    const [sound = 0] = isHanCode(code) ? unitKeys(code).sounds : [];
    if (sound > 0 && before > 0) add(keyOf(KIND.textPair, before, sound));
    if (code >= FIRST_WORD) {
      const text = textOfCode(code, vocabulary);
      if (text.length >= TEXT_WORD_LETTERS) add(keyOf(KIND.textWord, hashText(text.slice(0, TEXT_WORD_LETTERS))));
    }
    before = sound;
  }
}
