import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { MessageFailed, send } from './send';

/** The stand-in's own type knows the form with a callback only. */
const runtime = fakeBrowser.runtime as unknown as { sendMessage: (message: unknown) => Promise<unknown> };
const lost = (): Promise<unknown> => new Promise(() => undefined);

describe('send', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('calls a background that answers nothing in time unreachable, not a moment earlier', async () => {
    vi.spyOn(runtime, 'sendMessage').mockImplementation(lost);
    let failed: unknown;
    void send('profile:for', {}, { withinMs: 3_000 }).catch((error: unknown) => (failed = error));
    await vi.advanceTimersByTimeAsync(2_999);
    expect(failed).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    expect(failed).toBeInstanceOf(MessageFailed);
    expect(failed).toMatchObject({ kind: 'profile:for', reason: 'unreachable' });
  });

  it('gives the answer that came in time and leaves no timer behind', async () => {
    const late = () => new Promise((done) => setTimeout(() => done({ ok: true, value: null }), 2_000));
    vi.spyOn(runtime, 'sendMessage').mockImplementation(late);
    const answer = send('profile:for', {}, { withinMs: 3_000 });
    await vi.advanceTimersByTimeAsync(2_000);
    await expect(answer).resolves.toBeNull();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('waits as long as it takes where no limit is given, and tells what the browser said when it failed', async () => {
    vi.spyOn(runtime, 'sendMessage').mockImplementationOnce(lost);
    let settled = false;
    void send('queue:list', {}).finally(() => (settled = true));
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(settled).toBe(false);
    vi.spyOn(runtime, 'sendMessage').mockRejectedValueOnce(new Error('no receiving end'));
    await expect(send('queue:list', {}, { withinMs: 1 })).rejects.toThrow('queue:list: unreachable (no receiving end)');
  });
});
