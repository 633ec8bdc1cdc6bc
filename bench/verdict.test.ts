import { expect, it } from 'vitest';
import { verdictOf } from './verdict';

const row = (value: number, limit?: number) => ({
  name: 'a',
  value,
  unit: 'ms',
  ...(limit !== undefined && { limit }),
});

it('ends with 1 where a figure passes its limit or is no number, and with 0 otherwise', () => {
  expect(verdictOf([row(5), row(5, 5), row(Number.NaN)])).toEqual({ broken: [], exitCode: 0 });
  expect(verdictOf([row(5, 4), row(3, 4)])).toEqual({ broken: [row(5, 4)], exitCode: 1 });
  expect(verdictOf([row(Number.NaN, 4)]).exitCode).toBe(1);
});
