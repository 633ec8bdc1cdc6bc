import { readFileSync } from 'node:fs';
import { createSecondOpinion } from '@/utils/phrasing/second-opinion/judge';
import { unpackOpinion } from '@/utils/phrasing/second-opinion/unpack';
import { loadSecondOpinion } from '@/utils/phrasing/second-opinion/slot';

/** Gives the checker the second opinion that is shipped. */
export function loadShippedOpinion(): void {
  loadSecondOpinion(createSecondOpinion(unpackOpinion(readFileSync('public/second-opinion.json', 'utf8'))));
}
