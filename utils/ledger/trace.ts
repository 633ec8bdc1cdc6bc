import type { Likeness } from './likeness';

/** One place of the merged order. `w` indexes the window, `k` the known tail; with one of them null the other has no partner. */
export type Step =
  | { w: number; k: number; doubt?: NonNullable<Likeness['doubt']> }
  | { w: null; k: number }
  | { w: number; k: null; place: 'above' | 'between' | 'hole' | 'below' };

/** What an alignment rests on. */
export type Trace = {
  steps: Step[];
  /** Pairs that speak for it; `ids` those by id, `minutes` and `seconds` those with one time of day. */
  matches: number;
  ids: number;
  minutes: number;
  seconds: number;
  /** Places that speak against it; `unsure` those that no id explains. */
  changes: number;
  unsure: number;
  /** Own rows whose id was another one before. */
  swaps: number;
  /** Matches in one piece at the upper and at the lower end of the overlap. */
  runAbove: number;
  runBelow: number;
  tied: boolean;
};
