import { KIND, lettersKey, SHORTCUT_LETTERS, SWAP_LETTERS } from '@/utils/search/keys';
import { digitOf } from '@/utils/search/numerals';
import { hashText, keyOf } from '@/utils/search/postings';
import { blurIdOf, syllableIdsOf, syllableText } from '@/utils/search/readings';
import { soundsAt, type TypedSound } from '@/utils/search/slips';
import { isAsciiLetter, isHan, type Typed } from '@/utils/search/typed';

/** `inText` tells that the key is one of the reply's text. */
type AddWeighted = (key: number, weight: number, inText?: boolean) => void;

/** What a typed key says, before rarity. */
const WEIGHT = {
  unit: 1,
  initials: 0.6,
  /** The letter after a whole syllable begins the next one. */
  initialsOfSyllable: 0.4,
  head: 0.3,
  wordStart: 0.5,
  wordStartLong: 0.8,
  trigram: 0.5,
  textWord: 0.4,
  syllableStart: 0.35,
  sound: 0.9,
  soundOfHan: 0.4,
  /** One letter that is a syllable: a, e. */
  soundOfLetter: 0.15,
  pair: 1.1,
  pairOfHan: 0.6,
  textPair: 0.9,
  textPairOfHan: 2.2,
  letters: 0.8,
  shortcut: 3,
} as const;

/** Places at which syllables are looked for: a longer typed text is known by its beginning. */
const MOST_PLACES = 24;

function initialsOf(char: string): number[] {
  if (!isHan(char)) return [char.charCodeAt(0)];
  const letters = syllableIdsOf(char.charCodeAt(0)).map((id) => syllableText(id).charCodeAt(0));
  const digit = digitOf(char);
  if (digit !== undefined) letters.push(digit.charCodeAt(0));
  return letters.length > 1 ? [...new Set(letters)] : letters;
}

function letterKeys(typed: Typed, from: number, add: AddWeighted): void {
  const [here = '', next = '', third = ''] = typed.chars.slice(from, from + 3);
  for (const first of initialsOf(here)) {
    if (next !== '') {
      for (const second of initialsOf(next)) {
        add(keyOf(KIND.initials, first, second), WEIGHT.initials);
        if (from === 0) add(keyOf(KIND.headPair, first, second), WEIGHT.initials);
      }
    }
    if (from === 0) add(keyOf(KIND.head, first), WEIGHT.head);
  }
  if (isHan(here) || isHan(next) || next === '') return;
  add(keyOf(KIND.wordStart, hashText(here + next)), WEIGHT.wordStart);
  if (isAsciiLetter(here)) add(keyOf(KIND.syllableStart, hashText(here + next)), WEIGHT.syllableStart);
  if (third === '' || isHan(third)) return;
  const three = hashText(here + next + third);
  add(keyOf(KIND.wordStart, three), WEIGHT.wordStartLong);
  add(keyOf(KIND.trigram, three), WEIGHT.trigram);
  add(keyOf(KIND.textWord, three), WEIGHT.textWord, true);
}

function soundKeys(typed: Typed, from: number, at: readonly (readonly TypedSound[])[], add: AddWeighted): void {
  const here = typed.chars[from] ?? '';
  const letters = !isHan(here);
  for (const { id, to, sure } of at[from] ?? []) {
    const sound = blurIdOf(id);
    const isWhole = !letters || to > from + 1;
    add(
      keyOf(KIND.sound, sound),
      sure * (letters ? (isWhole ? WEIGHT.sound : WEIGHT.soundOfLetter) : WEIGHT.soundOfHan),
    );
    const next = typed.chars[to] ?? '';
    if (letters && isWhole && next !== '') {
      for (const after of initialsOf(next)) {
        add(keyOf(KIND.initials, here.charCodeAt(0), after), sure * WEIGHT.initialsOfSyllable);
      }
    }
    if (!isWhole) continue;
    for (const after of at[to] ?? []) {
      const isPair = isHan(next) || after.to > to + 1;
      const believed = sure * after.sure;
      if (!isPair || believed < 0.5) continue;
      const weight = letters || !isHan(next) ? WEIGHT.pair : WEIGHT.pairOfHan;
      add(keyOf(KIND.soundPair, sound, blurIdOf(after.id)), believed * weight);
      if (believed === 1)
        add(keyOf(KIND.textPair, sound, blurIdOf(after.id)), letters ? WEIGHT.textPair : WEIGHT.textPairOfHan, true);
    }
  }
}

/** Keys to look up for a typed text, each with its weight before rarity; the same key may come more than once. */
export function typedKeys(typed: Typed, add: AddWeighted): void {
  const places = Math.min(typed.chars.length, MOST_PLACES);
  const sounds = typed.chars.map((_, from) => (from < places ? soundsAt(typed, from) : []));
  for (const [from, here] of typed.chars.entries()) {
    add(keyOf(KIND.unit, hashText(here)), WEIGHT.unit);
    letterKeys(typed, from, add);
    soundKeys(typed, from, sounds, add);
  }
  const whole = typed.chars.join('');
  for (const [word] of whole.matchAll(/[a-z]+/g)) {
    if (word.length >= SWAP_LETTERS) add(lettersKey(word), WEIGHT.letters);
  }
  if (whole.length <= SHORTCUT_LETTERS) add(keyOf(KIND.shortcut, hashText(whole)), WEIGHT.shortcut);
}
