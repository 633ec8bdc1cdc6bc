/** Which slice of facts a table is about. Times are ms since the epoch, `from` inclusive, `to` exclusive. */
export type Period = { fromMs: number; toMs: number };

export type GroupBy = 'agent' | 'shop' | 'console';

/** One row of a tally table. Every rate has its n beside it; null means "none", shown as —, never 0. */
export type TallyRow = {
  /** Values of the columns grouped by, in the order asked for. */
  key: string[];
  personsServed: number;
  timesServed: number;
  buyerMessages: number;
  agentMessages: number;
  /** Agent messages / buyer messages (V-K4), human only. */
  answerRatio: number | null;
  /** (asked − unanswered) / asked persons (V-K1). */
  replyRate: number | null;
  firstResponse: DurationTally;
  response: DurationTally;
  flagsShown: number;
  flagsCorrected: number;
  flagsOverridden: number;
  flagsSent: number;
  notesOwed: number;
  notesFinished: number;
  /** Promises that agents took down; of those settled in the period: done in time, done late, not done. */
  promisesMade: number;
  promisesKept: number;
  promisesLate: number;
  promisesBroken: number;
  /** Kept / (kept + late + broken). */
  promisesKeptRate: number | null;
  scriptsUsed: number;
  /** ms in which the page could not be read. */
  blindMs: number;
  /** Turns that agents timed by hand meanwhile, and the median of those that were answered, ms; in no other figure. */
  manualTurns: number;
  manualMedianMs: number | null;
};

/** All that is shown of a set of turns, together. Times in ms, null when there is none. */
export type DurationTally = {
  /** Turns in all: answered + unanswered + unknown (waived turns are left out of the base). */
  n: number;
  answered: number;
  unanswered: number;
  unknown: number;
  medianMs: number | null;
  p90Ms: number | null;
  meanMs: number | null;
  longestMs: number | null;
  /** Turns answered within their own target / (answered + unanswered); null when none. */
  withinShare: number | null;
};
