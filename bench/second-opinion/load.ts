import { readFileSync } from 'node:fs';
import { createSecondOpinion, unpackOpinion } from '@/utils/phrasing/second-opinion/model';
import { loadSecondOpinion } from '@/utils/phrasing/second-opinion/slot';

/** Gives the checker the second opinion that is shipped. */
export function loadShippedOpinion(): void {
  loadSecondOpinion(createSecondOpinion(unpackOpinion(readFileSync('public/second-opinion.json', 'utf8'))));
}
