import { pickCandidates, type CandidateQuery, type Tally } from '@/utils/search/candidates';
import { fold } from '@/utils/search/fold';
import type { PreparedLibrary } from '@/utils/search/library';
import { nameMarks, textMarks, wholeShortcut } from '@/utils/search/marks';
import { parseQuery, type Filters } from '@/utils/search/parse-query';
import { rank, toldBonus, type Ranked } from '@/utils/search/rank';
import { prepareRanking } from '@/utils/search/ranking';
import { isAdmitted, meetsFilters } from '@/utils/search/scope';
import { variantsOf } from '@/utils/search/search-words';
import type { SearchContext, SearchHit } from '@/utils/search/types';
import { rowOf } from '@/utils/search/library';

/** Below this share of the best one's score a script is not a find (no more than 1 is asked of the best). */
const LEAST_OF_BEST = 0.5;

/** So many of the best are also looked for in their text: it decides among near equals. */
const READ_ALSO = 6;

/** Nothing that fits less well than this: the same is looked for in other words, which count a little less. */
const WELL_FOUND = 0.8;
const REWORDED = 0.9;
const LONGEST_REWORDED = 12;

/** What is used, and else what the handbook puts first, is meant most often: what that gives the first of the best, by how much was typed. */
const ORDER = { bonus: 0.15, short: 0.04, shortLetters: 3 } as const;

type Query = { typed: string; context: SearchContext; limit: number };

function toHit({ slot, score, field, asked, ranking }: Ranked): SearchHit[] {
  const { library } = ranking;
  const script = library.scripts[slot];
  if (script === undefined) return [];
  if (field === 'shortcut') return [{ script, score, marks: wholeShortcut(script, ranking.whole) }];
  const places = new Set<number>();
  for (const { aligner } of asked) {
    aligner.score(rowOf(library, field, slot));
    for (const place of aligner.matched()) places.add(place);
  }
  const rising = [...places].sort((a, b) => a - b);
  return [{ script, score, marks: field === 'names' ? nameMarks(script, rising) : textMarks(script, rising) }];
}

function usesBySlot(library: PreparedLibrary, context: SearchContext): Map<number, number> {
  const uses = new Map<number, number>();
  for (const [id, count] of context.uses ?? []) {
    const slot = library.slotOfId.get(id);
    if (slot !== undefined && count > 0) uses.set(slot, count);
  }
  return uses;
}

function slotsInOrder({ orders, slotOfId, late, base }: PreparedLibrary): Iterable<number> {
  const slots = slotOfId.values();
  if (late.documents.length === 0 && slotOfId.size === base.count) return slots; // as they came
  return [...slots].sort((a, b) => (orders[a] ?? 0) - (orders[b] ?? 0));
}

/** Nothing typed but filters: what the agent uses most, then the handbook's order. */
function list(library: PreparedLibrary, context: SearchContext, filters: Filters, limit: number): SearchHit[] {
  const uses = usesBySlot(library, context);
  const { orders } = library;
  const used = [...uses.keys()].sort(
    (a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0) || (orders[a] ?? 0) - (orders[b] ?? 0),
  );
  const hits: SearchHit[] = [];
  const take = (slot: number) => {
    const script = library.scripts[slot];
    if (script === undefined || !isAdmitted(script, context) || !meetsFilters(script, filters)) return;
    hits.push({ script, score: uses.get(slot) ?? 0, marks: [] });
  };
  for (const slot of used) if (hits.length < limit) take(slot);
  for (const slot of slotsInOrder(library)) {
    if (hits.length >= limit) break;
    if (!uses.has(slot)) take(slot);
  }
  return hits;
}

/** The candidates of one wording, scored. */
function rankAll(text: string, library: PreparedLibrary, tally: Tally, sought: Sought): Ranked[] {
  const ranking = prepareRanking(text, library, sought.context);
  if (ranking.typed.chars.length === 0) return [];
  const found: Ranked[] = [];
  for (const candidate of pickCandidates(library, { typed: ranking.typed, ...sought }, tally)) {
    const ranked = rank(ranking, candidate);
    if (ranked !== undefined) found.push(ranked);
  }
  return found;
}

type Sought = Omit<CandidateQuery, 'typed'> & { context: SearchContext };

/** Where nothing fits well the same is looked for in other words; each script counts by its best wording. */
function withVariants(found: Ranked[], text: string, search: (variant: string) => Ranked[]): Ranked[] {
  const best = Math.max(0, ...found.map(({ score }) => score));
  if (best >= WELL_FOUND || text.length > LONGEST_REWORDED) return found;
  const bySlot = new Map(found.map((one) => [one.slot, one]));
  for (const variant of variantsOf(fold(text))) {
    for (const one of search(variant)) {
      one.score *= REWORDED;
      if (one.score > (bySlot.get(one.slot)?.score ?? 0)) bySlot.set(one.slot, one);
    }
  }
  return [...bySlot.values()];
}

/** Best first. Among the first few also counts what their text says, and what is used or stands first in the handbook. */
function settled(found: readonly Ranked[], text: string, orders: readonly number[]): Ranked[] {
  const byOrder = (a: Ranked, b: Ranked) => (orders[a.slot] ?? 0) - (orders[b.slot] ?? 0);
  const byScore = (a: Ranked, b: Ranked) => b.score - a.score || byOrder(a, b);
  const ranked = [...found].sort(byScore);
  const first = ranked.slice(0, READ_ALSO);
  for (const one of first) if (one.inText) one.score += toldBonus(one);
  const bonus = text.length > ORDER.shortLetters ? ORDER.bonus : ORDER.short;
  const meant = [...first].sort((a, b) => b.standing - a.standing || byOrder(a, b));
  for (const [at, one] of meant.entries()) one.score += bonus * (1 - at / meant.length);
  return [...first.sort(byScore), ...ranked.slice(READ_ALSO)];
}

/** Scripts for what an agent typed, best first; see `ScriptIndex.find`. `tally` is the library's working memory. */
export function findScripts(library: PreparedLibrary, tally: Tally, { typed, context, limit }: Query): SearchHit[] {
  const { filters, text } = parseQuery(typed);
  if (limit < 1) return [];
  if (text === '') return list(library, context, filters, limit);
  const admits = (slot: number) => {
    const script = library.scripts[slot];
    return script !== undefined && isAdmitted(script, context) && meetsFilters(script, filters);
  };
  const sought = { admits, uses: usesBySlot(library, context), context };
  const search = (wording: string) => rankAll(wording, library, tally, sought);
  const ranked = settled(withVariants(search(text), text, search), text, library.orders);
  const least = LEAST_OF_BEST * Math.min(1, ranked[0]?.score ?? 0);
  return ranked
    .filter(({ score }) => score >= least)
    .slice(0, limit)
    .flatMap(toHit);
}
