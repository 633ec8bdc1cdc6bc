import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stampFact, type BareFact, type Fact, type PromiseState } from '@/utils/facts/fact';
import { distribution, hourly } from './distribution';
import { percentile } from './durations';
import { meanOfMeans, pooledMean, tally, tallyTotal } from './tally';
import type { TallyRow } from './types';

const RUNS = Number(process.env.FC_RUNS ?? 200);
const day = { fromMs: 1_000_000, toMs: 2_000_000 };
let made = 0;
type Who = { agentId?: string; shop?: string; consoleId?: string; threadKey?: string };
const by = (bare: BareFact, who: Who = {}): Fact =>
  stampFact(bare, { agentId: 'an', consoleId: 'pdd', shop: 'one', threadKey: 'buyer-1', ...who });
const bare = () => ({ id: `f${(made += 1)}`, at: 1_500_000 });

type Turn = Extract<BareFact, { kind: 'turn' }>;
const turn = (waitMs: number | Turn['outcome'], who: Who = {}, more: Partial<Turn> = {}): Fact =>
  by(
    {
      ...bare(),
      kind: 'turn',
      outcome: typeof waitMs === 'number' ? 'answered' : waitMs,
      waitMs: typeof waitMs === 'number' ? waitMs : null,
      first: false,
      errorMs: 0,
      limitMs: 60_000,
      profileId: 'p',
      profileVersion: 1,
      asks: 1,
      ...more,
    },
    who,
  );
type Message = Extract<BareFact, { kind: 'message' }>;
const message = (side: Message['side'], origin: Message['origin'] = 'human', who: Who = {}): Fact =>
  by({ ...bare(), kind: 'message', side, messageKind: 'text', origin, length: 3, uncertain: false }, who);
const note = (noteId: string, state: 'owed' | 'finished', who: Who = {}): Fact =>
  by({ ...bare(), kind: 'note', noteId, topic: 't', state, place: 'deskmate' }, who);

