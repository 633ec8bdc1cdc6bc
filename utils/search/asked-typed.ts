import { parseQuery } from '@/utils/search/parse-query';
import { meetsFilters } from '@/utils/search/scope';
import type { SearchContext, SearchHit } from '@/utils/search/types';

/** Syllables from which what is typed may be a buyer's question, not a piece of a name; letters of one, on average. */
const ASKED = { syllables: 3, letters: 2.5 } as const;
/** A find that fits so well is what was meant, however a buyer asks. */
const WELL_NAMED = 1;
/** Below this probability typed words are no buyer's question; the surest counts as a name that fits so well. */
const SURE = { least: 0.3, fit: 0.9 } as const;
/** Answers that may come among the finds, and how many are looked at where filters refuse some. */
const MOST = { answers: 3, looked: 12 } as const;

type Answer = (text: string, limit: number) => { hits: SearchHit[]; sure: number };
export type TypedQuery = { typed: string; context: SearchContext; limit: number };

function isLongEnough(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const letters = text.match(/[a-z]/gi)?.length ?? 0;
  return han + letters / ASKED.letters >= ASKED.syllables;
}

/**
 * Finds by name and words together with what answers the same words from a buyer: an agent often types what the buyer asked (快递到哪了), which
 * the script that answers it need not say. Of a script in both the better score counts.
 *
 * @param found what `ScriptIndex.find` found, best first
 * @param answer what answers a buyer's message, best first, and how sure that is
 */
export function withAnswers(
  found: readonly SearchHit[],
  { typed, limit }: Omit<TypedQuery, 'context'>,
  answer: Answer,
): SearchHit[] {
  const { filters, text } = parseQuery(typed);
  if (!isLongEnough(text) || (found[0]?.score ?? 0) >= WELL_NAMED) return [...found];
  const { hits, sure } = answer(text, MOST.looked);
  const best = hits[0]?.score ?? 0;
  if (sure < SURE.least || best <= 0) return [...found];
  const all = new Map(found.map((hit) => [hit.script.id, hit]));
  for (const { script, score } of hits.filter((hit) => meetsFilters(hit.script, filters)).slice(0, MOST.answers)) {
    const fit = (SURE.fit * sure * score) / best;
    const known = all.get(script.id);
    all.set(script.id, { script, score: Math.max(fit, known?.score ?? 0), marks: known?.marks ?? [] });
  }
  return [...all.values()].sort((a, b) => b.score - a.score).slice(0, limit);
}
