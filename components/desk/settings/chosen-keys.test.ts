import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, parseSettings } from '@/utils/storage/settings';
import { firstKeys, holderOf, KEY_GROUPS, withKey } from './chosen-keys';

describe('holderOf', () => {
  it('finds nothing doubled among the keys as they are at first', () => {
    for (const [group, acts] of Object.entries(KEY_GROUPS))
      for (const act of acts) {
        const keys = (DEFAULT_SETTINGS[group as keyof typeof KEY_GROUPS] as Record<string, string>)[act] ?? '';
        expect([act, holderOf(keys, act, DEFAULT_SETTINGS)]).toEqual([act, undefined]);
      }
  });

  it('names who has a key in another group, in the panel or in the browser', () => {
    expect(holderOf('Alt+Y', 'fix', DEFAULT_SETTINGS)).toBe('promiseYes');
    expect(holderOf('Alt+Shift+1', 'followUp', DEFAULT_SETTINGS)).toBe('buyer');
    expect(holderOf('Alt+2', 'followUp', DEFAULT_SETTINGS)).toBe('ofPanel');
    expect(holderOf('Alt+Shift+N', 'fillNote', DEFAULT_SETTINGS)).toBe('ofBrowser');
    expect(holderOf('Alt+J', 'fillNote', DEFAULT_SETTINGS)).toBeUndefined();
  });
});

describe('the stored keys', () => {
  it('of a version that knew only those of findings keep them and get the others', () => {
    const old = { flagKeys: { next: 'F9', previous: 'Shift+F9', fix: 'Alt+Y', leave: 'Alt+Shift+M' } };
    const settings = parseSettings(old);
    expect(settings.flagKeys.next).toBe('F9');
    expect(settings.workKeys).toEqual(firstKeys().workKeys);
    expect(holderOf(settings.workKeys.promiseYes, 'promiseYes', settings)).toBe('fix'); // told on the card
  });

  it('change one at a time and are read back', () => {
    const changed = { ...DEFAULT_SETTINGS, ...withKey(DEFAULT_SETTINGS, 'workKeys', 'fillNote', 'Alt+J') };
    expect(parseSettings(changed).workKeys).toEqual({ ...DEFAULT_SETTINGS.workKeys, fillNote: 'Alt+J' });
  });
});
