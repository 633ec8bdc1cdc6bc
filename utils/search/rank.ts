import type { Candidate } from '@/utils/search/candidates';
import { areAllHomophones, fitOf, GOOD_ENOUGH, shortcutFit, tagBonus, termsFit, titleBonus } from '@/utils/search/fits';
import type { Asked, Ranking } from '@/utils/search/ranking';
import { standingOf } from '@/utils/search/standing';
import { SCORE } from '@/utils/search/weights';

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

/** What a find in title or tags gains when the reply's text says it as well. */
export function toldBonus({ ranking, slot, field }: Ranked): number {
  if (field !== 'names') return 0;
  const told = fitOf(ranking.library, ranking, 'texts', slot);
  return told >= GOOD_ENOUGH ? SCORE.told : 0;
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
    if (fit >= GOOD_ENOUGH) score += tagBonus(ranking, slot, 1);
    else if (ranking.isPair) score += SCORE.initials * tagBonus(ranking, slot, fit);
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
  const agreed = code < SCORE.shortcut ? SCORE.agreed * Math.min(code, score) : 0;
  if (code > score) [score, field, asked] = [code, 'shortcut', own];
  score += agreed;
  return { score, field, asked };
}

/** Scores a candidate; undefined when it is no find. */
export function rank(ranking: Ranking, candidate: Candidate): Ranked | undefined {
  const { score, field, asked } = bestField(ranking, candidate);
  if (score < SCORE.least) return undefined;
  const { slot, inText } = candidate;
  const stands = standingOf(ranking, slot);
  return { slot, field, asked, inText, ranking, standing: stands, score: score + stands };
}
