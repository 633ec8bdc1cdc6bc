import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BareFact } from '@/utils/facts/fact';
import type { ClockProfile } from '@/utils/handbook/schema';
import type { LedgerEvent } from '@/utils/ledger/types';
import { advance, emptyTiming } from './advance';
import { clockOf } from './clock-of';
import { defaultClockProfile } from './profile-for';
import type { TimingState } from './types';
import { GIVEN_UP_MS, giveUp, waive } from './waive';

const RUNS = Number(process.env.FC_RUNS ?? 300);
const profile: ClockProfile = { ...defaultClockProfile, firstLimitMs: 180_000, turnLimitMs: 180_000 };
const clock = (text: string) => Date.parse(`2026-03-02T${text}+08:00`);
let seq = 0;

/** A message seen live at the given moment of one page life; the monotonic clock runs beside the wall clock. */
function said(side: LedgerEvent['side'], time: string, more: Partial<LedgerEvent> = {}): LedgerEvent {
  seq += 1;
  const wallMs = clock(time);
  return {
    type: 'message',
    messageId: `m${seq}`,
    seq,
    side,
    kind: 'text',
    origin: 'human',
    length: 6,
    presence: 'live',
    seenAt: { wallMs, monoMs: wallMs - clock('00:00:00'), life: 'one' },
    uncertain: false,
    ...more,
  };
}
const buyer = (time: string, more?: Partial<LedgerEvent>) => said('buyer', time, more);
const agent = (time: string, more?: Partial<LedgerEvent>) => said('agent', time, more);
const inLife = (life: string, event: LedgerEvent): LedgerEvent => ({ ...event, seenAt: { ...event.seenAt, life } });

function run(events: LedgerEvent[], by = profile, start: TimingState = emptyTiming) {
  let state = start;
  const facts: BareFact[] = [];
  for (const event of events) {
    const next = advance(state, event, by, 'key');
    state = next.state;
    facts.push(...next.facts);
  }
  return { state, facts, turns: facts.filter((fact) => fact.kind === 'turn') };
}
const waits = (events: LedgerEvent[], by = profile) =>
  run(events, by).turns.map(({ outcome, waitMs }) => (waitMs === null ? outcome : waitMs / 1000));

