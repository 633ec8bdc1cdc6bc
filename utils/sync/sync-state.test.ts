import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REFUSALS } from '@/utils/sync/protocol';
import { LONGEST_RETRY_MS, type SyncState } from '@/utils/sync/queue';
import { reduceSync, SYNC_OFF, syncDue, type SyncEvent } from '@/utils/sync/sync-state';

const NOW = 1_700_000_000_000;
const idle: SyncState = { status: 'idle', pending: 3, failures: 0 };
const fail = (failure: Extract<SyncEvent, { type: 'failed' }>['failure']): SyncEvent => ({
  type: 'failed',
  failure,
  at: NOW,
  random: 0,
});

describe('reduceSync', () => {
  it('waits longer after each failure, keeps the last success, and forgets the failures after one', () => {
    const synced = reduceSync(idle, { type: 'succeeded', at: NOW - 9_000, pending: 2 });
    const once = reduceSync(synced, fail('unreachable'));
    expect(once).toEqual({
      status: 'waiting',
      pending: 2,
      failures: 1,
      nextTryAt: NOW + 1_000,
      unreachable: true,
      lastSyncedAt: NOW - 9_000,
    });
    expect(reduceSync(once, fail('unreachable')).nextTryAt).toBe(NOW + 2_000);
    expect(reduceSync(once, { type: 'succeeded', at: NOW, pending: 0 })).toEqual({
      status: 'idle',
      pending: 0,
      failures: 0,
      lastSyncedAt: NOW,
    });
  });

  it('stops for a revoked device until a person acts', () => {
    const state = reduceSync(idle, fail('revoked'));
    expect(state).toMatchObject({ status: 'refused', refusal: 'revoked' });
    expect(state).not.toHaveProperty('nextTryAt');
    expect(reduceSync(state, { type: 'joined', pending: 3 })).toEqual(idle);
  });

  it('asks an older hub again every five minutes', () => {
    const state = reduceSync(idle, fail('protocolTooNew'));
    expect(state).toMatchObject({ status: 'refused', nextTryAt: NOW + LONGEST_RETRY_MS });
  });

  it('takes a page in the place of the hub for a network that is not there', () => {
    expect(reduceSync(idle, fail('notAHub'))).toMatchObject({ status: 'waiting', unreachable: true });
  });

  it('waits out a hub that was asked too often', () => {
    expect(reduceSync(idle, fail('tooOften'))).toMatchObject({ status: 'waiting', refusal: 'tooOften' });
  });

  it('only counts while no hub is joined', () => {
    const counted = reduceSync(SYNC_OFF, { type: 'counted', pending: 7 });
    expect(counted).toEqual({ status: 'off', pending: 7, failures: 0 });
    for (const event of [{ type: 'started' }, { type: 'succeeded', at: NOW, pending: 0 }, fail('revoked')] as const) {
      expect(reduceSync(counted, event)).toBe(counted);
    }
  });

  it('keeps the count when the team is left', () => {
    expect(reduceSync(idle, { type: 'left', pending: 3 })).toEqual({ status: 'off', pending: 3, failures: 0 });
  });

  it('always comes to a next try, a person, or rest', () => {
    const failure = fc.constantFrom(...REFUSALS, 'unreachable' as const, 'notAHub' as const);
    fc.assert(
      fc.property(fc.array(failure, { minLength: 1, maxLength: 30 }), (failures) => {
        const state = failures.reduce((it, one) => reduceSync(it, fail(one)), idle);
        expect(state.failures).toBe(failures.length);
        expect(state.nextTryAt !== undefined || state.status === 'refused').toBe(true);
        expect((state.nextTryAt ?? NOW) - NOW).toBeLessThanOrEqual(LONGEST_RETRY_MS);
      }),
    );
  });
});

describe('syncDue', () => {
  const waiting: SyncState = { status: 'waiting', pending: 1, failures: 1, nextTryAt: NOW + 5_000 };

  it.each<[string, SyncState, number, boolean]>([
    ['no hub', SYNC_OFF, NOW, false],
    ['nothing against it', idle, NOW, true],
    ['before the next try', waiting, NOW, false],
    ['at the next try', waiting, NOW + 5_000, true],
    ['a clock set back by a day', waiting, NOW - 86_400_000, true],
    ['a worker killed while sending', { ...idle, status: 'sending' }, NOW, true],
    ['a revoked device', { status: 'refused', refusal: 'revoked', pending: 1, failures: 1 }, NOW, false],
  ])('%s', (_, state, now, due) => {
    expect(syncDue(state, now)).toBe(due);
  });
});