describe('tally: what each figure counts', () => {
  it('shows zeros and none, not 0 %, where there is nothing', () => {
    expect(tallyTotal([], day)).toMatchObject({ personsServed: 0, replyRate: null, answerRatio: null });
    expect(tallyTotal([], day).response).toEqual({
      n: 0,
      answered: 0,
      unanswered: 0,
      unknown: 0,
      medianMs: null,
      p90Ms: null,
      meanMs: null,
      longestMs: null,
      withinShare: null,
    });
    expect(tally([], day, ['agent'])).toEqual([]);
  });
  it('tells persons served from times served (V-K3, V-K9)', () => {
    const first = { first: true };
    const facts = [
      turn(1, {}, first),
      turn(2, {}, first),
      turn(3, { threadKey: 'buyer-2' }),
      turn('unanswered', {}, first),
    ];
    expect(tallyTotal(facts, day)).toMatchObject({ personsServed: 2, timesServed: 2 });
  });
  it('clears a person with one answer in the reply rate, and leaves waived and unknown out (V-K1)', () => {
    const facts = [
      turn('unanswered'),
      turn(5),
      turn('unanswered', { threadKey: 'buyer-2' }),
      turn('waived', { threadKey: 'buyer-3' }),
      turn('unknown', { threadKey: 'buyer-4' }),
    ];
    expect(tallyTotal(facts, day).replyRate).toBe(0.5);
  });
  it('counts replies of people over buyer messages (V-K4)', () => {
    const facts = [message('buyer'), message('buyer'), message('agent'), message('agent', 'script'), message('agent')];
    const robots = [message('agent', 'robot'), message('agent', 'auto'), message('system', 'system')];
    expect(tallyTotal([...facts, ...robots], day)).toMatchObject({
      buyerMessages: 2,
      agentMessages: 3,
      answerRatio: 1.5,
    });
  });
  it('shows median, p90, mean and longest with n; exactly at the target is within it', () => {
    const facts = [
      ...[10, 20, 30, 60, 61].map((s) => turn(s * 1000)),
      turn('unanswered'),
      turn('unknown'),
      turn('waived'),
    ];
    expect(tallyTotal(facts, day).response).toEqual({
      n: 7,
      answered: 5,
      unanswered: 1,
      unknown: 1,
      medianMs: 30_000,
      p90Ms: 61_000,
      meanMs: 36_200,
      longestMs: 61_000,
      withinShare: 4 / 6,
    });
  });
  it('counts a note once in each state', () => {
    const facts = [
      note('1', 'owed'),
      note('1', 'finished'),
      note('1', 'owed'),
      note('1', 'finished'),
      note('2', 'owed'),
    ];
    expect(tallyTotal(facts, day)).toMatchObject({ notesOwed: 2, notesFinished: 1 });
  });
  it('counts a promise once in each state, and its rate over what was settled', () => {
    const promise = (promiseId: string, state: PromiseState) =>
      by({ ...bare(), kind: 'promise', promiseId, promiseKind: 'reply', state, dueAt: 1, basis: 'said' });
    const facts = [
      ...[promise('1', 'offered'), promise('1', 'open'), promise('1', 'kept')],
      ...[promise('2', 'open'), promise('2', 'handedOver'), promise('2', 'open'), promise('2', 'late')],
      ...[promise('3', 'open'), promise('3', 'broken'), promise('4', 'declined'), promise('5', 'kept')],
    ];
    expect(tallyTotal(facts, day)).toMatchObject({
      ...{ promisesMade: 3, promisesKept: 2, promisesLate: 1, promisesBroken: 1, promisesKeptRate: 0.5 },
    });
    expect(tallyTotal([promise('1', 'open')], day).promisesKeptRate).toBeNull();
  });
  it('counts only the blind time inside the period', () => {
    const blind = (at: number, durationMs: number) => by({ ...bare(), kind: 'blind', at, durationMs, missing: [] });
    const facts = [blind(900_000, 150_000), blind(1_200_000, 1000), blind(1_990_000, 50_000)];
    expect(tallyTotal(facts, day).blindMs).toBe(50_000 + 1000 + 10_000);
  });
  it('takes the first moment of the period in and the last out', () => {
    const facts = [day.fromMs - 1, day.fromMs, day.toMs - 1, day.toMs].map((at) => turn(1, {}, { at }));
    expect(tallyTotal(facts, day).response.n).toBe(2);
  });
  it('counts a fact once that comes twice', () => {
    const fact = turn(1);
    expect(tallyTotal([fact, fact], day).response.n).toBe(1);
  });
  it('groups by the columns asked for, in their order, sorted', () => {
    const facts = [turn(1, { agentId: 'bo' }), turn(2, { shop: 'two' }), turn(3)];
    expect(tally(facts, day, ['agent', 'shop']).map(({ key }) => key)).toEqual([
      ['an', 'one'],
      ['an', 'two'],
      ['bo', 'one'],
    ]);
  });
  it('keeps the mean of means apart from the pooled mean (V-K6)', () => {
    const facts = [turn(10), turn(20), turn(60, { agentId: 'bo' })];
    expect(meanOfMeans(tally(facts, day, ['agent']), 'response')).toBe(37.5);
    expect(tallyTotal(facts, day).response.meanMs).toBe(30);
    expect(meanOfMeans([], 'response')).toBeNull();
    expect(pooledMean(tally(facts, day, ['agent']), 'response')).toEqual({ meanMs: 30, n: 3 });
    expect(pooledMean([], 'response')).toEqual({ meanMs: null, n: 0 });
  });
});

describe('percentile', () => {
  it.each([
    [[1, 2, 3, 4], 0.5, 2],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9, 9],
    [[7], 0.9, 7],
    [[], 0.5, null],
  ])('of %j at %d is %d by nearest rank', (sorted, share, expected) => {
    expect(percentile(sorted, share)).toBe(expected);
  });
});

describe('distribution', () => {
  it('puts each wait in its bin and unknown turns beside', () => {
    const facts = [
      turn(0),
      turn(29_999),
      turn(30_000),
      turn(90_000),
      turn('unknown'),
      turn('unanswered'),
      turn('waived'),
    ];
    expect(distribution(facts, day, [0, 30_000, 60_000])).toEqual({
      bins: [
        { fromMs: 0, toMs: 30_000, n: 2 },
        { fromMs: 30_000, toMs: 60_000, n: 1 },
        { fromMs: 60_000, toMs: null, n: 1 },
      ],
      unanswered: 1,
      unknown: 1,
    });
  });
});

