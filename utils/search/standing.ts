import type { Script } from '@/utils/handbook/schema';
import type { Ranking } from '@/utils/search/ranking';
import type { SearchContext } from '@/utils/search/types';
import { SCORE } from '@/utils/search/weights';

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
export function standingOf({ library, context }: Ranking, slot: number): number {
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
