import type { PhraseRule } from '@/utils/handbook/schema';
import { openBlock, packBlock, type Block } from '@/utils/search/block';
import type { Compiled, Words } from './compile';
import { compiledOf } from './compile';
import { AUTOMATON_SECTIONS, automatonIn, automatonSections, sizesOf, startsOf } from './saved-automaton';
import type { SoundBook } from './sounds';

/** What was made of the rules' words, as one block of bytes. The format grows with every change of what is saved or how it is made. */
const KIND = { magic: 0x444d5231, format: 1, sections: 23 } as const;
const [AUTOMATON, SOUND_AUTOMATON] = [9, 9 + AUTOMATON_SECTIONS];
const SOUNDS = SOUND_AUTOMATON + AUTOMATON_SECTIONS;

/** Sections of a book of sounds; all empty where there is none. */
function soundSections(book: SoundBook | undefined) {
  if (book === undefined) return Array.from({ length: AUTOMATON_SECTIONS + 4 }, () => new Int32Array(0));
  const { automaton, terms, uses, halves, halfTerms } = book;
  return [...automatonSections(automaton, terms.length), terms, uses, halves, halfTerms];
}

/**
 * The bytes of what `compileAllSteps` made, so that a page need not make it again.
 *
 * @param mark tells of which rules, and with which tables, it was made
 */
export function saveRules(compiled: Compiled, mark: number): ArrayBuffer {
  const { rules, patterns, automaton, sets, lists } = compiled;
  const { words, lengths, traits, useStarts, useRules, useRoles } = patterns;
  return packBlock({ ...KIND, mark, madeWith: 0, count: rules.length }, [
    ...[words.units, lengths, traits, sizesOf(useStarts), Uint16Array.from(useRules), useRoles],
    ...[sets.numbers, sets.starts, lists],
    ...automatonSections(automaton, lengths.length),
    ...soundSections(compiled.sounds()),
  ]);
}

function wordsIn(block: Block): Words {
  const { halves, bytes, signed } = block;
  const lengths = halves(1);
  const patterns = {
    words: { units: halves(0), starts: startsOf(lengths) },
    lengths,
    traits: bytes(2),
    useStarts: startsOf(halves(3)),
    useRules: Int32Array.from(halves(4)),
    useRoles: bytes(5),
  };
  const sets = { numbers: signed(6), starts: signed(7) };
  return { patterns, automaton: automatonIn(block, AUTOMATON), sets, lists: signed(8) };
}

function soundsIn(block: Block, { patterns }: Words): SoundBook | undefined {
  const { signed, bytes } = block;
  const terms = signed(SOUNDS);
  if (terms.length === 0) return undefined;
  const automaton = automatonIn(block, SOUND_AUTOMATON);
  const book = { terms, uses: bytes(SOUNDS + 1), halves: signed(SOUNDS + 2), halfTerms: signed(SOUNDS + 3) };
  return { automaton, words: patterns.words, ...book };
}

/**
 * What was saved of these rules, sharing its bytes; undefined when the bytes are damaged, of another format or of other rules. Takes any bytes.
 * In steps: a caller that may not block pauses at each.
 *
 * @param rules the same rules, their words or not: see `withoutWords`
 */
export function* openRulesSteps(
  saved: ArrayBuffer,
  rules: readonly PhraseRule[],
  mark: number,
): Generator<void, Compiled | undefined> {
  const block = openBlock(saved, KIND);
  if (block?.mark !== mark || block.count !== rules.length) return undefined;
  yield;
  const words = wordsIn(block);
  yield;
  const sounds = soundsIn(block, words);
  yield;
  return compiledOf(rules, words, () => sounds);
}
