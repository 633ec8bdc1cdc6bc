import { describe, expect, it } from 'vitest';
import { PARTS } from '@/utils/handbook/schema';
import { partWords } from './shared';

describe('partWords', () => {
  it('name the nine parts in the order of the handbook', () => {
    expect(Object.keys(partWords.zh)).toEqual([...PARTS]);
  });
});
