import { z } from 'zod';
import type { TallyRow } from '@/utils/tallies/types';

const count = z.number().int().nonnegative();
const share = z.number().nullable();
const ms = z.number().nonnegative().nullable();

const duration = z.object({
  n: count,
  answered: count,
  unanswered: count,
  unknown: count,
  medianMs: ms,
  p90Ms: ms,
  meanMs: ms,
  longestMs: ms,
  withinShare: share,
});

/** A tally row as it comes over the wire. */
export const tallyRowSchema = z.object({
  key: z.array(z.string()),
  personsServed: count,
  timesServed: count,
  buyerMessages: count,
  agentMessages: count,
  answerRatio: share,
  replyRate: share,
  firstResponse: duration,
  response: duration,
  flagsShown: count,
  flagsCorrected: count,
  flagsOverridden: count,
  flagsSent: count,
  notesOwed: count,
  notesFinished: count,
  promisesMade: count.default(0),
  promisesKept: count.default(0),
  promisesLate: count.default(0),
  promisesBroken: count.default(0),
  promisesKeptRate: share.default(null),
  scriptsUsed: count,
  blindMs: z.number().nonnegative(),
  manualTurns: count.default(0),
  manualMedianMs: ms.default(null),
}) satisfies z.ZodType<TallyRow>;
