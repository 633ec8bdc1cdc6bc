import type { PhraseRule } from '@/utils/handbook/schema';
import type { SecondOpinion } from './judge';

let loaded: SecondOpinion | undefined;

/**
 * Gives the checker its second opinion. Handed in because it is too big for the script in a console page: there it comes by message, after the
 * first check; until then, and where it never comes, rules judge alone.
 */
export function loadSecondOpinion(opinion: SecondOpinion | undefined): void {
  loaded = opinion;
}

/** The second opinion that was handed in last. */
export const secondOpinion = (): SecondOpinion | undefined => loaded;

/** True for a rule that only the second opinion can answer for while there is none: nothing can be said of what it would find. */
export const isMute = ({ pattern }: PhraseRule): boolean =>
  loaded === undefined && pattern.type === 'variable' && pattern.check === 'readsLike';
