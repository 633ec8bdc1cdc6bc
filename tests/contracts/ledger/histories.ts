import fc from 'fast-check';
import type { Line, Setting, SimulatedConsole } from './simulated-console';

/** One thing that happens to the console. `seen`: the reader looks before the next thing happens. */
export type Step = { act: Act; seen: boolean };
export type Act =
  | { do: 'say'; lines: Line[] }
  | { do: 'repeat'; line: Line; times: number }
  | { do: 'late'; line: Line; back: number }
  | { do: 'recall'; back: number; how: 'recalled' | 'gone' }
  | { do: 'settle' }
  | { do: 'wait'; minutes: number }
  | { do: 'loadAbove'; rows: number }
  | { do: 'scroll'; by: number }
  | { do: 'switch'; to: number }
  | { do: 'sameAgain' }
  | { do: 'reload' }
  | { do: 'double'; row: number }
  | { do: 'oldLook'; which: number };

export type History = { setting: Setting; before: Line[][]; steps: Step[] };

const line: fc.Arbitrary<Line> = fc.record({
  word: fc.nat(11),
  by: fc.constantFrom(0, 0, 0, 1, 1, 1, 2, 3),
  image: fc.constantFrom(false, false, false, false, true),
});
const lines = (minLength: number, maxLength: number) => fc.array(line, { minLength, maxLength });
const is = <T extends string>(what: T) => fc.constant(what);

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 10, arbitrary: fc.record({ do: is('say'), lines: lines(1, 4) }) },
  { weight: 1, arbitrary: fc.record({ do: is('say'), lines: lines(6, 14) }) },
  { weight: 2, arbitrary: fc.record({ do: is('repeat'), line, times: fc.constantFrom(2, 5) }) },
  { weight: 1, arbitrary: fc.record({ do: is('late'), line, back: fc.integer({ min: 1, max: 4 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: is('recall'), back: fc.nat(6), how: fc.constantFrom('recalled' as const, 'gone') }),
  },
  { weight: 3, arbitrary: fc.record({ do: is('settle') }) },
  { weight: 2, arbitrary: fc.record({ do: is('wait'), minutes: fc.constantFrom(1, 5, 90, 1000, 3000) }) },
  { weight: 2, arbitrary: fc.record({ do: is('loadAbove'), rows: fc.constantFrom(1, 5, 20) }) },
  { weight: 4, arbitrary: fc.record({ do: is('scroll'), by: fc.integer({ min: -12, max: 12 }) }) },
  { weight: 1, arbitrary: fc.record({ do: is('scroll'), by: fc.constantFrom(-1000, -1000, 40, 1000) }) },
  { weight: 3, arbitrary: fc.record({ do: is('switch'), to: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ do: is('sameAgain') }) },
  { weight: 1, arbitrary: fc.record({ do: is('reload') }) },
  { weight: 1, arbitrary: fc.record({ do: is('double'), row: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ do: is('oldLook'), which: fc.nat(20) }) },
);
const step: fc.Arbitrary<Step> = fc.record({ act, seen: fc.constantFrom(true, true, true, false) });

/** Random histories of consoles with one of these settings. */
export function histories(settings: fc.Arbitrary<Setting>): fc.Arbitrary<History> {
  return fc.record({
    setting: settings,
    before: fc.array(lines(0, 12), { minLength: 2, maxLength: 3 }),
    steps: fc.array(step, { minLength: 5, maxLength: 30 }),
  });
}

/** Lets a step happen to the console; what is done to a look (`double`, `oldLook`) is the reader's part. */
export function happen(page: SimulatedConsole, what: Act): void {
  if (what.do === 'say') what.lines.forEach((one) => page.say(one));
  if (what.do === 'repeat')
    for (let time = 0; time < what.times; time += 1) page.say({ ...what.line, word: what.line.word * 3 });
  if (what.do === 'late') page.say(what.line, what.back);
  if (what.do === 'recall') page.recall(what.back, what.how);
  if (what.do === 'settle') page.settle();
  if (what.do === 'wait') page.nowMs += what.minutes * 60_000;
  if (what.do === 'loadAbove') page.loadAbove(what.rows);
  if (what.do === 'scroll') page.scroll(what.by);
  if (what.do === 'switch') page.switchTo(what.to);
  if (what.do === 'sameAgain') page.switchTo(page.active);
  if (what.do === 'reload') page.reload();
}
