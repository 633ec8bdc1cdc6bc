import type { Fact, FactKind, FactOf, FlagOutcome, NoteState, PromiseState } from '@/utils/facts/fact';
import { tallyDurations } from './durations';
import type { GroupBy, Period, TallyRow } from './types';

const KEY_OF: Record<GroupBy, (fact: Fact) => string> = {
  agent: ({ agentId }) => agentId,
  shop: ({ shop }) => shop,
  console: ({ consoleId }) => consoleId,
};

function ofKind<K extends FactKind>(facts: readonly Fact[], kind: K): FactOf<K>[] {
  return facts.filter((fact): fact is FactOf<K> => fact.kind === kind);
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** Messages of both sides. The agent's are those of people: robot, automatic and system messages are not theirs. */
function messageCounts(facts: readonly Fact[]) {
  const messages = ofKind(facts, 'message').filter(({ messageKind }) => !['system', 'recalled'].includes(messageKind));
  const buyerMessages = messages.filter(({ side }) => side === 'buyer').length;
  const agentMessages = messages.filter(
    ({ side, origin }) => side === 'agent' && !['robot', 'auto', 'system'].includes(origin),
  ).length;
  return { buyerMessages, agentMessages, answerRatio: share(agentMessages, buyerMessages) };
}

function personsOf(turns: readonly FactOf<'turn'>[]): Set<string> {
  return new Set(turns.flatMap(({ threadKey }) => threadKey || []));
}

/** V-K1: persons with a turn of known outcome, and how many of them were ever answered. One answer clears a person. */
function personCounts(turns: readonly FactOf<'turn'>[]) {
  const asked = personsOf(turns.filter(({ outcome }) => outcome === 'answered' || outcome === 'unanswered'));
  const served = personsOf(turns.filter(({ outcome }) => outcome === 'answered'));
  return { personsServed: served.size, replyRate: share(served.size, asked.size) };
}

/** A note counts once per agent in each state, however often it came back to it. */
function notesIn(facts: readonly Fact[], state: NoteState): number {
  const notes = ofKind(facts, 'note').filter((note) => note.state === state);
  return new Set(notes.map(({ agentId, noteId }) => JSON.stringify([agentId, noteId]))).size;
}

/** Promises by the states they came to in the period, each once. One that a colleague took over is made by the one and settled by the other. */
function promiseCounts(facts: readonly Fact[]) {
  const promises = ofKind(facts, 'promise');
  const idsIn = (state: PromiseState): Set<string> =>
    new Set(promises.filter((fact) => fact.state === state).map(({ promiseId }) => promiseId));
  const [promisesKept, promisesLate, promisesBroken] = [idsIn('kept').size, idsIn('late').size, idsIn('broken').size];
  return {
    promisesMade: idsIn('open').size,
    promisesKept,
    promisesLate,
    promisesBroken,
    promisesKeptRate: share(promisesKept, promisesKept + promisesLate + promisesBroken),
  };
}

/** Blind time inside the period, also of a stretch that began before it. */
function blindMsIn(facts: readonly Fact[], { fromMs, toMs }: Period): number {
  return ofKind(facts, 'blind').reduce((sum, { at, durationMs }) => {
    return sum + Math.max(0, Math.min(at + durationMs, toMs) - Math.max(at, fromMs));
  }, 0);
}

function rowOf(key: string[], all: readonly Fact[], period: Period): TallyRow {
  const facts = all.filter(({ at }) => at >= period.fromMs && at < period.toMs);
  const turns = ofKind(facts, 'turn').filter(({ manual }) => manual !== true);
  const byHand = tallyDurations(ofKind(facts, 'turn').filter(({ manual }) => manual === true));
  const firstTurns = turns.filter(({ first }) => first);
  const flags = ofKind(facts, 'flag');
  const flagged = (outcome: FlagOutcome) => flags.filter((flag) => flag.outcome === outcome).length;
  return {
    key,
    ...personCounts(turns),
    timesServed: firstTurns.filter(({ outcome }) => outcome === 'answered').length,
    ...messageCounts(facts),
    firstResponse: tallyDurations(firstTurns),
    response: tallyDurations(turns),
    flagsShown: flagged('shown'),
    flagsCorrected: flagged('corrected'),
    flagsOverridden: flagged('overridden'),
    flagsSent: flagged('sent'),
    notesOwed: notesIn(facts, 'owed'),
    notesFinished: notesIn(facts, 'finished'),
    ...promiseCounts(facts),
    scriptsUsed: ofKind(facts, 'scriptUse').length,
    blindMs: blindMsIn(all, period),
    manualTurns: byHand.n,
    manualMedianMs: byHand.medianMs,
  };
}

/** A fact that the period holds, or blind time that reaches into it. */
function touches(fact: Fact, { fromMs, toMs }: Period): boolean {
  const end = fact.kind === 'blind' ? fact.at + fact.durationMs : fact.at;
  return fact.at < toMs && (end > fromMs || fact.at >= fromMs);
}

/** The same id is the same fact, from wherever it came. */
function distinct(facts: Iterable<Fact>): Fact[] {
  return [...new Map([...facts].map((fact) => [fact.id, fact])).values()];
}

/**
 * One row for each combination of the grouped values that has a fact in the period, sorted by key. A fact belongs to the period by its
 * `at` (a turn by the moment it was asked). A fact given twice counts once. Figures as `TallyRow` and `DurationTally` define them:
 * - persons served: buyers with at least one answered turn; times served: contacts whose first turn was answered;
 * - reply rate (V-K1): persons answered / persons whose turns ended answered or unanswered; waived turns and persons with only unknown turns are left out;
 * - turns timed by hand stand in figures of their own and in no other;
 * - percentiles by nearest rank over exact values.
 */
export function tally(facts: Iterable<Fact>, period: Period, groupBy: readonly GroupBy[]): TallyRow[] {
  const groups = new Map<string, { key: string[]; facts: Fact[] }>();
  for (const fact of distinct(facts)) {
    if (!touches(fact, period)) continue;
    const key = groupBy.map((by) => KEY_OF[by](fact));
    const name = JSON.stringify(key);
    const group = groups.get(name) ?? { key, facts: [] };
    groups.set(name, group);
    group.facts.push(fact);
  }
  return [...groups.values()]
    .map((group) => rowOf(group.key, group.facts, period))
    .sort((a, b) => compareKeys(a.key, b.key));
}

function compareKeys(a: readonly string[], b: readonly string[]): number {
  const index = a.findIndex((part, at) => part !== b[at]);
  return index < 0 ? 0 : (a[index] ?? '') < (b[index] ?? '') ? -1 : 1;
}

/** All facts of the period as one row with an empty key; zeros and nulls when there are none. */
export function tallyTotal(facts: Iterable<Fact>, period: Period): TallyRow {
  return rowOf([], distinct(facts), period);
}

/** Mean of all answered turns of the rows together, and how many they are. */
export function pooledMean(
  rows: readonly TallyRow[],
  pick: 'firstResponse' | 'response',
): { meanMs: number | null; n: number } {
  const tallies = rows.map((row) => row[pick]).filter(({ meanMs }) => meanMs !== null);
  const n = tallies.reduce((sum, { answered }) => sum + answered, 0);
  const sum = tallies.reduce((all, { meanMs, answered }) => all + (meanMs ?? 0) * answered, 0);
  return { meanMs: n === 0 ? null : sum / n, n };
}

/** Mean of the rows' own means (V-K6, V-K7): each agent weighs the same. The pooled mean is the total row's. Null of none. */
export function meanOfMeans(rows: readonly TallyRow[], pick: 'firstResponse' | 'response'): number | null {
  const means = rows.flatMap((row) => row[pick].meanMs ?? []);
  return means.length === 0 ? null : means.reduce((sum, mean) => sum + mean, 0) / means.length;
}
