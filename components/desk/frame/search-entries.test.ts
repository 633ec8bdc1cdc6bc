import { expect, it } from 'vitest';
import { starterHandbook } from '@/utils/handbook/starter';
import { createFinder, entriesOf } from './search-entries';

const handbook = starterHandbook('zh');
const entries = entriesOf({ handbook, personal: [], consoles: [], pageName: (page) => page, gapsName: '缺的话术' });

it('names every rule in words, and still finds it by its id', () => {
  const rules = entries.filter(({ kind }) => kind === 'rule');
  expect(rules).toHaveLength(handbook.phraseRules.length);
  for (const { title, to } of rules) expect(title).not.toBe(to.id);
  const { id = '' } = rules[0]?.to ?? {};
  expect(createFinder(entries)(id, 5).map(({ to }) => to.id)).toContain(id);
});

it('finds a page by its name', () => {
  expect(createFinder(entries)('缺的话术', 3)[0]?.to).toEqual({ page: 'handbook', tab: 'gaps' });
});
