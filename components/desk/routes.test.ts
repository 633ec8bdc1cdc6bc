import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HANDBOOK_TABS, hashOf, routeOf } from './routes';

describe('routeOf', () => {
  it.each([
    ['', { page: 'today' }],
    ['#/nowhere', { page: 'today' }],
    ['#/tallies', { page: 'tallies' }],
    ['#/handbook', { page: 'handbook', tab: 'scripts' }],
    ['#/handbook/rules/x%', { page: 'handbook', tab: 'rules', id: 'x%' }],
  ])('reads %j', (hash, route) => {
    expect(routeOf(hash)).toEqual(route);
  });

  it('reads back every address it writes', () => {
    const ids = fc.string({ minLength: 1, unit: 'binary' });
    fc.assert(
      fc.property(fc.constantFrom(...HANDBOOK_TABS), ids, (tab, id) => {
        expect(routeOf(hashOf({ page: 'handbook', tab, id }))).toEqual({ page: 'handbook', tab, id });
      }),
    );
  });
});
