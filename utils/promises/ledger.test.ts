import { describe, expect, it } from 'vitest';
import { factSchema, stampFact } from '@/utils/facts/fact';
import { promiseFacts } from './facts';
import {
  accept,
  decline,
  fulfil,
  giveUp,
  handOver,
  lapse,
  LAPSE_MS,
  promisesOnLeaving,
  takeOver,
  withDue,
} from './ledger';
import { chosenPromise, followUpDueAt, offeredPromises, type PromiseRow } from './row';
import type { Spoken } from './types';

const AT = Date.UTC(2026, 10, 19, 2);
const HOUR = 3_600_000;
const spoken: Spoken = {
  atMs: AT,
  hours: { timeZone: 'Asia/Shanghai', windows: [{ weekdays: [0, 1, 2, 3, 4, 5, 6], fromMinute: 540, toMinute: 1320 }] },
  holidays: new Set(),
};
const place = { threadId: 'feige|小店|b1', consoleId: 'feige', shop: '小店', buyerName: '王**' };
const sent = (text: string) => ({ ...place, threadKey: 'ab12', messageId: 'm-1', text });
const chosen = (change: Partial<PromiseRow> = {}): PromiseRow => ({
  ...chosenPromise({ ...place, id: 'p', kind: 'followUp', text: '回访', dueAtMs: AT + HOUR }, AT),
  ...change,
});

describe('offeredPromises', () => {
  it('offers a sent sentence with its words, its time and a name that tells nothing', () => {
    const [row] = offeredPromises(sent('亲亲，好的哈。明天给您补发一个'), spoken);
    expect(row).toEqual({
      ...place,
      id: row?.id,
      kind: 'resend',
      text: '明天给您补发一个',
      saidAtMs: AT,
      dueAtMs: Date.UTC(2026, 10, 20, 14),
      basis: 'said',
      state: 'offered',
      changedAtMs: AT,
      reminded: [],
    });
    expect(row?.id).toMatch(/^ab12:[0-9a-f]{16}$/);
  });

  it('gives the same message the same names, and two promises of one message two', () => {
    const ids = (text: string) => offeredPromises(sent(text), spoken).map(({ id }) => id);
    const two = ids('今天下午给您退款。明天给您补发一个');
    expect(two).toEqual(ids('今天下午给您退款。明天给您补发一个'));
    expect(new Set(two).size).toBe(2);
  });

  it('offers nothing for a message that owes nothing', () => {
    expect(offeredPromises(sent('已经给您发货了哈'), spoken)).toEqual([]);
  });
});

describe('chosenPromise', () => {
  it('is owed at once, with the time that the agent chose', () => {
    expect(chosen()).toMatchObject({ state: 'open', basis: 'chosen', dueAtMs: AT + HOUR, saidAtMs: AT });
  });
  it('proposes the end of service some days on for a follow-up', () => {
    expect(followUpDueAt(spoken, 3)).toBe(Date.UTC(2026, 10, 22, 14));
  });
});

describe('the ledger', () => {
  const due = AT + HOUR;

  it('keeps a promise done at its very moment and calls it late a millisecond after', () => {
    expect(fulfil(chosen(), due).state).toBe('kept');
    expect(fulfil(chosen(), due + 1).state).toBe('late');
  });

  it('fulfils only what was accepted', () => {
    const offered = chosen({ state: 'offered' });
    expect(fulfil(offered, AT)).toBe(offered);
    expect(fulfil(accept(offered, AT), AT).state).toBe('kept');
  });

  it('declines an offer that nobody took in time, and breaks a promise that three days did not keep', () => {
    expect(lapse(chosen({ state: 'offered' }), due + 1).state).toBe('declined');
    expect(lapse(chosen(), due + LAPSE_MS).state).toBe('open');
    expect(lapse(chosen(), due + LAPSE_MS + 1).state).toBe('broken');
  });

  it('is handed over and owed again by whoever takes it, with its reminders before it', () => {
    const away = handOver(chosen({ reminded: ['before'] }), AT);
    expect(fulfil(away, AT)).toBe(away);
    expect(takeOver(away, AT + 5)).toMatchObject({ state: 'open', reminded: [], changedAtMs: AT + 5 });
  });

  it('moves the due time ahead while it has not passed, and not to save what is late', () => {
    const moved = withDue(chosen({ reminded: ['before'], snoozedUntilMs: AT + 9 }), due + HOUR, AT);
    expect(moved).toMatchObject({ dueAtMs: due + HOUR, basis: 'chosen', reminded: [] });
    expect(moved).not.toHaveProperty('snoozedUntilMs');
    const late = chosen();
    expect(withDue(late, due + HOUR, due + 1)).toBe(late);
    expect(withDue(late, AT - 1, AT)).toBe(late);
  });
});

describe('promisesOnLeaving', () => {
  const rows = [
    chosen({ id: 'ahead', dueAtMs: AT + HOUR }),
    chosen({ id: 'due', dueAtMs: AT - 1 }),
    chosen({ id: 'later', dueAtMs: AT - 2, snoozedUntilMs: AT + 1 }),
    decline(chosen({ id: 'declined', dueAtMs: AT - 3 }), AT),
  ];
  it.each([
    ['conversation', ['due']],
    ['tab', ['due']],
    ['shift', ['later', 'due', 'ahead']],
  ] as const)('names on leaving the %s: %s', (leaving, ids) => {
    expect(promisesOnLeaving(rows, leaving, AT).map(({ id }) => id)).toEqual(ids);
  });
});

describe('promiseFacts', () => {
  const stamp = { agentId: 'a', consoleId: 'feige', shop: '小店', threadKey: 'ab12' };

  it('tells each state once, under an id made of promise and state, without the text', () => {
    const offered = offeredPromises(sent('明天给您补发一个'), spoken)[0] ?? chosen();
    const open = accept(offered, AT + 10);
    const facts = [...promiseFacts(null, offered), ...promiseFacts(offered, open), ...promiseFacts(open, open)];
    expect(facts.map(({ id }) => id)).toEqual([`promise:${open.id}:offered`, `promise:${open.id}:open`]);
    expect(JSON.stringify(facts)).not.toContain('补发');
    for (const fact of facts) expect(factSchema.safeParse(stampFact(fact, stamp)).error).toBeUndefined();
  });

  it('carries kind, due time, basis and the moment', () => {
    const open = chosen();
    expect(promiseFacts(open, giveUp(open, AT + 7))).toEqual([
      {
        kind: 'promise',
        id: 'promise:p:broken',
        at: AT + 7,
        promiseId: 'p',
        promiseKind: 'followUp',
        state: 'broken',
        dueAt: AT + HOUR,
        basis: 'chosen',
      },
    ]);
  });
});
