import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actOn, KEPT_FOR_MS, sure, UNDO_MS, type PromiseAct } from './acts';
import type { PromiseRow } from './row';
import { tick } from './tick';

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 10, 20, 2);
const ALWAYS = { timeZone: 'Asia/Shanghai' };

const row = (over: Partial<PromiseRow> = {}): PromiseRow => ({
  id: 'p',
  threadId: 'demo||b',
  consoleId: 'demo',
  shop: '',
  buyerName: '张三',
  kind: 'reply',
  text: '今天给您答复',
  saidAtMs: NOW,
  dueAtMs: NOW + 8 * HOUR,
  basis: 'said',
  state: 'offered',
  changedAtMs: NOW,
  reminded: [],
  ...over,
});
const states = (facts: readonly { id: string }[]): string[] => facts.map(({ id }) => id.split(':').at(-1) ?? '');

describe('actOn', () => {
  it('makes no fact while the act can be taken back, and one when it is sure', () => {
    const taken = actOn(row(), { type: 'accept' }, NOW);
    expect(taken.row.state).toBe('open');
    expect(taken.facts).toEqual([]);
    expect(sure(taken.row, NOW + UNDO_MS).facts).toEqual([]);
    const done = sure(taken.row, NOW + UNDO_MS + 1);
    expect(states(done.facts)).toEqual(['open']);
    expect(done.row.undo).toBeUndefined();
  });

  it('is taken back to what it was, without a fact', () => {
    const open = row({ state: 'open', reminded: ['before'], bringUp: 'before' });
    const kept = actOn(open, { type: 'kept' }, NOW + HOUR).row;
    expect(kept.state).toBe('kept');
    expect(actOn(kept, { type: 'undo' }, NOW + HOUR + UNDO_MS)).toEqual({ row: open, facts: [] });
    expect(actOn(kept, { type: 'undo' }, NOW + HOUR + UNDO_MS + 1).row).toBe(kept);
  });

  it('tells the fact of the act before, when the next one follows within the time', () => {
    const open = actOn(row(), { type: 'accept', dueAtMs: NOW + HOUR }, NOW).row;
    expect(open).toMatchObject({ state: 'open', dueAtMs: NOW + HOUR, basis: 'chosen' });
    const late = actOn(open, { type: 'kept' }, NOW + 1_000);
    expect(states(late.facts)).toEqual(['open']);
    expect(states(sure(late.row, NOW + HOUR).facts)).toEqual(['kept']);
  });

  it('is kept at the moment of the message that kept it, not of the answer', () => {
    const asked = row({ state: 'open', seemsKeptAtMs: NOW + HOUR });
    const { row: kept } = actOn(asked, { type: 'kept' }, NOW + 9 * HOUR);
    expect(kept).toMatchObject({ state: 'kept', changedAtMs: NOW + HOUR });
    expect(kept.seemsKeptAtMs).toBeUndefined();
    expect(actOn(asked, { type: 'notKept' }, NOW).row).toEqual(row({ state: 'open' }));
  });

  it('puts a reminder off without a fact, and ends the one on the screen', () => {
    const told = row({ state: 'open', bringUp: 'due', reminded: ['before', 'due'] });
    const { row: later, facts } = actOn(told, { type: 'snooze', untilMs: NOW + HOUR }, NOW);
    expect(later).toMatchObject({ snoozedUntilMs: NOW + HOUR });
    expect(later.bringUp).toBeUndefined();
    expect(facts).toEqual([]);
    expect(actOn(told, { type: 'seen' }, NOW).row.bringUp).toBeUndefined();
  });

  const acts = fc.array(
    fc.record({
      act: fc.constantFrom<PromiseAct>(
        { type: 'accept' },
        { type: 'decline' },
        { type: 'kept' },
        { type: 'broken' },
        { type: 'handOver' },
        { type: 'takeOver' },
        { type: 'due', dueAtMs: NOW + 2 * HOUR },
        { type: 'undo' },
      ),
      afterMs: fc.integer({ min: 0, max: 2 * UNDO_MS }),
    }),
    { maxLength: 12 },
  );

  it('tells each state it really came through once, and none that was taken back', () => {
    fc.assert(
      fc.property(acts, (steps) => {
        let now = NOW;
        let at = row();
        const told: string[] = [];
        for (const { act, afterMs } of steps) {
          now += afterMs;
          const done = sure(at, now);
          const next = actOn(done.row, act, now);
          told.push(...states([...done.facts, ...next.facts]));
          at = next.row;
        }
        const last = sure(at, now + UNDO_MS + 1);
        told.push(...states(last.facts));
        expect(told.at(-1) ?? 'offered').toBe(last.row.state);
        expect(told.filter((state) => ['kept', 'late', 'broken', 'declined'].includes(state)).length).toBeLessThan(2);
      }),
    );
  });
});

describe('tick', () => {
  it('brings a due promise up once, and not one whose act can still be taken back', () => {
    const open = row({ state: 'open' });
    const { changed } = tick([open], NOW + 8 * HOUR, () => ALWAYS);
    expect(changed[0]?.row).toMatchObject({ bringUp: 'due', reminded: ['before', 'due', 'later'] });
    expect(tick([changed[0]!.row], NOW + 9 * HOUR, () => ALWAYS).changed).toEqual([]);
    const fresh = actOn(row(), { type: 'accept' }, NOW + 8 * HOUR - 1).row;
    expect(tick([fresh], NOW + 8 * HOUR, () => ALWAYS).changed).toEqual([]);
  });

  it('declines an offer that nobody took, drops its words, and removes it after a month', () => {
    const [lapsed] = tick([row()], NOW + 8 * HOUR + 1, () => ALWAYS).changed;
    expect(lapsed?.row).toMatchObject({ state: 'declined', text: '' });
    expect(states(lapsed?.facts ?? [])).toEqual(['declined']);
    expect(tick([lapsed!.row], NOW + 9 * HOUR + KEPT_FOR_MS, () => ALWAYS).gone).toEqual(['p']);
  });

  it('calls a promise broken three days after its time, whoever looks', () => {
    const { changed } = tick([row({ state: 'open' })], NOW + 8 * HOUR + 3 * 86_400_000 + 1, () => ALWAYS);
    expect(changed[0]?.row.state).toBe('broken');
    expect(states(changed[0]?.facts ?? [])).toEqual(['broken']);
  });
});
