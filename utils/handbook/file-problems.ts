/** What can be wrong with a handbook file. */
export const PROBLEM_KINDS = [
  /** The text is no JSON; `expected` names what the parser missed. */
  'damaged',
  /** JSON, but not a handbook of ours. */
  'notAHandbook',
  /** Written by a newer Deskmate; `expected` is the newest version this one reads. */
  'newerVersion',
  /** The same field twice in one object. */
  'sameField',
  'missingField',
  'unknownField',
  'wrongType',
  'wrongValue',
  'wrongForm',
  'empty',
  'tooLong',
  'tooShort',
  'tooBig',
  'tooSmall',
  /** Another thing of the same section has this id already; `expected` is the id. */
  'sameId',
  /** A playbook names a script that is not in the file; `expected` is the id. */
  'unknownScript',
  /** A playbook step names a note template that is not in the file; `expected` is the id. */
  'unknownNoteTemplate',
] as const;
export type ProblemKind = (typeof PROBLEM_KINDS)[number];

/** One finding in a handbook file. Line and column count from 1; `path` is empty when it is about the whole file. */
export type HandbookProblem = {
  line: number;
  column: number;
  path: string;
  problem: ProblemKind;
  expected?: string;
};

/** How many problems are listed at most. */
export const MAX_PROBLEMS = 50;
