import { pickCandidates, type Tally } from '@/utils/search/candidates';
import type { PreparedLibrary } from '@/utils/search/library';
import { nameMarks, textMarks, wholeShortcut } from '@/utils/search/marks';
import { parseQuery, type Filters } from '@/utils/search/parse-query';
import { prepareRanking, rank, type Ranked, type Ranking } from '@/utils/search/rank';
import { isAdmitted, meetsFilters } from '@/utils/search/scope';
import type { SearchContext, SearchHit } from '@/utils/search/types';
import { rowOf } from '@/utils/search/library';

/** Below this share of the best one's score a script is not a find (no more than 1 is asked of the best). */
const LEAST_OF_BEST = 0.5;

type Query = { typed: string; context: SearchContext; limit: number };

function toHit(ranking: Ranking, { slot, score, field, asked }: Ranked): SearchHit[] {
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

/** Scripts for what an agent typed, best first; see `ScriptIndex.find`. `tally` is the library's working memory. */
export function findScripts(library: PreparedLibrary, tally: Tally, { typed, context, limit }: Query): SearchHit[] {
  const { filters, text } = parseQuery(typed);
  if (limit < 1) return [];
  const ranking = prepareRanking(text, library, context);
  if (ranking.typed.chars.length === 0) return text === '' ? list(library, context, filters, limit) : [];
  const admits = (slot: number) => {
    const script = library.scripts[slot];
    return script !== undefined && isAdmitted(script, context) && meetsFilters(script, filters);
  };
  const query = { typed: ranking.typed, admits, uses: usesBySlot(library, context) };
  const { orders } = library;
  const ranked = pickCandidates(library, query, tally)
    .flatMap((candidate) => rank(ranking, candidate) ?? [])
    .sort((a, b) => b.score - a.score || (orders[a.slot] ?? 0) - (orders[b.slot] ?? 0));
  const least = LEAST_OF_BEST * Math.min(1, ranked[0]?.score ?? 0);
  return ranked
    .filter(({ score }) => score >= least)
    .slice(0, limit)
    .flatMap((found) => toHit(ranking, found));
}
