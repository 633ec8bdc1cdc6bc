import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyLedger, observe } from './observe';
import { threadIdOf, type LedgerEvent, type LedgerState, type SeenMessage, type ThreadSnapshot } from './types';

const RUNS = Number(process.env.FC_RUNS ?? 400);

/** A message as it truly is; the console shows parts of this list. */
type True = { text: string; side: 'buyer' | 'agent'; id?: string; recalled: boolean; label: string };
type Mode = { ids: 'all' | 'some' | 'none'; texts: 'unique' | 'repeated' };
type Command =
  | { do: 'say'; texts: { word: number; buyer: boolean }[] }
  | { do: 'recall'; back: number }
  | { do: 'settleLabels' }
  | { do: 'read'; above: number; below: number; opening: boolean; twice: boolean }
  | { do: 'readOld'; which: number };

const spoken = fc.array(fc.record({ word: fc.nat(2), buyer: fc.boolean() }), { minLength: 1, maxLength: 4 });
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('say' as const), texts: spoken }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('recall' as const), back: fc.nat(8) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('settleLabels' as const) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('read' as const),
      above: fc.nat(14),
      below: fc.oneof(fc.constant(0), fc.nat(6)),
      opening: fc.boolean(),
      twice: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('readOld' as const), which: fc.nat(20) }) },
);
const mode: fc.Arbitrary<Mode> = fc.record({
  ids: fc.constantFrom('all', 'some', 'none'),
  texts: fc.constantFrom('unique', 'repeated'),
});
const WORDS = ['好的', '在吗', '发货了吗请问'];

/** A console with one conversation, and what a perfect observer would have seen of it. */
class Console {
  truth: True[] = [];
  /** Truth as last shown, by index; a contiguous stretch. */
  seen = new Map<number, True>();
  old: ThreadSnapshot[] = [];
  now = 0;
  readonly mode: Mode;
  constructor(mode: Mode) {
    this.mode = mode;
  }

  say({ word, buyer }: { word: number; buyer: boolean }): void {
    const index = this.truth.length;
    const withId = this.mode.ids === 'all' || (this.mode.ids === 'some' && index % 3 === 0);
    this.truth.push({
      text: (WORDS[word] ?? '') + (this.mode.texts === 'unique' ? ` ${index}` : ''),
      side: buyer ? 'buyer' : 'agent',
      ...(withId && { id: `m${index}` }),
      recalled: false,
      label: '刚刚',
    });
  }

  snapshot(from: number, to: number, opening: boolean): ThreadSnapshot {
    this.now += 1;
    const messages = this.truth.slice(from, to).map((one): SeenMessage => {
      const id = one.id === undefined ? {} : { platformId: one.id };
      return one.recalled
        ? { ...id, side: one.side, kind: 'recalled', origin: 'human', text: '撤回了一条消息' }
        : { ...id, side: one.side, kind: 'text', origin: 'human', text: one.text, timeLabel: one.label };
    });
    const seenAt = { wallMs: this.now, monoMs: this.now, life: 'one' };
    return { threadId: threadIdOf('demo', '', 'b'), seenAt, opening, messages };
  }

  /** What a perfect observer would report of the window. */
  expected(from: number, to: number, opening: boolean) {
    const first = Math.min(...this.seen.keys());
    const fresh = this.truth.slice(from, to).map((one, index) => ({ one, index: index + from }));
    return fresh
      .filter(({ index }) => !this.seen.has(index))
      .map(({ one, index }) => {
        const old = this.seen.size === 0 || index < first;
        return {
          side: one.side,
          kind: one.recalled ? 'recalled' : 'text',
          length: one.recalled ? 0 : Array.from(one.text).length,
          presence: old ? 'history' : opening ? 'away' : 'live',
        };
      });
  }

  /** How well the window would fit if its first row were truth row `from + shift`. */
  private fit(from: number, to: number, shift: number): { score: number; plain: number; byId: boolean } {
    let [score, plain, byId] = [0, 0, false];
    for (let index = from; index < to; index += 1) {
      const [shown, known] = [this.truth[index]!, this.seen.get(index + shift)];
      if (!known) continue;
      if (shown.id !== undefined && shown.id === known.id) byId = true;
      if (shown.recalled !== known.recalled) score += 1;
      else if (shown.recalled || shown.text === known.text) {
        score += shown.side === known.side ? 10 : -1;
        plain += shown.side === known.side ? 1 : 0;
      } else score -= shown.side === known.side ? 9 : 24;
    }
    return { score, plain, byId };
  }

