import type { PromiseKind } from './types';

/** How one language says that somebody will do something. */
export type ClauseRules = {
  /** What the agent will do; the first that fits names the kind. */
  acts: readonly (readonly [PromiseKind, RegExp])[];
  /** The clause owes nothing: refused, done already, an estimate, a rule, somebody else's act, or hanging on something. */
  voids: readonly RegExp[];
  buyerActs: RegExp;
  question: RegExp;
  proposal: RegExp;
};
