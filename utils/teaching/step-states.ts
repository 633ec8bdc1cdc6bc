import { STEPS, type Examples, type Step } from '@/utils/teaching/lesson-types';
import type { StepState } from '@/utils/teaching/lesson-view';

export type StepStates = Readonly<Record<Step, StepState>>;

/** How far each step is. What was pointed at counts before what was skipped, and that before what a mended profile finds. */
export function stepStates(examples: Examples, skipped: ReadonlySet<Step>, known: ReadonlySet<Step>): StepStates {
  const stateOf = (step: Step): StepState => {
    const example = examples[step];
    if (Array.isArray(example) ? example.length > 0 : example !== undefined) return 'taught';
    if (skipped.has(step)) return 'skipped';
    return known.has(step) ? 'known' : 'todo';
  };
  return Object.fromEntries(STEPS.map((step) => [step, stateOf(step)])) as StepStates; // made of these keys
}

/** The steps a lesson asks for, in order; of `unasked` only what was taught all the same. */
export function askedSteps(states: StepStates, unasked: ReadonlySet<Step>): Step[] {
  return STEPS.filter((step) => states[step] !== 'known' && (states[step] === 'taught' || !unasked.has(step)));
}