  /**
   * Whether the page shows enough to know which rows are new: the window overlaps what was seen (most of a window whose texts
   * repeat), and by id, or by texts that fit nowhere else as well.
   */
  isKnowable(from: number, to: number): boolean {
    if (this.seen.size === 0) return true;
    const here = this.fit(from, to, 0);
    if (here.byId) return true;
    if (here.plain === 0) return false;
    const reach = this.truth.length;
    if (this.mode.texts === 'repeated' && here.plain < (to - from) / 2) return false;
    for (let shift = -reach; shift <= reach; shift += 1) {
      if (shift !== 0 && this.fit(from, to, shift).score >= here.score) return false;
    }
    return true;
  }

  markSeen(from: number, to: number): void {
    for (let index = from; index < to; index += 1) this.seen.set(index, { ...this.truth[index]! });
  }
}

const brief = ({ side, kind, length, presence }: LedgerEvent) => ({ side, kind, length, presence });

function windowOf(page: Console, { above, below }: { above: number; below: number }): [number, number] {
  const to = Math.max(1, page.truth.length - below);
  return [Math.max(0, to - 1 - above), to];
}

type Run = { state: LedgerState; events: LedgerEvent[]; readings: number };

function read(page: Console, run: Run, step: Extract<Command, { do: 'read' }>): void {
  const [from, to] = windowOf(page, step);
  if (!page.isKnowable(from, to)) return;
  const snapshot = page.snapshot(from, to, step.opening);
  const result = observe(run.state, snapshot);
  expect(result.events.map(brief)).toEqual(page.expected(from, to, step.opening));
  if (step.twice) expect(observe(result.state, snapshot).events).toEqual([]);
  page.markSeen(from, to);
  page.old.push(snapshot);
  run.state = result.state;
  run.events.push(...result.events);
  run.readings += 1;
}

function act(page: Console, run: Run, step: Command): void {
  if (step.do === 'say') step.texts.forEach((one) => page.say(one));
  if (step.do === 'settleLabels') page.truth.forEach((one) => (one.label = '14:03'));
  if (step.do === 'recall') {
    const one = page.truth[page.truth.length - 1 - step.back];
    if (one) one.recalled = true;
  }
  if (step.do === 'read' && page.truth.length > 0) read(page, run, step);
  if (step.do === 'readOld' && page.mode.ids === 'all') {
    const old = page.old[step.which % Math.max(1, page.old.length)];
    if (old) expect(observe(run.state, old).events).toEqual([]);
  }
}

describe('observe against a simulated console', () => {
  it('loses nothing, doubles nothing and keeps the order wherever the page shows enough to know', () => {
    let readings = 0;
    fc.assert(
      fc.property(mode, fc.array(command, { minLength: 4, maxLength: 30 }), (kind, steps) => {
        const page = new Console(kind);
        const run: Run = { state: emptyLedger, events: [], readings: 0 };
        steps.forEach((step) => act(page, run, step));
        const names = run.events.map(({ messageId }) => messageId);
        expect(new Set(names).size).toBe(names.length);
        expect(names).toHaveLength(page.seen.size);
        const seqs = run.state.tail.map(({ seq }) => seq);
        expect(seqs).toEqual([...seqs].sort((a, b) => a - b));
        readings += run.readings;
      }),
      { numRuns: RUNS },
    );
    // The filter must not have thrown the test away.
    expect(readings).toBeGreaterThan(RUNS * 2);
  });

  it('never emits a reading twice and never names two messages alike, whatever the page shows', () => {
    const anyRow = fc.record({
      side: fc.constantFrom('buyer' as const, 'agent' as const, 'system' as const),
      kind: fc.constantFrom('text' as const, 'image' as const, 'recalled' as const),
      origin: fc.constant('human' as const),
      text: fc.constantFrom('a', 'b', ''),
      platformId: fc.option(fc.constantFrom('1', '2', '3', '4', '5'), { nil: '' }),
    });
    const anyReading = fc.record({ rows: fc.array(anyRow, { maxLength: 7 }), opening: fc.boolean() });
    fc.assert(
      fc.property(fc.array(anyReading, { maxLength: 8 }), (readings) => {
        let state = emptyLedger;
        const names = new Set<string>();
        readings.forEach(({ rows, opening }, index) => {
          const seenAt = { wallMs: index, monoMs: index, life: 'one' };
          const snapshot = { threadId: threadIdOf('demo', '', 'b'), seenAt, opening, messages: rows };
          const { events, state: next } = observe(state, snapshot);
          events.forEach(({ messageId }) => {
            expect(names.has(messageId)).toBe(false);
            names.add(messageId);
          });
          expect(observe(next, snapshot).events).toEqual([]);
          state = next;
        });
      }),
      { numRuns: RUNS },
    );
  });
});
