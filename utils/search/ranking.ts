import { createAligner, type Aligner } from '@/utils/search/align';
import { holdersOf } from '@/utils/search/candidates';
import { createEdgeCache } from '@/utils/search/edges';
import { fold } from '@/utils/search/fold';
import { KIND } from '@/utils/search/keys';
import { sizeOf, type PreparedLibrary } from '@/utils/search/library';
import { hashText, keyOf } from '@/utils/search/postings';
import { isHan, LONGEST_TYPED, prepareTyped, weighed, type Typed } from '@/utils/search/typed';
import type { SearchContext } from '@/utils/search/types';
import { RARITY } from '@/utils/search/weights';

const MOST_TERMS = 4;

/** A typed text with what aligns it. */
export type Asked = { typed: Typed; aligner: Aligner };

/** One typed text against one library. */
export type Ranking = Asked & {
  library: PreparedLibrary;
  context: SearchContext;
  whole: string;
  /** Codes of the Chinese characters typed. */
  hanCodes: ReadonlySet<number>;
  /** Nothing but Chinese characters was typed, and more than one. */
  isAllHan: boolean;
  /** Two letters, mostly the initials of a word. */
  isPair: boolean;
  /** The whole as the only thing asked. */
  own: readonly Asked[];
  /** Each blank-separated term on its own; empty when there is but one. */
  terms: readonly Asked[];
  /** The terms' texts, folded. */
  words: readonly string[];
};

function askedOf(typed: Typed, library: PreparedLibrary): Asked {
  return { typed, aligner: createAligner(typed, createEdgeCache(typed, library.vocabulary)) };
}

/** Terms that may stand in any order: divided by blanks, or by the signs of a path (售后/退货), or the halves of a longer Chinese phrase (写错地址, 地址写错). */
function termsOf(text: string): string[] {
  if (!/^\p{Script=Han}{4,6}$/u.test(text)) return text.split(/[\s/＞>›]+/);
  const middle = text.length >> 1;
  return [text.slice(0, middle), text.slice(middle)];
}

/** What a Chinese character weighs, 0–1, by how few titles and tags hold it; one that none holds may be a slip. */
function rarityIn(library: PreparedLibrary): (char: string) => number {
  const most = Math.log(1 + sizeOf(library));
  return (char) => {
    if (!isHan(char)) return 1;
    const holders = holdersOf(library, keyOf(KIND.unit, hashText(char)));
    if (holders === 0) return RARITY.unknown;
    return 1 - RARITY.share + (RARITY.share * Math.log(1 + sizeOf(library) / holders)) / most;
  };
}

/** Prepares ranking for a text without filters; it may be of any length, its beginning counts. */
export function prepareRanking(text: string, library: PreparedLibrary, context: SearchContext): Ranking {
  const rarity = rarityIn(library);
  const typed = weighed(prepareTyped(text), rarity);
  const words = termsOf(text.slice(0, LONGEST_TYPED * 2)).filter((term) => term !== '');
  const parts = words.map((term) => weighed(prepareTyped(term), rarity));
  const several = words.length > 1 && words.length <= MOST_TERMS && parts.every((part) => part.weight > 0);
  const asked = askedOf(typed, library);
  const han = typed.chars.filter(isHan);
  return {
    ...asked,
    own: [asked],
    library,
    context,
    whole: typed.chars.join(''),
    hanCodes: new Set(han.map((char) => char.charCodeAt(0))),
    isPair: /^[a-z]{2}$/.test(typed.chars.join('')),
    isAllHan: han.length > 1 && han.length === typed.chars.length,
    terms: several ? parts.map((part) => askedOf(part, library)) : [],
    words: several ? words.map(fold) : [],
  };
}