describe('advance: worked examples', () => {
  it('Taobao turn rule: asked 10:10:15 and 10:15:20, answered 10:18:10: 0 of 1 within 180 s', () => {
    const { turns } = run([buyer('10:10:15'), buyer('10:15:20'), agent('10:18:10')]);
    expect(turns).toEqual([expect.objectContaining({ waitMs: 475_000, limitMs: 180_000, asks: 2, first: true })]);
  });
  it('Taobao turn rule, continued: asked 10:18:30, answered 10:19:00: 1 of 2 within', () => {
    const events = [buyer('10:10:15'), buyer('10:15:20'), agent('10:18:10'), buyer('10:18:30'), agent('10:19:00')];
    const { turns } = run(events);
    expect(turns.map(({ waitMs, limitMs }) => waitMs !== null && waitMs <= limitMs)).toEqual([false, true]);
    expect(turns.map(({ first }) => first)).toEqual([true, false]);
  });
  it('Taobao turn rule: ten asks, none answered, the page read again later: after a day one turn, unanswered', () => {
    const asked = run(Array.from({ length: 10 }, (_none, index) => buyer(`23:5${index}:00`)));
    const nowMs = clock('23:50:00') + GIVEN_UP_MS + 1;
    const ended = giveUp(asked.state, { lastReadMs: clock('23:59:59') + profile.contactGapMs, nowMs }, profile, 'key');
    expect([...asked.turns, ...ended.facts]).toEqual([expect.objectContaining({ outcome: 'unanswered', asks: 10 })]);
    expect(ended.state.open).toBeNull();
  });
  it('a question nobody looked at again is unknown after a day, and untouched before', () => {
    const { state } = run([buyer('10:00:00')]);
    const at = (nowMs: number) => giveUp(state, { lastReadMs: clock('10:00:30'), nowMs }, profile, 'key');
    expect(at(clock('10:00:00') + GIVEN_UP_MS)).toEqual({ state, facts: [] });
    expect(at(clock('10:00:00') + GIVEN_UP_MS + 1).facts).toEqual([
      expect.objectContaining({ outcome: 'unknown', waitMs: null }),
    ]);
  });
  it('飞鸽: a welcome right after transfer answers nothing, the human text 50 s later does', () => {
    const events = [buyer('10:00:00'), agent('10:00:01', { origin: 'auto' }), agent('10:00:50')];
    expect(waits(events)).toEqual([50]);
  });
  it('飞鸽: a reply the robot recommended and a person sent answers', () => {
    expect(waits([buyer('10:00:00'), agent('10:00:05', { origin: 'script' })])).toEqual([5]);
  });
  it('a greeting by robot or agent before the buyer speaks does not take the first response away', () => {
    const { turns } = run([
      agent('10:00:00', { origin: 'robot' }),
      agent('10:00:01'),
      buyer('10:00:05'),
      agent('10:00:20'),
    ]);
    expect(turns).toEqual([expect.objectContaining({ first: true, waitMs: 15_000 })]);
  });
  it('a list that showed the buyer waiting is sharper than a page that tells minutes only', () => {
    const at = { wallMs: clock('10:00:42'), monoMs: 42_000, life: 'one' };
    const pageTime = { atMs: clock('10:00:00'), precisionMs: 60_000 };
    const asked = buyer('10:00:50', { presence: 'away', waitingSince: at, pageTime });
    expect(run([asked]).state.open).toMatchObject({ askedAt: at, errorMs: 0, known: true });
    const earlier = { atMs: clock('09:58:00'), precisionMs: 60_000 };
    const older = buyer('10:00:51', { presence: 'away', waitingSince: at, pageTime: earlier });
    expect(run([older]).state.open).toMatchObject({ askedAt: { wallMs: clock('09:58:00') }, errorMs: 60_000 });
  });
  it('robot, automatic and system messages and cards never answer, whatever the profile says', () => {
    const open: ClockProfile = {
      ...profile,
      counts: { origins: ['human', 'robot', 'auto', 'system'], kinds: ['text', 'card', 'recalled'], minLength: 0 },
    };
    const machines = (['robot', 'auto', 'system'] as const).map((origin) => agent('10:00:01', { origin }));
    const kinds = (['card', 'recalled', 'system'] as const).map((kind) => agent('10:00:02', { kind }));
    expect(waits([buyer('10:00:00'), ...machines, ...kinds], open)).toEqual([]);
  });
  it('TikTok Shop US: a first reply that is only "Hi" leaves the turn open', () => {
    const strict = { ...profile, counts: { ...profile.counts, minLength: 3 } };
    const events = [buyer('10:00:00'), agent('10:00:05', { length: 2 }), agent('10:00:40', { length: 9 })];
    expect(waits(events, strict)).toEqual([40]);
  });
  it('JD: a new question 8 minutes after the last word is the same contact, 12 minutes after a new one', () => {
    const jd = { ...profile, contactGapMs: 600_000 };
    const start = [buyer('10:00:00'), agent('10:00:10')];
    expect(run([...start, buyer('10:08:10')], jd).state.open?.first).toBe(false);
    expect(run([...start, buyer('10:12:11')], jd).state.open?.first).toBe(true);
  });
  it('Amazon: a trailing 谢谢 waived by the agent leaves as waived, not as unanswered', () => {
    const { state } = run([buyer('10:00:00'), agent('10:00:10'), buyer('10:00:20')]);
    const waived = waive(state, buyer('10:00:30').seenAt, profile, 'key');
    expect(waived.facts).toEqual([expect.objectContaining({ outcome: 'waived', waitMs: null, first: false })]);
    expect(waive(waived.state, buyer('10:00:31').seenAt, profile, 'key').facts).toEqual([]);
  });
  it('business hours 9–17: asked Friday 16:30, answered Monday 09:30: 60 minutes', () => {
    const windows = [{ weekdays: [1, 2, 3, 4, 5], fromMinute: 540, toMinute: 1020 }];
    const friday = { wallMs: Date.parse('2026-03-06T16:30:00+08:00'), monoMs: 0, life: 'one' };
    const monday = { wallMs: Date.parse('2026-03-09T09:30:00+08:00'), monoMs: 0, life: 'two' };
    const events = [buyer('00:00:00', { seenAt: friday }), agent('00:00:00', { seenAt: monday })];
    expect(waits(events, { ...profile, windows })).toEqual([3600]);
  });
  it('page closed between ask and answer, and the page tells no time: unknown', () => {
    expect(waits([buyer('10:00:00'), agent('11:00:00', { presence: 'away' })])).toEqual(['unknown']);
  });
});

