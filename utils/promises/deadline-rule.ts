import { afterService } from './calendar';
import type { FoundPromise, Spoken } from './types';

const MINUTE_MS = 60_000;

/** One form of naming a time. `due` may find that it names none after all. */
export type DeadlineRule = {
  /** Global; its words in any part of a clause. */
  pattern: RegExp;
  basis: FoundPromise['basis'];
  due: (
    match: readonly (string | undefined)[],
    spoken: Spoken,
    groups: Readonly<Record<string, string | undefined>>,
  ) => number | undefined;
};

/** Words for soon, each with the minutes of service time that the trade takes them for. */
export function soonRules(words: readonly (readonly [RegExp, number])[]): DeadlineRule[] {
  return words.map(([pattern, minutes]) => ({
    pattern,
    basis: 'assumed',
    due: (_, spoken) => afterService(minutes * MINUTE_MS, spoken),
  }));
}
