import { expect as patient } from '@playwright/test';

/** When a poll asks again, ms. Playwright's own 100, 250, 500 and 1000 sleep past most of what these tests wait for. */
const INTERVALS = [20, 30, 50, 100, 100, 200, 500];

const poll: typeof patient.poll = (actual, options) =>
  patient.poll(actual, { intervals: INTERVALS, ...(typeof options === 'string' ? { message: options } : options) });

/** Playwright's `expect`, whose polls look sooner. */
export const expect: typeof patient = new Proxy(patient, {
  get: (target, key): unknown => (key === 'poll' ? poll : Reflect.get(target, key)),
});
