// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { BUSY_MINUTES, createBuyerWatch, ONE_SIDED_ROWS, suspicionsOf } from '@/utils/consoles/suspicion';
import type { SeenMessage } from '@/utils/ledger/types';

const MINUTE = 60_000;
const row = (side: SeenMessage['side'], atMs?: number, precisionMs = MINUTE): SeenMessage => ({
  side,
  kind: 'text',
  origin: 'human',
  text: 'x',
  ...(atMs === undefined ? {} : { pageTime: { atMs, precisionMs } }),
});
const rows = (count: number, side: SeenMessage['side']) => Array.from({ length: count }, () => row(side));

describe('suspicionsOf', () => {
  it('suspects twelve rows on one side, and no fewer, and no mixture', () => {
    expect(suspicionsOf(rows(ONE_SIDED_ROWS, 'agent'))).toEqual([{ kind: 'oneSided', side: 'agent', rows: 12 }]);
    expect(suspicionsOf([...rows(12, 'agent'), ...rows(3, 'system')])).toHaveLength(1);
    expect(suspicionsOf(rows(ONE_SIDED_ROWS - 1, 'agent'))).toEqual([]);
    expect(suspicionsOf([...rows(30, 'agent'), row('buyer')])).toEqual([]);
    expect(suspicionsOf(rows(30, 'system'))).toEqual([]);
  });

  it('counts times that run backwards, but not a little disorder', () => {
    const times = (...minutes: (number | undefined)[]) =>
      suspicionsOf(minutes.map((at) => row('buyer', at === undefined ? undefined : at * MINUTE)));
    expect(times(1, 2, 3, 3)).toEqual([]);
    expect(times(1, 3, 2, 4)).toEqual([]);
    expect(times(60, 1, undefined, 2, 60, 3)).toEqual([{ kind: 'timesBackwards', times: 2 }]);
  });
});

describe('createBuyerWatch', () => {
  const look = (messages: SeenMessage[]) => {
    const list = document.createElement('div');
    const elements = messages.map(() => document.createElement('p'));
    return { list, elements, messages, owner: undefined };
  };

  it('suspects thirty minutes in which rows came and none of a buyer', () => {
    const watch = createBuyerWatch();
    for (let minute = 0; minute < BUSY_MINUTES - 1; minute += 1) watch.follow(look(rows(3, 'agent')), minute * MINUTE);
    expect(watch.suspicions()).toEqual([]);
    watch.follow(look(rows(3, 'agent')), BUSY_MINUTES * MINUTE);
    expect(watch.suspicions()).toEqual([{ kind: 'noBuyerMessages', busyMinutes: BUSY_MINUTES }]);
    watch.follow(look([row('buyer'), row('agent')]), 40 * MINUTE);
    expect(watch.suspicions()).toEqual([]);
  });

  it('does not count minutes in which nothing came, or no conversation was open', () => {
    const watch = createBuyerWatch();
    const still = look(rows(3, 'agent'));
    for (let minute = 0; minute < 200; minute += 1) {
      watch.follow(still, minute * MINUTE);
      watch.follow(undefined, minute * MINUTE);
    }
    expect(watch.suspicions()).toEqual([]);
  });
});
