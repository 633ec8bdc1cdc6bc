import '@/utils/search/data/load-pinyin';
import { describe, expect, it, vi } from 'vitest';
import type { Script } from '@/utils/handbook/schema';
import { createScriptIndex } from '@/utils/search/script-index';
import { filterScripts } from './filter-scripts';

const TODAY = '2026-03-01';
const script = (id: string, text: string, over: Partial<Script> = {}): Script => ({
  ...{ id, part: 'talk', title: id, text, language: 'zh' },
  ...over,
});
const library = [
  script('退款', '退款已经在办理了'),
  script('发货', '今天发货'),
  script('旧', '退款活动', { validTo: '2025-01-01' }),
  script('别处', '退款', { part: 'welcome' }),
];
const idsFor = (typed: string, index: Parameters<typeof filterScripts>[1] = () => createScriptIndex(library)) =>
  filterScripts(library, index, typed, 'talk', TODAY).map(({ id }) => id);

describe('filterScripts', () => {
  it('finds by pinyin, and by its words what no agent could find today', () => {
    expect(idsFor('tuikuan')).toEqual(['退款']);
    expect(idsFor('退款')).toEqual(['退款', '旧']);
  });

  it('finds by the words alone while the tables are on their way', () => {
    expect(idsFor('tuikuan', null)).toEqual([]);
    expect(idsFor('退款', null)).toEqual(['退款', '旧']);
  });

  it('asks for no index where nothing is typed', () => {
    const index = vi.fn<() => never>();
    expect(idsFor(' ', index)).toEqual(['退款', '发货', '旧']);
    expect(index).not.toHaveBeenCalled();
  });
});
