import type { Script } from '@/utils/handbook/schema';
import { BOUNDARY, createAligner, type Aligner } from '@/utils/search/align';
import type { Candidate } from '@/utils/search/candidates';
import { createEdgeCache } from '@/utils/search/edges';
import { rowOf, shortcutOf, titleLengthOf, type PreparedLibrary } from '@/utils/search/library';
import { namesPart } from '@/utils/search/scope';
import { fold } from '@/utils/search/fold';
import { isHan, LONGEST_TYPED, prepareTyped, weighed, type Typed } from '@/utils/search/typed';
import { hashText, keyOf } from '@/utils/search/postings';
import { KIND } from '@/utils/search/keys';
import { holdersOf } from '@/utils/search/candidates';
import { sizeOf } from '@/utils/search/library';
import type { SearchContext } from '@/utils/search/types';

export const SCORE = {
  /** A shortcut typed in full stands above everything. */
  shortcut: 3,
  shortcutStart: 0.9,
  shortcutRest: 0.2,
  /** A fit in the reply's text against the same fit in title or tags. */
  text: 0.84,
  /** Terms found one by one, out of order. */
  scattered: 0.88,
  titleShare: 0.12,
  titleStart: 0.04,
  /** The end of a Chinese title names its subject: 默认什么快递. */
  titleEnd: 0.035,
  /** The reply itself speaks of it too. */
  told: 0.03,
  /** A tag says it too: that is what the script is about. */
  tag: 0.04,
  wholeTag: 0.24,
  use: 0.035,
  teamUse: 0.015,
  mostUse: 0.16,
  part: 0.03,
  language: 0.03,
  /** Written for this console or shop, against one for all. */
  forHere: 0.02,
  /** In force for a time only, against one for always. */
  forNow: 0.02,
  /** A term that names the handbook's part: 售后 退货. */
  category: 0.9,
  /** Several Chinese characters of which none is the title's own, homophones all: hardly ever meant. */
  allHomophones: 0.75,
  /** Below this share of what was typed a script is not a find. */
  least: 0.2,
} as const;

/** How much of a character's weight its rarity decides, and what one weighs that no title holds. */
export const RARITY = { share: 0.4, unknown: 0.8 };

/** A title or tag fitting this well need not be looked for in the text. */
const GOOD_ENOUGH = 0.9;
const MOST_TERMS = 4;
/** A term of several words that is found less well than this was not found. */
const TERM_LEAST = 0.5;

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
  /** The whole as the only thing asked. */
  own: readonly Asked[];
  /** Each blank-separated term on its own; empty when there is but one. */
  terms: readonly Asked[];
  /** The terms' texts, folded. */
  words: readonly string[];
};

/** A find: where it was found, and by which typed texts that field is to be marked. */
export type Ranked = {
  slot: number;
  score: number;
  field: 'names' | 'texts' | 'shortcut';
  asked: readonly Asked[];
  inText: boolean;
  ranking: Ranking;
  /** The part of the score that has nothing to do with what was typed. */
  standing: number;
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
    isAllHan: han.length > 1 && han.length === typed.chars.length,
    terms: several ? parts.map((part) => askedOf(part, library)) : [],
    words: several ? words.map(fold) : [],
  };
}

/** How well a field fits, 1 being a perfect fit. */
function fitOf(library: PreparedLibrary, { typed, aligner }: Asked, field: 'names' | 'texts', slot: number): number {
  return aligner.score(rowOf(library, field, slot)) / typed.weight;
}

function termsFit({ library, terms, typed, words }: Ranking, slot: number, inText: boolean): number {
  const part = library.scripts[slot]?.part;
  const fits = terms.map((term, at) => {
    if (part !== undefined && namesPart(part, words[at] ?? '')) return SCORE.category;
    const named = fitOf(library, term, 'names', slot);
    const told = inText && named < SCORE.text ? SCORE.text * fitOf(library, term, 'texts', slot) : 0;
    return Math.max(named, told);
  });
  if (Math.min(...fits) < TERM_LEAST) return 0;
  const sum = fits.reduce((total, fit, at) => total + fit * (terms[at]?.typed.weight ?? 0), 0);
  return (SCORE.scattered * sum) / typed.weight;
}

/** The share of the title that was typed, and whether from its start: what was said more fully was meant. */
function titleBonus({ aligner, library }: Ranking, slot: number): number {
  const length = titleLengthOf(library, slot);
  const places = aligner.matched().filter((place) => place < length);
  if (places.length === 0) return 0;
  const atEnd = places.length > 1 && places.at(-1) === length - 1;
  return (
    (SCORE.titleShare * places.length) / length +
    Math.max(places[0] === 0 ? SCORE.titleStart : 0, atEnd ? SCORE.titleEnd : 0)
  );
}

