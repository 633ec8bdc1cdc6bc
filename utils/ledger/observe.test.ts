import { describe, expect, it } from 'vitest';
import { emptyLedger, observe } from './observe';
import { LEDGER_TAIL, threadIdOf, type LedgerState, type SeenMessage, type ThreadSnapshot } from './types';

const row = (text: string, more: Partial<SeenMessage> = {}): SeenMessage => ({
  side: 'buyer',
  kind: 'text',
  origin: 'human',
  text,
  ...more,
});
const reply = (text: string, more: Partial<SeenMessage> = {}) => row(text, { side: 'agent', ...more });
const withIds = (texts: string) => Array.from(texts).map((text) => row(text, { platformId: `id-${text}` }));
const plain = (texts: string) => Array.from(texts).map((text) => row(text));

const at = (wallMs: number) => ({ wallMs, monoMs: wallMs, life: 'one' });
const reading = (messages: SeenMessage[], more: Partial<ThreadSnapshot> = {}): ThreadSnapshot => ({
  threadId: threadIdOf('demo', '', 'buyer'),
  seenAt: at(1000),
  opening: false,
  messages,
  ...more,
});
const opened = (messages: SeenMessage[], more: Partial<ThreadSnapshot> = {}) =>
  reading(messages, { opening: true, ...more });

/** State after the given readings, the first one an opening. */
const after = (...windows: SeenMessage[][]): LedgerState =>
  windows.reduce((state, rows, index) => observe(state, reading(rows, { opening: index === 0 })).state, emptyLedger);
const seen = (state: LedgerState, snapshot: ThreadSnapshot) =>
  observe(state, snapshot).events.map(({ length, presence, uncertain, side, kind }) => ({
    length,
    presence,
    uncertain,
    side,
    kind,
  }));
const presences = (state: LedgerState, snapshot: ThreadSnapshot) =>
  observe(state, snapshot).events.map(({ presence, uncertain }) => (uncertain ? `${presence}?` : presence));

describe('observe: a conversation never seen', () => {
  it('takes everything for history', () => {
    expect(presences(emptyLedger, opened(plain('abc')))).toEqual(['history', 'history', 'history']);
  });
  it('takes what a waiting buyer said since the last reply for away, past robots and system lines', () => {
    const rows = [
      row('a'),
      reply('b'),
      row('c'),
      reply('r', { origin: 'robot' }),
      row('s', { side: 'system', kind: 'system', origin: 'system' }),
      row('d'),
    ];
    const { events } = observe(emptyLedger, opened(rows, { waitingSince: at(400) }));
    expect(events.map(({ presence }) => presence)).toEqual([
      'history',
      'history',
      'away',
      'history',
      'history',
      'away',
    ]);
    expect(events[2]?.waitingSince).toEqual(at(400));
  });
  it('takes rows that the page marks as past for history even when a buyer waits', () => {
    const rows = [row('a', { past: true }), row('b')];
    const { events } = observe(after([reply('z')]), opened([reply('z'), ...rows], { waitingSince: at(400) }));
    expect(events.map(({ presence }) => presence)).toEqual(['history', 'away']);
  });
});

