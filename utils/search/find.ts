import { BOUNDARY, createAligner, type Aligner } from '@/utils/search/align';
import { pickCandidates, type Candidate, type Tally } from '@/utils/search/candidates';
import { createEdgeCache } from '@/utils/search/edges';
import type { PreparedLibrary } from '@/utils/search/library';
import { nameMarks, textMarks, wholeShortcut } from '@/utils/search/marks';
import { parseQuery, type Filters } from '@/utils/search/parse-query';
import { isAdmitted, meetsFilters } from '@/utils/search/scope';
import { prepareTyped, type Typed } from '@/utils/search/typed';
import type { SearchContext, SearchHit } from '@/utils/search/types';

const SCORE = {
  /** A shortcut typed in full stands above everything. */
  shortcut: 3,
  shortcutStart: 0.7,
  shortcutRest: 0.2,
  /** A fit in the reply's text against the same fit in title or tags. */
  text: 0.75,
  /** Terms found one by one, out of order. */
  scattered: 0.9,
  titleShare: 0.12,
  titleStart: 0.04,
  /** A tag says it too: that is what the script is about. */
  tag: 0.04,
  wholeTag: 0.12,
  use: 0.035,
  mostUse: 0.16,
  part: 0.03,
  /** Below this share of what was typed a script is not a find … */
  least: 0.2,
  /** … nor below this share of the best one's score (no more than 1 is asked of it). */
  leastOfBest: 0.5,
} as const;

/** A title or tag fitting this well need not be looked for in the text. */
const GOOD_ENOUGH = 0.9;
const MOST_TERMS = 4;
/** A term of several words that is found less well than this was not found. */
const TERM_LEAST = 0.5;

type Ranked = { doc: number; score: number; field: 'names' | 'text' | 'shortcut' };

/** One typed text against one library. */
type Search = {
  library: PreparedLibrary;
  context: SearchContext;
  typed: Typed;
  whole: string;
  aligner: Aligner;
  /** Each blank-separated term on its own; empty when there is but one. */
  terms: { typed: Typed; aligner: Aligner }[];
};

function alignerFor(typed: Typed, library: PreparedLibrary): Aligner {
  return createAligner(typed, createEdgeCache(typed, library.vocabulary));
}

/** Terms that may stand in any order: divided by blanks, or the halves of a longer Chinese phrase (写错地址, 地址写错). */
function termsOf(text: string): string[] {
  if (!/^\p{Script=Han}{4,6}$/u.test(text)) return text.split(/\s+/);
  const middle = text.length >> 1;
  return [text.slice(0, middle), text.slice(middle)];
}

function prepareSearch(text: string, library: PreparedLibrary, context: SearchContext): Search {
  const typed = prepareTyped(text);
  const words = termsOf(text).map(prepareTyped);
  const several = words.length > 1 && words.length <= MOST_TERMS && words.every((word) => word.weight > 0);
  return {
    library,
    context,
    typed,
    whole: typed.chars.join(''),
    aligner: alignerFor(typed, library),
    terms: several ? words.map((word) => ({ typed: word, aligner: alignerFor(word, library) })) : [],
  };
}

function rowFit(aligner: Aligner, typed: Typed, rows: PreparedLibrary['names'], doc: number): number {
  return aligner.score(rows.codes, rows.starts[doc] ?? 0, rows.starts[doc + 1] ?? 0) / typed.weight;
}

function termsFit(search: Search, doc: number, inText: boolean): number {
  const { library, terms, typed } = search;
  const fits = terms.map((term) => {
    const named = rowFit(term.aligner, term.typed, library.names, doc);
    const told = inText && named < SCORE.text ? SCORE.text * rowFit(term.aligner, term.typed, library.texts, doc) : 0;
    return Math.max(named, told);
  });
  if (Math.min(...fits) < TERM_LEAST) return 0;
  const sum = fits.reduce((total, fit, at) => total + fit * (terms[at]?.typed.weight ?? 0), 0);
  return (SCORE.scattered * sum) / typed.weight;
}

/** The share of the title that was typed, and whether from its start: what was said more fully was meant. */
function titleBonus(search: Search, doc: number): number {
  const length = search.library.titleLengths[doc] ?? 0;
  const places = search.aligner.matched().filter((place) => place < length);
  if (places.length === 0) return 0;
  return (SCORE.titleShare * places.length) / length + (places[0] === 0 ? SCORE.titleStart : 0);
}