describe('hourly', () => {
  it('counts turns by the hour of the zone', () => {
    const [nine, ten] = [Date.parse('2026-03-02T09:59:59+08:00'), Date.parse('2026-03-02T10:00:00+08:00')];
    const facts = [turn(1, {}, { at: nine }), turn('unknown', {}, { at: ten }), turn('waived', {}, { at: ten })];
    const hours = hourly(facts, { fromMs: nine, toMs: ten + 1 }, 'Asia/Shanghai');
    expect(hours[9]).toEqual({ hour: 9, n: 1, answered: 1, unanswered: 0, unknown: 0 });
    expect(hours[10]).toEqual({ hour: 10, n: 1, answered: 0, unanswered: 0, unknown: 1 });
    expect(hours).toHaveLength(24);
  });
});

const anyWho = fc.record({
  agentId: fc.constantFrom('an', 'bo', 'chen'),
  shop: fc.constantFrom('', 'one', 'two'),
  threadKey: fc.constantFrom('b1', 'b2', 'b3', 'b4'),
});
const anyWait = fc.oneof(
  fc.nat(120_000),
  fc.constantFrom('unanswered' as const, 'unknown' as const, 'waived' as const),
);
const anyFact = fc.oneof(
  fc.tuple(anyWait, anyWho, fc.boolean()).map(([wait, who, first]) => turn(wait, who, { first })),
  fc
    .tuple(fc.constantFrom('buyer' as const, 'agent' as const), anyWho)
    .map(([side, who]) => message(side, 'human', who)),
  fc
    .tuple(fc.constantFrom('n1', 'n2'), fc.constantFrom('owed' as const, 'finished' as const), anyWho)
    .map(([id, state, who]) => note(id, state, who)),
);
const anyFacts = fc.array(anyFact, { maxLength: 60 });

const counts = (row: TallyRow) => [
  row.timesServed,
  row.buyerMessages,
  row.agentMessages,
  row.notesOwed,
  row.notesFinished,
  row.response.n,
  row.response.answered,
  row.response.unanswered,
  row.response.unknown,
  row.firstResponse.n,
];

describe('tally: whatever the facts', () => {
  it('sums over the agents to the total', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const rows = tally(facts, day, ['agent']).map(counts);
        const sum = counts(tallyTotal([], day)).map((_zero, index) =>
          rows.reduce((all, row) => all + (row[index] ?? 0), 0),
        );
        expect(sum).toEqual(counts(tallyTotal(facts, day)));
      }),
      { numRuns: RUNS },
    );
  });
  it('does not change a time, a share or a rate by turns that are unknown', () => {
    fc.assert(
      fc.property(anyFacts, fc.array(anyWho, { maxLength: 10 }), (facts, unknowns) => {
        const [before, after] = [
          tallyTotal(facts, day),
          tallyTotal([...facts, ...unknowns.map((who) => turn('unknown', who))], day),
        ];
        const more = unknowns.length;
        expect(after.response).toEqual({
          ...before.response,
          n: before.response.n + more,
          unknown: before.response.unknown + more,
        });
        expect(after.replyRate).toBe(before.replyRate);
      }),
      { numRuns: RUNS },
    );
  });
  it('is the same in whatever order the facts come', () => {
    fc.assert(
      fc.property(
        anyFacts.chain((facts) =>
          fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length })),
        ),
        ([facts, shuffled]) => {
          expect(tally(shuffled, day, ['agent', 'shop'])).toEqual(tally(facts, day, ['agent', 'shop']));
        },
      ),
      { numRuns: RUNS },
    );
  });
});

describe('turns timed by hand', () => {
  it('stand apart: they change no figure but their own', () => {
    const seen = [turn(10_000, {}, { first: true }), turn('unanswered')];
    const byHand = [turn(90_000, {}, { first: true, manual: true }), turn('unknown', {}, { manual: true })];
    const { manualTurns, manualMedianMs, ...rest } = tallyTotal([...seen, ...byHand], day);
    const bare = tallyTotal(seen, day);
    expect({ ...rest, manualTurns: 0, manualMedianMs: null }).toEqual(bare);
    expect([manualTurns, manualMedianMs]).toEqual([2, 90_000]);
    expect(distribution([...seen, ...byHand], day, [0])).toEqual(distribution(seen, day, [0]));
  });
});