describe('observe: a conversation that goes on', () => {
  it.each([
    ['with ids', withIds],
    ['without ids', plain],
  ])('emits an appended message once, live (%s)', (_name, make) => {
    const state = after(make('abc'));
    const first = observe(state, reading(make('abcd')));
    expect(first.events.map(({ presence }) => presence)).toEqual(['live']);
    expect(observe(first.state, reading(make('abcd'))).events).toEqual([]);
    expect(observe(first.state, opened(make('abcd'))).events).toEqual([]);
  });
  it('takes rows found below after switching back for away', () => {
    expect(presences(after(plain('abc')), opened(plain('abcde')))).toEqual(['away', 'away']);
  });
  it('takes what fills a container that was empty at the opening for away', () => {
    const empty = observe(after(plain('abc')), opened([])).state;
    expect(presences(empty, reading(plain('abcd')))).toEqual(['away']);
  });
  it('remembers since when a buyer waited while the container was still empty', () => {
    const empty = observe(emptyLedger, opened([], { waitingSince: at(400) })).state;
    const { events } = observe(empty, reading(plain('a')));
    expect(events).toEqual([expect.objectContaining({ presence: 'away', waitingSince: at(400) })]);
  });
  it('counts two equal messages twice and a re-render of them not at all', () => {
    const state = after([...plain('ab'), row('好的')]);
    const twice = [...plain('ab'), row('好的'), row('好的')];
    expect(presences(state, reading(twice))).toEqual(['live']);
    expect(presences(after([...plain('ab'), row('好的')], twice), reading(twice))).toEqual([]);
  });
  it('marks a second equal message uncertain where it might have been loaded above', () => {
    expect(presences(after([row('好的')]), reading([row('好的'), row('好的')]))).toEqual(['live?']);
  });
  it('uses the time of day to tell equal messages apart', () => {
    const known = [row('好的', { timeLabel: '14:03' })];
    const next = [row('好的', { timeLabel: '14:01' }), row('好的', { timeLabel: '14:03' })];
    expect(presences(after(known), reading(next))).toEqual(['history']);
  });
  it('recognises a message whose label changed from 刚刚 to 14:03', () => {
    const state = after([row('a', { timeLabel: '刚刚' })]);
    expect(seen(state, reading([row('a', { timeLabel: '14:03' })]))).toEqual([]);
  });
  it('takes rows loaded above for history and numbers them before the rest', () => {
    const { events, state } = observe(after(plain('cd')), reading(plain('abcd')));
    expect(events.map(({ presence, seq }) => [presence, seq])).toEqual([
      ['history', -2],
      ['history', -1],
    ]);
    expect(state.tail.map(({ seq }) => seq)).toEqual([-2, -1, 0, 1]);
  });
  it('gives no event for an older reading that arrives late', () => {
    expect(seen(after(plain('abcd')), reading(plain('abc')))).toEqual([]);
    expect(seen(after(plain('abcd')), reading(plain('bc')))).toEqual([]);
  });
  it('counts a row once that the page shows twice under one id', () => {
    expect(presences(after(withIds('ab')), reading(withIds('abcc')))).toEqual(['live']);
  });
  it('lets no row without id take the place of one whose id is shown elsewhere', () => {
    const [p, q] = withIds('pq');
    const known = [...withIds('pq'), row('p')];
    expect(seen(after(known), reading([q, p, row('p')].filter((one) => one !== undefined)))).toEqual([]);
  });
  it('knows a row again that moved, by its id', () => {
    expect(seen(after(withIds('abcd')), reading(withIds('acdb')))).toEqual([]);
  });
});

describe('observe: rows that change', () => {
  const recalled = (more: Partial<SeenMessage> = {}) =>
    row('对方撤回了一条消息', { kind: 'recalled', side: 'system', ...more });

  it('takes a recalled message for the message it was', () => {
    expect(seen(after(plain('abc')), reading([...plain('ab'), recalled()]))).toEqual([]);
    expect(seen(after(plain('abc')), reading([row('a'), recalled(), row('c'), row('d')]))).toHaveLength(1);
    expect(seen(after(withIds('ab')), reading([...withIds('a'), recalled({ platformId: 'id-b' })]))).toEqual([]);
  });
  it('takes an edited last row of the same side for the same message', () => {
    expect(seen(after(plain('ab')), reading([row('a'), row('b!')]))).toEqual([]);
  });
  it('takes another side in the place of the last row for a new message, marked uncertain', () => {
    expect(seen(after(plain('abcd')), reading([...plain('abc'), reply('x')]))).toEqual([
      expect.objectContaining({ side: 'agent', presence: 'live' }),
    ]);
  });
  it('keeps the name of a message that gets its id later, or another id', () => {
    const state = after([row('a'), reply('b')]);
    const first = observe(state, reading([row('a'), reply('b', { platformId: 'tmp' })]));
    const second = observe(first.state, reading([row('a'), reply('b', { platformId: '9001' })]));
    expect([...first.events, ...second.events]).toEqual([]);
    expect(second.state.tail[1]).toMatchObject({ messageId: state.tail[1]?.messageId, platformId: '9001' });
  });
  it('aligns windows in which only some rows have an id', () => {
    const half = (texts: string) =>
      Array.from(texts).map((text, index) => row(text, index % 2 ? { platformId: text } : {}));
    expect(presences(after(half('abcd')), reading(half('abcdef')))).toEqual(['live', 'live']);
  });
  it('counts a message that the page slipped in above the last row, marked uncertain', () => {
    const state = after([...plain('ab'), reply('x')]);
    expect(presences(state, reading([...plain('ab'), row('c'), reply('x')]))).toEqual(['live?']);
  });
});

