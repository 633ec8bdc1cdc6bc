import { isOneSlip } from '@/utils/search/near';
import { syllableId, syllableIdsOf, syllablesFrom, syllableText } from '@/utils/search/readings';
import { isAsciiLetter, isHan, type Typed } from '@/utils/search/typed';

/** A syllable that may stand at a typed place, the place after it, and how sure that is, 0–1. */
export type TypedSound = { id: number; to: number; sure: number };

const LONGEST_SYLLABLE = 6;
/** A syllable typed with one slip of the finger. */
const SLIPPED = 0.55;
/** Shorter ones are too like each other for a slip to tell anything. */
const SLIP_LETTERS = 3;

function slipped(letters: string, from: number): TypedSound[] {
  const found: TypedSound[] = [];
  for (const id of syllablesFrom(letters.charAt(0))) {
    const syllable = syllableText(id);
    if (syllable.length < SLIP_LETTERS) continue;
    for (let length = syllable.length - 1; length <= syllable.length + 1 && length <= letters.length; length += 1) {
      if (isOneSlip(letters.slice(0, length), syllable)) found.push({ id, to: from + length, sure: SLIPPED });
    }
  }
  return found;
}

/** Syllables that may begin at a typed place, as typed or with one slip that keeps the first letter. */
export function soundsAt(typed: Typed, from: number): TypedSound[] {
  const there = typed.chars[from] ?? '';
  if (isHan(there)) return syllableIdsOf(there.charCodeAt(0)).map((id) => ({ id, to: from + 1, sure: 1 }));
  const sounds: TypedSound[] = [];
  let letters = '';
  for (let to = from; to <= from + LONGEST_SYLLABLE && isAsciiLetter(typed.chars[to] ?? ''); to += 1) {
    letters += typed.chars[to] ?? '';
    const id = syllableId(letters);
    if (id > 0) sounds.push({ id, to: to + 1, sure: 1 });
  }
  return letters.length < 2 ? sounds : [...sounds, ...slipped(letters, from)];
}
