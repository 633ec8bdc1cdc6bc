import { describe, expect, it } from 'vitest';
import { diffHandbooks, isSame } from './diff';
import { removeItem, setShopFact, upsertItem } from './edit';
import { starterHandbook } from './starter';

const base = starterHandbook('zh');
const later = '2026-12-01T08:00:00.000Z';
const first = base.scripts[0]!;

describe('diffHandbooks', () => {
  it('finds nothing between a handbook and itself', () => {
    expect(isSame(diffHandbooks(base, structuredClone(base)))).toBe(true);
  });
  it('names what was added, removed and changed', () => {
    const added = upsertItem(base, 'scripts', { ...first, id: 'new.one' }, later);
    const changed = upsertItem(added, 'scripts', { ...first, text: '换了一句' }, later);
    const removed = removeItem(changed, 'playbooks', base.playbooks[0]!.id, later);
    const diff = diffHandbooks(base, removed);
    expect(diff.scripts).toEqual({ added: ['new.one'], removed: [], changed: [first.id] });
    expect(diff.playbooks.removed).toEqual([base.playbooks[0]!.id]);
  });
  it('names changed shop facts', () => {
    const fact = Object.keys(base.shopFacts)[0]!;
    const diff = diffHandbooks(base, setShopFact(base, fact, '别处', later));
    expect(diff.shopFacts.changed).toEqual([fact]);
  });
  it('does not take another order of keys for a change', () => {
    const turned = Object.fromEntries(Object.entries(first).reverse()) as typeof first;
    expect(isSame(diffHandbooks(base, upsertItem(base, 'scripts', turned, later)))).toBe(true);
  });
});
