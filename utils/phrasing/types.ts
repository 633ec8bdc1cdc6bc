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

/** Where the draft is being written. */
export type PhraseContext = { consoleId: string; shop: string; language?: 'zh' | 'en' };

/** A checker built once from a rule set; `check` is linear in the draft's length. */
export type PhraseChecker = { check(draft: string, context: PhraseContext): Flag[] };
