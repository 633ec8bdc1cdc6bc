import { afterEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { profileOf } from '@/utils/consoles/registry';
import { registrar } from './registrations';

afterEach(() => vi.restoreAllMocks());

describe('registrar', () => {
  it('runs in whole pages only: 1688’s frame fits the same profile as the page round it, and would count its messages again', async () => {
    const register = vi.spyOn(browser.scripting, 'registerContentScripts').mockResolvedValue();
    const matches = profileOf('wangwang')?.matches ?? [];
    expect(matches).toHaveLength(2);
    await registrar.register({ wangwang: matches });
    expect(register.mock.calls).toEqual([[[expect.objectContaining({ matches, allFrames: false })]]]);
  });
  it('enters an open page, not the frames in it', async () => {
    const execute = vi.spyOn(browser.scripting, 'executeScript').mockResolvedValue();
    await registrar.inject(7);
    expect(execute.mock.calls[0]?.[0].target).toEqual({ tabId: 7 });
  });
});
