import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterPush, LONGEST_RETRY_MS, narrowerLimit, nextBatch, retryDelayMs, retryKind } from '@/utils/sync/queue';
import { REFUSALS } from '@/utils/sync/protocol';

const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { maxLength: 60 });

describe('nextBatch', () => {
  it('takes the oldest first and one id once', () => {
    expect(nextBatch(['a', 'b', 'a', 'c'], 2)).toEqual(['a', 'b']);
  });

  it('takes one when the limit is nonsense', () => {
    expect(nextBatch(['a', 'b'], 0)).toEqual(['a']);
  });

  it('takes nothing from an empty outbox', () => {
    expect(nextBatch([], 10)).toEqual([]);
  });
});

describe('afterPush', () => {
  it('keeps what the hub did not mention', () => {
    const outcome = afterPush(['a', 'b', 'c'], { kept: ['a'], refused: [{ id: 'b', why: 'shop' }] });
    expect(outcome).toEqual({ outbox: ['c'], kept: ['a'], refused: [{ id: 'b', why: 'shop' }], moved: true });
  });

  it('says so when an answer moved nothing', () => {
    expect(afterPush(['a'], { kept: ['z'], refused: [] })).toEqual({
      outbox: ['a'],
      kept: [],
      refused: [],
      moved: false,
    });
  });

  it('counts an id that was kept and refused as kept', () => {
    expect(afterPush(['a'], { kept: ['a'], refused: [{ id: 'a', why: 'v' }] }).refused).toEqual([]);
  });

  it('neither loses nor invents a fact, whatever the hub answers', () => {
    fc.assert(
      fc.property(ids, ids, ids, (outbox, kept, refused) => {
        const outcome = afterPush(outbox, { kept, refused: refused.map((id) => ({ id, why: '' })) });
        const all = [...outcome.outbox, ...outcome.kept, ...outcome.refused.map(({ id }) => id)];
        expect(all.sort()).toEqual([...outbox].sort());
        expect(outcome.outbox).toEqual(outbox.filter((id) => outcome.outbox.includes(id)));
      }),
    );
  });

  it('sends every fact in the end, through answers lost and hubs that keep only some', () => {
    fc.assert(
      fc.property(ids, fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 8 }), (start, luck) => {
        const held = new Set<string>();
        let outbox = [...start];
        for (let round = 0; outbox.length > 0 && round < 500; round += 1) {
          const batch = nextBatch(outbox, 4);
          const taken = batch.slice(0, 1 + (luck[round % luck.length] ?? 0));
          taken.forEach((id) => held.add(id));
          const answerLost = luck[round % luck.length] === 0 && round < 20;
          if (!answerLost) outbox = afterPush(outbox, { kept: taken, refused: [] }).outbox;
        }
        expect([...held].sort()).toEqual([...start].sort());
        expect(outbox).toEqual([]);
      }),
    );
  });
});

describe('retryDelayMs', () => {
  it.each([
    [0, 0.5, 0],
    [1, 0, 1_000],
    [2, 0, 2_000],
    [3, 0, 4_000],
    [9, 0, LONGEST_RETRY_MS / 2],
  ])('after %i failures with %f at random waits %i ms', (failures, random, expected) => {
    expect(retryDelayMs(failures, random)).toBe(expected);
  });

  it('stays between half a second and five minutes after any number of failures', () => {
    const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), random, (failures, it) => {
        const delay = retryDelayMs(failures, it);
        expect(delay).toBeGreaterThanOrEqual(500);
        expect(delay).toBeLessThanOrEqual(LONGEST_RETRY_MS);
      }),
    );
  });
});

describe('narrowerLimit', () => {
  it('halves down to one', () => {
    expect([500, 3, 1].map(narrowerLimit)).toEqual([250, 1, 1]);
  });
});

describe('retryKind', () => {
  it.each(['badToken', 'revoked', 'forbidden', 'badCode', 'codeUsedUp'] as const)(
    'leaves %s to a person',
    (refusal) => {
      expect(retryKind(refusal)).toBe('never');
    },
  );

  it('tries a hub of another version again, slowly', () => {
    expect([retryKind('protocolTooNew'), retryKind('protocolTooOld')]).toEqual(['slowly', 'slowly']);
  });

  it('has an answer for every refusal', () => {
    expect(REFUSALS.map(retryKind).every((kind) => ['never', 'slowly', 'soon'].includes(kind))).toBe(true);
  });
});
