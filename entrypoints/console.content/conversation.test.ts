import { describe, expect, it } from 'vitest';
import { profileOf } from '@/utils/consoles/registry';
import type { Reading, ReadThread } from '@/utils/consoles/reading';
import { withShop } from './conversation';

const thread: ReadThread = { buyerKey: 'b', buyerName: '小鱼', shop: '', orderNumbers: [], messages: [] };
type Shown = Pick<Reading, 'thread' | 'shop'>;
const profile = (id: string) => {
  const found = profileOf(id);
  if (!found) throw new Error(`no profile ${id}`);
  return found;
};

describe('withShop', () => {
  it('gives a page that shows no shop the one that was written for it', () => {
    const { shop, thread: read } = withShop<Shown>({ thread }, profile('pinduoduo'), '南橙');
    expect([shop, read?.shop]).toEqual(['南橙', '南橙']);
    expect(withShop<Shown>({ thread: null }, profile('pinduoduo'), '南橙')).toEqual({ shop: '南橙', thread: null });
  });

  it('leaves what the page shows alone where its profile knows the shop’s name, if only for a moment it does not', () => {
    const reading: Shown = { thread };
    expect(withShop(reading, profile('lazada'), '南橙')).toBe(reading);
    expect(withShop(reading, profile('pinduoduo'), '')).toBe(reading);
  });
});