describe('observe: a window that overlaps nothing known', () => {
  const state = after(plain('abcd'));
  it('is counted once as away, uncertain, with a gap before it, when the conversation was just opened', () => {
    const first = observe(state, opened(plain('wxyz')));
    expect(first.events.map(({ presence, uncertain, gapBefore }) => [presence, uncertain, gapBefore])).toEqual([
      ['away', true, true],
      ['away', true, undefined],
      ['away', true, undefined],
      ['away', true, undefined],
    ]);
    expect(observe(first.state, opened(plain('wxyz'))).events).toEqual([]);
    expect(presences(first.state, reading(plain('wxyz!')))).toEqual(['live']);
  });
  it('fills the gap with history when the rows between are scrolled into view, and then knows them all', () => {
    const gap = observe(state, opened(plain('wxyz'))).state;
    const filled = observe(gap, reading(plain('uvwx')));
    expect(filled.events.map(({ presence }) => presence)).toEqual(['history', 'history']);
    const whole = observe(filled.state, reading(plain('cdtuv')));
    expect(whole.events.map(({ presence }) => presence)).toEqual(['history']);
    expect(whole.state.tail.some(({ gapBefore }) => gapBefore)).toBe(false);
    expect(seen(whole.state, reading(plain('abcdtuvwxyz')))).toEqual([]);
  });
  it('is held back in the middle of a page life, and says so', () => {
    const held = observe(state, reading(plain('wxyz')));
    expect(held).toMatchObject({ events: [], placed: false });
    expect(presences(held.state, reading(plain('abcde')))).toEqual(['live']);
  });
  it('is counted in the middle of a page life once rows arrive below it', () => {
    const held = observe(state, reading(plain('wxyz'))).state;
    const grown = observe(held, reading(plain('wxyz!')));
    expect(grown.events.map(({ presence }) => presence)).toEqual(['away', 'away', 'away', 'away', 'live']);
    expect(seen(grown.state, reading(plain('wxyz!')))).toEqual([]);
  });
  it('is counted in the middle of a page life when the page dates it after everything known', () => {
    const dated = (texts: string, atMs: number) =>
      plain(texts).map((message) => ({ ...message, pageTime: { atMs, precisionMs: 1000 } }));
    const known = after(dated('abcd', 1000));
    expect(presences(known, reading(dated('wx', 5000)))).toEqual(['away?', 'away?']);
    expect(observe(known, reading(dated('wx', 500))).placed).toBe(false);
  });
  it('does not take a chance 好的 in the middle for an overlap', () => {
    const known = after([row('a'), row('好的'), row('b')]);
    const { events } = observe(known, opened([row('x'), row('好的'), row('y')]));
    expect(events.map(({ uncertain }) => uncertain)).toEqual([true, true, true]);
  });
  it('puts the part that an opening shows last at the end, and counts on from there', () => {
    const gap = observe(state, opened(plain('wxyz'))).state;
    const back = observe(gap, opened(plain('bcdEF')));
    expect(back.events.map(({ presence }) => presence)).toEqual(['away', 'away']);
    expect(presences(back.state, reading(plain('bcdEFG')))).toEqual(['live']);
  });
});

describe('observe: limits', () => {
  const long = (from: number, to: number) =>
    Array.from({ length: to - from }, (_unused, index) => row(`m${from + index}`));

  it('keeps the newest messages and stays silent about rows above what it keeps', () => {
    let state = emptyLedger;
    for (let end = 200; end <= 1000; end += 150) {
      state = observe(state, reading(long(end - 200, end), { opening: end === 200 })).state;
    }
    expect(state.tail).toHaveLength(LEDGER_TAIL);
    const scrolled = observe(state, reading(long(450, 650)));
    expect(scrolled.events).toEqual([]);
    expect(scrolled.state.tail).toHaveLength(LEDGER_TAIL);
  });
  it('names messages without id by content and moment, so that two devices never share a name', () => {
    const one = observe(emptyLedger, opened(plain('a'))).events[0]?.messageId;
    const two = observe(emptyLedger, opened(plain('a'), { seenAt: at(2000) })).events[0]?.messageId;
    expect(one).not.toBe(two);
    expect(one).toBe(observe(emptyLedger, opened(plain('a'))).events[0]?.messageId);
  });
  it('keeps no text', () => {
    expect(JSON.stringify(after([row('秘密'), reply('机密')]))).not.toMatch(/秘密|机密/);
  });
  it('does not change the state it is given', () => {
    const state = after(plain('abc'));
    const copy = structuredClone(state);
    observe(state, reading(plain('bcde')));
    expect(state).toEqual(copy);
  });
});
