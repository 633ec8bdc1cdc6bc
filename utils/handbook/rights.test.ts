import { expect, it } from 'vitest';
import { mayEditHandbook } from './rights';

it('lets a lead and somebody without a team change the handbook, and nobody else', () => {
  expect([mayEditHandbook('lead'), mayEditHandbook(undefined), mayEditHandbook('agent')]).toEqual([true, true, false]);
});
