import { syllableIdsOf, syllableText } from '@/utils/search/readings';
import { buyerWordsGiven } from '@/utils/search/search-words';

/** One character: its number among those that the words hold, the ids of its readings, commonest first, and the letters that may begin them. */
export type SpeltChar = { readonly at: number; readonly ids: readonly number[]; readonly firsts: string };
/** Words by their characters. A node where a word ends holds it, with what it costs to suppose it: the rarer the dearer. */
export type SpeltNode = { readonly char: SpeltChar; word?: { text: string; cost: number }; readonly next: SpeltNode[] };
/** All words, by a letter they may begin with; and how many characters there are. */
export type SpeltWords = { readonly from: ReadonlyMap<string, readonly SpeltNode[]>; readonly chars: number };

/** Costs are binary logarithms: of this against how often the phrase bank says a word. */
const WHOLE = 18;

function readWords(packed: string): SpeltWords {
  const chars = new Map<string, SpeltChar>();
  const charOf = (text: string): SpeltChar => {
    const ids = syllableIdsOf(text.charCodeAt(0));
    const firsts = ids.map((id) => syllableText(id).charAt(0)).join('');
    const known = chars.get(text) ?? { at: chars.size, ids, firsts: /[nl]/.test(firsts) ? `${firsts}nl` : firsts };
    chars.set(text, known);
    return known;
  };
  const next: SpeltNode[] = [];
  for (const group of packed.split(' ')) {
    const [often = '', words = ''] = group.split(':');
    for (const text of words.split(',').filter((word) => word !== '')) {
      let nodes = next;
      let node: SpeltNode | undefined;
      for (const char of Array.from(text, charOf)) {
        node = nodes.find((each) => each.char === char);
        if (node === undefined) nodes.push((node = { char, next: [] }));
        nodes = node.next;
      }
      if (node !== undefined) node.word = { text, cost: WHOLE - Number(often) };
    }
  }
  const from = new Map<string, SpeltNode[]>();
  for (const node of next) {
    for (const letter of new Set(node.char.firsts)) from.set(letter, [...(from.get(letter) ?? []), node]);
  }
  return { from, chars: chars.size };
}

let read: { from: string; words: SpeltWords } | undefined;

/** The words that were given by `loadSearchWords`, read at the first question. */
export function speltWords(): SpeltWords {
  const packed = buyerWordsGiven();
  if (read?.from !== packed) read = { from: packed, words: readWords(packed) };
  return read.words;
}
