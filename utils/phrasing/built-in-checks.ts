import type { PhrasePattern } from '@/utils/handbook/schema';
import { contradictionsIn } from './contradiction-slot';
import type { DraftSpan } from './placeholders';
import { findPlaceholders } from './placeholders';
import { canonical } from './canonical';
import { fold, SIGNS } from './fold';
import { toStream } from './stream';
import type { PhraseContext } from './types';

export type VariablePattern = Extract<PhrasePattern, { type: 'variable' }>;

/** A sticker's name in brackets is a picture too. */
const STICKER = /\[[^\]\s]{1,8}\]/gu;
const ANY_WORD = /[\p{L}\p{N}]/u;
/** A draft longer than this is no bare word, whatever it says. */
const LONGEST_WHOLE = 40;
/** Behind the word for it, at least eight signs of three kinds: letters, digits and something else, or both cases. */
const PASSWORD =
  /(?:密码|口令|password|passwd|pwd|pass\s?word)(?:\s{0,2}(?:是|为|is|:|：|=)\s{0,2}|\s{1,2})(?=\S{0,30}[a-z])(?=\S{0,30}\d)(?=\S{0,30}[A-Z!@#$%^&*._-])([\x21-\x7e]{8,30})/giu;

const keys = new WeakMap<readonly string[], ReadonlySet<string>>();

const NO_WORDS: readonly string[] = [];

/** Particles that change nothing about a bare word: 在的～, 好的哦. */
const PARTICLES = /[哦哈呢啊呀哒滴嘛亲～~]+$/u;

/** A text of nothing but its word units, disguises undone. */
function bareKey(text: string): string {
  const stream = toStream(fold(text));
  const { units, length } = canonical(stream) ?? stream;
  return String.fromCharCode(...units.subarray(0, length))
    .replaceAll('\0', '')
    .replaceAll(' ', '');
}

function keySet(words: readonly string[]): ReadonlySet<string> {
  const known = keys.get(words) ?? new Set(words.map(bareKey));
  keys.set(words, known);
  return known;
}

function whole(draft: string): DraftSpan[] {
  return [{ start: 0, end: draft.length }];
}

function isBare(draft: string, words: readonly string[]): boolean {
  if (draft.length > LONGEST_WHOLE) return false;
  const known = keySet(words);
  const key = bareKey(draft);
  return key !== '' && (known.has(key) || known.has(key.replace(PARTICLES, '')));
}

const isWordless = (draft: string): boolean =>
  draft.length <= LONGEST_WHOLE && draft.trim() !== '' && !ANY_WORD.test(draft.replace(STICKER, ''));

const MAY_HOLD_PASSWORD = ['密码', '口令', 'ass', 'ASS', 'pwd', 'PWD'];

function passwords(draft: string): DraftSpan[] {
  if (!MAY_HOLD_PASSWORD.some((part) => draft.includes(part))) return [];
  return Array.from(draft.matchAll(PASSWORD), (match) => ({ start: match.index, end: match.index + match[0].length }));
}

/**
 * What a `variable` rule finds: placeholders, or one of the other looks that the program knows how to take by itself.
 *
 * @param draft the draft as typed
 * @param signs what stands in it, as `fold` tells: `SIGNS` as bits
 * @param context what is known of shop and conversation; without it nothing contradicts it
 */
export function builtInFindings(
  pattern: VariablePattern,
  draft: string,
  signs: number,
  context: PhraseContext,
): DraftSpan[] {
  const { check = 'placeholder', words = NO_WORDS } = pattern;
  switch (check) {
    case 'placeholder':
      return (signs & SIGNS.blank) === 0 ? [] : findPlaceholders(draft);
    case 'whole':
      return isBare(draft, words) ? whole(draft) : [];
    case 'wordless':
      return isWordless(draft) ? whole(draft) : [];
    case 'password':
      return passwords(draft);
    case 'readsLike': // asked once every rule has spoken: see `second-opinion/speak.ts`
      return [];
    default:
      return contradictionsIn(check, draft, context);
  }
}
