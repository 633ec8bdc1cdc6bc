import { en } from './commitment-en';
import { zh } from './commitment-zh';
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

const HANZI = /\p{Script=Han}/u;

/** The rules for a piece of text, by its script. */
export function rulesFor(text: string): ClauseRules {
  return HANZI.test(text) ? zh : en;
}

/** The kind of act that a clause commits the agent to; undefined for none. */
export function actOf(clause: string, rules: ClauseRules): PromiseKind | undefined {
  return rules.acts.find(([, words]) => words.test(clause))?.[0];
}

/** Whether a clause cannot promise, whatever it names. */
export function isVoid(clause: string, rules: ClauseRules): boolean {
  if (rules.voids.some((words) => words.test(clause)) || rules.buyerActs.test(clause)) return true;
  return rules.question.test(clause) && !rules.proposal.test(clause);
}