/** What a tag adds when it too holds what was typed, most when it holds nothing else. */
function tagBonus({ aligner, library, typed }: Ranking, slot: number): number {
  const { codes, from, to } = rowOf(library, 'names', slot);
  const start = from + titleLengthOf(library, slot);
  if (start >= to || aligner.score({ codes, from: start, to }) < GOOD_ENOUGH * typed.weight) return 0;
  const places = aligner.matched();
  const first = start + (places[0] ?? 0);
  const last = start + (places.at(-1) ?? 0);
  const isWhole = codes[first - 1] === BOUNDARY && (last + 1 === to || codes[last + 1] === BOUNDARY);
  return isWhole ? SCORE.wholeTag : SCORE.tag;
}

function shortcutFit({ library, whole }: Ranking, slot: number): number {
  const shortcut = shortcutOf(library, slot);
  if (shortcut === '' || !shortcut.startsWith(whole)) return 0;
  if (shortcut === whole) return SCORE.shortcut;
  return SCORE.shortcutStart + (SCORE.shortcutRest * whole.length) / shortcut.length;
}

function useBonus({ uses, teamUses }: SearchContext, id: string): number {
  const used = SCORE.use * Math.log1p(uses?.get(id) ?? 0) + SCORE.teamUse * Math.log1p(teamUses?.get(id) ?? 0);
  return Math.min(SCORE.mostUse, used);
}

/** Whether a script is written in a language, or has a version in it. */
function isIn({ language, variants }: Script, wanted: string | undefined): boolean {
  if (wanted === undefined || language === wanted) return language === wanted;
  return variants?.some(({ language: tag }) => tag === wanted || tag.startsWith(`${wanted}-`)) ?? false;
}

/** What does not depend on the fit: use, the talk's present part, the buyer's language, and what is written for here and now. */
function standing({ library, context }: Ranking, slot: number): number {
  const script = library.scripts[slot];
  if (script === undefined) return 0;
  const { consoles = [], shops = [] } = script.scope ?? {};
  return (
    useBonus(context, script.id) +
    (script.part === context.part ? SCORE.part : 0) +
    (isIn(script, context.language) ? SCORE.language : 0) +
    (consoles.length + shops.length > 0 ? SCORE.forHere : 0) +
    (script.validTo === undefined ? 0 : SCORE.forNow)
  );
}

/** What a find in title or tags gains when the reply's text says it as well. */
export function toldBonus({ ranking, slot, field }: Ranked): number {
  if (field !== 'names') return 0;
  const told = fitOf(ranking.library, ranking, 'texts', slot);
  return told >= GOOD_ENOUGH ? SCORE.told : 0;
}

/** Whether several Chinese characters were typed and the last alignment met not one of them. */
function areAllHomophones({ isAllHan, aligner, hanCodes, library }: Ranking, slot: number): boolean {
  if (!isAllHan) return false;
  const { codes, from } = rowOf(library, 'names', slot);
  return !aligner.matched().some((place) => hanCodes.has(codes[from + place] ?? 0));
}

/** The best of what a candidate's fields give, without what holds for all fields. */
function bestField(ranking: Ranking, { slot, inText }: Candidate): Pick<Ranked, 'score' | 'field' | 'asked'> {
  const { library, terms, own } = ranking;
  const fit = fitOf(library, ranking, 'names', slot);
  const named = fit > 0 && areAllHomophones(ranking, slot) ? fit * SCORE.allHomophones : fit;
  let score = named;
  let field: Ranked['field'] = 'names';
  let asked = own;
  if (named >= SCORE.least) {
    score += titleBonus(ranking, slot);
    if (fit >= GOOD_ENOUGH) score += tagBonus(ranking, slot);
  }
  if (inText && score < SCORE.text) {
    const told = SCORE.text * fitOf(library, ranking, 'texts', slot);
    if (told > score) [score, field] = [told, 'texts'];
  }
  if (terms.length > 0 && score < SCORE.scattered) {
    const scattered = termsFit(ranking, slot, inText);
    if (scattered > score) [score, field, asked] = [scattered, 'names', terms];
  }
  const code = shortcutFit(ranking, slot);
  if (code > score) [score, field, asked] = [code, 'shortcut', own];
  return { score, field, asked };
}

/** Scores a candidate; undefined when it is no find. */
export function rank(ranking: Ranking, candidate: Candidate): Ranked | undefined {
  const { score, field, asked } = bestField(ranking, candidate);
  if (score < SCORE.least) return undefined;
  const { slot, inText } = candidate;
  const stands = standing(ranking, slot);
  return { slot, field, asked, inText, ranking, standing: stands, score: score + stands };
}