/** What a tag adds when it too holds what was typed, most when it holds nothing else. */
function tagBonus(search: Search, doc: number): number {
  const { names, titleLengths } = search.library;
  const from = (names.starts[doc] ?? 0) + (titleLengths[doc] ?? 0);
  const to = names.starts[doc + 1] ?? 0;
  if (from >= to || search.aligner.score(names.codes, from, to) < GOOD_ENOUGH * search.typed.weight) return 0;
  const places = search.aligner.matched();
  const [first = 0] = places;
  const last = places.at(-1) ?? 0;
  const isWhole =
    names.codes[from + first - 1] === BOUNDARY && (from + last + 1 === to || names.codes[from + last + 1] === BOUNDARY);
  return isWhole ? SCORE.wholeTag : SCORE.tag;
}

function shortcutFit(search: Search, doc: number): number {
  const shortcut = search.library.shortcuts[doc] ?? '';
  if (shortcut === '' || !shortcut.startsWith(search.whole)) return 0;
  if (shortcut === search.whole) return SCORE.shortcut;
  return SCORE.shortcutStart + (SCORE.shortcutRest * search.whole.length) / shortcut.length;
}

function rank(search: Search, { doc, inText }: Candidate): Ranked | undefined {
  const { library, context, typed } = search;
  const named = rowFit(search.aligner, typed, library.names, doc);
  let score = named < SCORE.least ? named : named + titleBonus(search, doc) + tagBonus(search, doc);
  let field: Ranked['field'] = 'names';
  const raise = (fit: number, where: Ranked['field']) => {
    if (fit > score) [score, field] = [fit, where];
  };
  if (inText && score < SCORE.text) raise(SCORE.text * rowFit(search.aligner, typed, library.texts, doc), 'text');
  if (search.terms.length > 0 && score < SCORE.scattered) raise(termsFit(search, doc, inText), 'names');
  raise(shortcutFit(search, doc), 'shortcut');
  if (score < SCORE.least) return undefined;
  const script = library.scripts[doc];
  const used = Math.min(SCORE.mostUse, SCORE.use * Math.log1p(context.uses?.get(script?.id ?? '') ?? 0));
  return { doc, field, score: score + used + (script?.part === context.part ? SCORE.part : 0) };
}

function toHit(search: Search, { doc, score, field }: Ranked): SearchHit[] {
  const { library, aligner } = search;
  const script = library.scripts[doc];
  if (script === undefined) return [];
  if (field === 'shortcut') return [{ script, score, marks: wholeShortcut(script, search.whole) }];
  const rows = field === 'names' ? library.names : library.texts;
  aligner.score(rows.codes, rows.starts[doc] ?? 0, rows.starts[doc + 1] ?? 0);
  const places = aligner.matched();
  return [{ script, score, marks: field === 'names' ? nameMarks(script, places) : textMarks(script, places) }];
}

function usesByDoc(library: PreparedLibrary, context: SearchContext): Map<number, number> {
  const uses = new Map<number, number>();
  for (const [id, count] of context.uses ?? []) {
    const doc = library.docOfId.get(id);
    if (doc !== undefined && count > 0) uses.set(doc, count);
  }
  return uses;
}

/** Nothing typed but filters: what the agent uses most, then the handbook's order. */
function list(library: PreparedLibrary, context: SearchContext, filters: Filters, limit: number): SearchHit[] {
  const uses = usesByDoc(library, context);
  const used = [...uses.keys()].sort((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0) || a - b);
  const hits: SearchHit[] = [];
  const take = (doc: number) => {
    const script = library.scripts[doc];
    if (script === undefined || !isAdmitted(script, context) || !meetsFilters(script, filters)) return;
    hits.push({ script, score: uses.get(doc) ?? 0, marks: [] });
  };
  for (const doc of used) if (hits.length < limit) take(doc);
  for (let doc = 0; doc < library.scripts.length && hits.length < limit; doc += 1) if (!uses.has(doc)) take(doc);
  return hits;
}

/** Scripts for what an agent typed, best first; see `ScriptIndex.find`. `tally` is the library's working memory. */
export function findScripts(
  library: PreparedLibrary,
  tally: Tally,
  query: { typed: string; context: SearchContext; limit: number },
): SearchHit[] {
  const { context, limit } = query;
  const { filters, text } = parseQuery(query.typed);
  if (limit < 1) return [];
  const search = prepareSearch(text, library, context);
  if (search.typed.chars.length === 0) return text === '' ? list(library, context, filters, limit) : [];
  const admits = (doc: number) => {
    const script = library.scripts[doc];
    return script !== undefined && isAdmitted(script, context) && meetsFilters(script, filters);
  };
  const ranked = pickCandidates(library, { typed: search.typed, admits, uses: usesByDoc(library, context) }, tally)
    .flatMap((candidate) => rank(search, candidate) ?? [])
    .sort((a, b) => b.score - a.score || a.doc - b.doc);
  const least = SCORE.leastOfBest * Math.min(1, ranked[0]?.score ?? 0);
  return ranked
    .filter(({ score }) => score >= least)
    .slice(0, limit)
    .flatMap((found) => toHit(search, found));
}
