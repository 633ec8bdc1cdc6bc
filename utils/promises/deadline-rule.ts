import type { FoundPromise, Spoken } from './types';

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