describe('advance: what was not seen arriving', () => {
  it('measures a question and a live answer on two sides of a reload by the wall clock', () => {
    expect(waits([buyer('10:00:00'), inLife('two', agent('10:01:30'))])).toEqual([90]);
  });
  it('ends a turn as unknown where the wall clock ran backwards between two page lives', () => {
    expect(waits([buyer('10:00:00'), inLife('two', agent('09:00:00'))])).toEqual(['unknown']);
  });
  it('changes nothing when the wall clock is set back within one page life', () => {
    const [asked, late] = [buyer('10:00:00'), agent('10:00:30')];
    const setBack = { ...late, seenAt: { ...late.seenAt, wallMs: clock('08:00:00') } };
    expect(waits([asked, setBack])).toEqual([30]);
  });
  it('uses the page time with its precision as the error', () => {
    const pageTime = { atMs: clock('10:00:00'), precisionMs: 60_000 };
    const { turns } = run([buyer('10:05:00', { presence: 'away', pageTime }), agent('10:05:30')]);
    expect(turns).toEqual([expect.objectContaining({ waitMs: 330_000, errorMs: 60_000 })]);
  });
  it('takes a reply dated just before the question, within the precision, for an immediate one', () => {
    const pageTime = { atMs: clock('10:00:00'), precisionMs: 60_000 };
    expect(waits([buyer('10:00:20'), agent('10:05:00', { presence: 'away', pageTime })])).toEqual([0]);
  });
  it("counts from when the console's list began to show the buyer as waiting", () => {
    const waitingSince = buyer('10:00:00').seenAt;
    expect(waits([buyer('10:02:00', { presence: 'away', waitingSince }), agent('10:02:05')])).toEqual([125]);
  });
  it('ends as unknown where the list had the buyer waiting from its first look, and shows since when at least', () => {
    const waitingSince = { ...buyer('10:00:00').seenAt, unknown: true as const };
    const asked = buyer('10:02:00', { presence: 'away', waitingSince });
    const { unknown, ...first } = waitingSince;
    expect(unknown).toBe(true);
    expect(run([asked]).state.open).toMatchObject({ askedAt: first, known: false });
    expect(waits([asked, agent('10:02:05')])).toEqual(['unknown']);
    const pageTime = { atMs: clock('09:50:00'), precisionMs: 60_000 };
    expect(waits([{ ...asked, pageTime }, agent('10:00:00')])).toEqual([600]);
  });
  it("carries the rounding of the list's label as the error", () => {
    const waitingSince = { ...buyer('10:00:00').seenAt, errorMs: 60_000 };
    const { turns } = run([buyer('10:02:00', { presence: 'away', waitingSince }), agent('10:02:05')]);
    expect(turns).toEqual([expect.objectContaining({ waitMs: 125_000, errorMs: 60_000 })]);
  });
  it('ends as unknown where nobody knows when the buyer asked', () => {
    const { turns, state } = run([buyer('10:02:00', { presence: 'away' }), buyer('10:03:00'), agent('10:03:05')]);
    expect(turns).toEqual([expect.objectContaining({ outcome: 'unknown', waitMs: null, asks: 2 })]);
    expect(state.open).toBeNull();
  });
  it('ends what was open as unknown where messages may be missing', () => {
    const gap = { presence: 'away', uncertain: true, gapBefore: true } as const;
    expect(run([buyer('10:00:00'), buyer('11:00:00', gap)]).turns).toEqual([
      expect.objectContaining({ outcome: 'unknown', asks: 1 }),
    ]);
  });
  it('ends as unknown where the question, the answer or a word between them is uncertain', () => {
    const uncertain = { uncertain: true } as const;
    expect(waits([buyer('10:00:00', uncertain), agent('10:00:20')])).toEqual(['unknown']);
    expect(waits([buyer('10:00:00'), agent('10:00:20', uncertain)])).toEqual(['unknown']);
    const between = run([buyer('10:00:00'), buyer('10:00:10', uncertain), agent('10:00:20')]).turns;
    expect(between).toEqual([expect.objectContaining({ outcome: 'unknown', asks: 2 })]);
    expect(waits([buyer('10:00:00'), buyer('11:00:00', uncertain)])).toEqual(['unknown']);
  });
  it('measures the turns before and after an uncertain message', () => {
    const events = [buyer('10:00:00'), agent('10:00:05'), agent('10:00:06', { uncertain: true })];
    expect(waits([...events, buyer('10:01:00'), agent('10:01:07')])).toEqual([5, 7]);
  });
  it('lets an uncertain system line be', () => {
    const line = said('system', '10:00:10', { kind: 'system', origin: 'system', uncertain: true });
    expect(waits([buyer('10:00:00'), line, agent('10:00:20')])).toEqual([20]);
  });
  it('shows the clock of a turn that an uncertain message fell into as unknown', () => {
    const { open } = run([buyer('10:00:00'), buyer('10:00:10', { uncertain: true })]).state;
    expect(open && clockOf(open, profile, agent('10:00:30').seenAt).level).toBe('unknown');
  });
  it('lets history neither start nor end a turn, nor become a fact', () => {
    const history = { presence: 'history' } as const;
    expect(run([buyer('10:00:00', history)])).toMatchObject({ facts: [], state: { open: null } });
    expect(run([buyer('10:00:00'), agent('10:00:10', history)]).turns).toEqual([]);
  });
  it('leaves a turn unanswered when the buyer comes back after the gap', () => {
    const { turns, state } = run([buyer('10:00:00'), buyer('11:00:00')]);
    expect(turns).toEqual([expect.objectContaining({ outcome: 'unanswered', asks: 1 })]);
    expect(state.open).toMatchObject({ asks: 1, first: true });
  });
});

