import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { histories, type History } from './histories';
import type { Setting } from './simulated-console';
import { Fault, nothingCounted, witness, type Count } from './witness';

/*
 * Zero lost, zero doubled, zero misattributed, presence and order right, over random histories; each fault throws in `witness`.
 * The same again: DESKMATE_SEED=… DESKMATE_RUNS=10000 npx vitest run --project unit tests/contracts/ledger
 */
const SEED = Number(process.env.DESKMATE_SEED ?? 2026);
const RUNS = Number(process.env.DESKMATE_RUNS ?? 10_000);
const TIMEOUT_MS = 600_000;

const plain = Number.POSITIVE_INFINITY;
const settings = (fixed: Partial<Setting>): fc.Arbitrary<Setting> =>
  fc
    .record({
      ids: fc.constantFrom('all' as const, 'temp' as const, 'some' as const, 'none' as const),
      times: fc.constantFrom('exact' as const, 'coarse' as const, 'none' as const),
      words: fc.constantFrom('own' as const, 'trade' as const, 'few' as const),
      window: fc.constantFrom(6, 8, 15, 40, plain),
    })
    .map((setting) => ({ ...setting, ...fixed }));
const withoutIds = (fixed: Partial<Setting>) =>
  settings(fixed).map((setting) => ({
    ...setting,
    words: setting.words === 'few' ? ('trade' as const) : setting.words,
  }));

function report(what: string, count: Count): void {
  const share = (part: number, whole: number) => `${((part / Math.max(1, whole)) * 100).toFixed(2)} %`;
  const { messages, looks, open, misleading, uncertain } = count;
  console.info(
    `${what}: ${messages} messages, uncertain ${share(uncertain, messages)};`,
    `${looks} looks, open ${share(open, looks)}, misleading ${share(misleading, looks)}`,
  );
}

function play(what: string, setting: fc.Arbitrary<Setting>, share: number): Count {
  const count = nothingCounted();
  const numRuns = Math.ceil(RUNS * share);
  fc.assert(
    fc.property(histories(setting), (history) => witness(history, count)),
    { numRuns, seed: SEED },
  );
  report(what, count);
  // The histories must not have ended before anything was shown.
  expect(count.messages).toBeGreaterThan(numRuns * 5);
  expect(count.misleading / count.looks).toBeLessThan(0.01);
  return count;
}

describe(`the ledger against a simulated console, seed ${SEED}, ${RUNS} histories`, () => {
  it.each([
    ['ids', settings({ ids: 'all' }), 0.35],
    ['ids, temporary ones at first', settings({ ids: 'temp' }), 0.25],
    ['some ids, plain list', withoutIds({ ids: 'some', window: plain }), 0.15],
    ['no ids, plain list', withoutIds({ ids: 'none', window: plain }), 0.15],
  ] as const)(
    'tells each message once, in order, and says so where the page does not show enough: %s',
    (what, setting, share) => {
      expect(play(what, setting, share).needless).toBe(0);
    },
    TIMEOUT_MS,
  );

  it(
    'is uncertain of fewer than one message in a thousand where each row has its id and the page holds all rows',
    () => {
      const count = play('ids, plain list', settings({ ids: 'all', window: plain, words: 'own' }), 0.05);
      // Left: the newest row is removed in the same moment in which older ones are loaded above. A scrolled list looks the same.
      expect(count.uncertain / count.messages).toBeLessThan(0.001);
      expect(count).toMatchObject({ misleading: 0, held: 0 });
    },
    TIMEOUT_MS,
  );

  // Without ids, and scrolled, doubts can pile up until a wrong order looks sure: kept rare, not excluded.
  it(
    'errs in fewer than one history of a hundred on virtual lists without ids',
    () => {
      const [count, runs] = [nothingCounted(), Math.ceil(RUNS * 0.1)];
      const tried = fc.sample(withoutVirtualIds, { numRuns: runs, seed: SEED });
      const faults = tried.filter((history) => errs(history, count)).length;
      report(`no ids, virtual list, ${faults} faults in ${runs} histories`, count);
      expect(faults / runs).toBeLessThan(0.01);
    },
    TIMEOUT_MS,
  );
});

const withoutVirtualIds = histories(
  withoutIds({ ids: 'none' }).map((setting) => (setting.window === plain ? { ...setting, window: 40 } : setting)),
);

function errs(history: History, count: Count): boolean {
  try {
    witness(history, count);
    return false;
  } catch (error) {
    if (error instanceof Fault) return true;
    throw error;
  }
}
