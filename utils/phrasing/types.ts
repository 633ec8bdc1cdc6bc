import type { FlagCategory, Severity } from '@/utils/facts/fact';

/** One finding in a draft. `start` and `end` are UTF-16 offsets into the draft as typed. */
export type Flag = {
  ruleId: string;
  category: FlagCategory;
  severity: Severity;
  start: number;
  end: number;
  /** The words as they stand in the draft. */
  found: string;
  reason: string;
  /** What to say instead; undefined when the rule offers none. */
  replacement?: string;
  overridable: boolean;
};

/** What is known of where the draft is being written. What is not told is not held against a rule's scope, and nothing is found by it. */
export type PhraseContext = {
  consoleId: string;
  shop: string;
  language?: 'zh' | 'en';
  /** The agent's role, as the team names it, and the stage of the talk. */
  role?: string;
  stage?: string;
  /** The shop's fact sheet, for what contradicts it. */
  shopFacts?: Readonly<Record<string, string>>;
  /** Order and tracking numbers that belong to this conversation; none known means that none is foreign. */
  orderNumbers?: readonly string[];
  /** The buyer's name as the page shows it. */
  buyerName?: string;
};

/** A checker built once from a rule set; `check` is linear in the draft's length. */
export type PhraseChecker = { check(draft: string, context: PhraseContext): Flag[] };