describe('clockOf', () => {
  const { open } = run([buyer('10:00:00')]).state;
  const levelAt = (time: string) => open && clockOf(open, profile, agent(time).seenAt);
  it('goes from calm over soon to late, and is still within the limit exactly at it', () => {
    expect(levelAt('10:00:30')).toMatchObject({ level: 'calm', waitedMs: 30_000, remainingMs: 150_000 });
    expect(levelAt('10:01:48')?.level).toBe('soon');
    expect(levelAt('10:03:00')?.level).toBe('soon');
    expect(levelAt('10:03:01')).toMatchObject({ level: 'late', remainingMs: -1000 });
  });
  it('says unknown when the moment of asking is unknown or the clock was set back', () => {
    if (!open) throw new Error('no open turn');
    expect(clockOf({ ...open, known: false }, profile, agent('10:00:30').seenAt).level).toBe('unknown');
    expect(clockOf(open, profile, inLife('two', agent('09:00:00')).seenAt)).toMatchObject({
      level: 'unknown',
      waitedMs: 0,
    });
  });
});

const anyEvent = fc.record({
  side: fc.constantFrom('buyer' as const, 'agent' as const, 'system' as const),
  kind: fc.constantFrom('text' as const, 'image' as const, 'card' as const, 'recalled' as const),
  origin: fc.constantFrom('human' as const, 'script' as const, 'robot' as const, 'unknown' as const),
  presence: fc.constantFrom('live' as const, 'away' as const, 'history' as const),
  length: fc.nat(20),
  after: fc.nat(40 * 60_000),
  reload: fc.boolean(),
  /** How far the wall clock is set just before: mostly not at all. */
  set: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.integer({ min: -7_200_000, max: 7_200_000 })),
  pageTime: fc.option(fc.integer({ min: -60_000, max: 60_000 }), { nil: undefined }),
  gapBefore: fc.boolean(),
});
const anyTalk = fc.array(anyEvent, { maxLength: 40 }).map((steps) => {
  let [wallMs, monoMs, life] = [clock('10:00:00'), 0, 0];
  return steps.map(({ after, reload, set, pageTime, gapBefore, ...event }, index): LedgerEvent => {
    life += reload ? 1 : 0;
    monoMs = reload ? 0 : monoMs + after;
    wallMs += after + set;
    const away = event.presence === 'away';
    return {
      ...event,
      type: 'message',
      messageId: `m${index}`,
      seq: index,
      seenAt: { wallMs, monoMs, life: `life${life}` },
      uncertain: away && gapBefore,
      ...(away && gapBefore && { gapBefore }),
      ...(pageTime !== undefined && { pageTime: { atMs: wallMs + pageTime, precisionMs: 60_000 } }),
    };
  });
});

