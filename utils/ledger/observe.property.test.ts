import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyLedger, observe } from './observe';
import { threadIdOf } from './types';

const RUNS = Number(process.env.FC_RUNS ?? 400);

// What the ledger says of whole histories is compared with the truth in tests/contracts/ledger.
describe('observe: readings without any sense', () => {
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