describe('advance: whatever is said', () => {
  it('never makes a negative wait, and gives every question to exactly one turn', () => {
    fc.assert(
      fc.property(anyTalk, (events) => {
        const { turns, state } = run(events);
        for (const turn of turns) {
          expect(turn.waitMs === null).toBe(turn.outcome !== 'answered');
          expect(turn.waitMs ?? 0).toBeGreaterThanOrEqual(0);
          expect(Number.isInteger(turn.waitMs ?? 0)).toBe(true);
        }
        const counted = turns.reduce((sum, { asks }) => sum + asks, state.open?.asks ?? 0);
        const asked = events.filter(
          ({ side, kind, presence }) => side === 'buyer' && kind !== 'recalled' && presence !== 'history',
        );
        expect(counted).toBe(asked.length);
      }),
      { numRuns: RUNS },
    );
  });
  it('makes the same facts, each with its own id, when every event is handed over twice or all again', () => {
    fc.assert(
      fc.property(anyTalk, (events) => {
        const once = run(events).facts;
        expect(new Set(once.map(({ id }) => id)).size).toBe(once.length);
        expect(run(events.flatMap((event) => [event, event])).facts).toEqual(once);
        expect(run([...events, ...events]).facts).toEqual(once);
      }),
      { numRuns: RUNS },
    );
  });
  it('measures live turns of one page life alike however the wall clock is set', () => {
    fc.assert(
      fc.property(anyTalk, fc.integer({ min: -86_400_000, max: 86_400_000 }), fc.nat(40), (events, set, at) => {
        const live = events.map((event, index): LedgerEvent => {
          const seenAt = { wallMs: clock('10:00:00') + index * 1000, monoMs: index * 1000, life: 'one' };
          return { ...event, presence: 'live', seenAt, uncertain: false, gapBefore: false };
        });
        const moved = live.map((event, index) =>
          index < at ? event : { ...event, seenAt: { ...event.seenAt, wallMs: event.seenAt.wallMs + set } },
        );
        const times = (list: LedgerEvent[]) => run(list).turns.map(({ id, waitMs, outcome }) => [id, waitMs, outcome]);
        expect(times(moved)).toEqual(times(live));
      }),
      { numRuns: RUNS },
    );
  });
});
