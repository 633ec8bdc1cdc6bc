import { describe, expect, it, vi } from 'vitest';
import { answer, callerOf, RequestRefused, type Caller, type Handlers } from './listen';

const own = { id: 'ours', origin: 'chrome-extension://ours/' };
const isConsole = (url: string) => url.startsWith('https://mms.pinduoduo.com/');
const page: Caller = { from: 'page', tabId: 3, url: 'https://mms.pinduoduo.com/chat-merchant/' };

describe('callerOf', () => {
  it.each([
    ['another extension', { id: 'theirs', url: 'chrome-extension://theirs/x.html' }],
    ['a page that is no console', { id: 'ours', url: 'https://evil.example/', tabId: 1 }],
    ['a console address without a tab', { id: 'ours', url: 'https://mms.pinduoduo.com/chat-merchant/' }],
    ['a sender without an address', { id: 'ours' }],
    ['an origin that only begins like ours', { id: 'ours', url: 'chrome-extension://ours.evil/desk.html' }],
  ])('knows %s for a stranger', (_, sender) => {
    expect(callerOf(sender, own, isConsole)).toBeUndefined();
  });

  it('tells our own pages from the script in a console page', () => {
    expect(callerOf({ id: 'ours', url: 'chrome-extension://ours/desk.html' }, own, isConsole)).toEqual({
      from: 'desk',
    });
    expect(callerOf({ id: 'ours', url: page.url, tabId: 3 }, own, isConsole)).toEqual(page);
  });
});

describe('answer', () => {
  const leave = vi.fn(() => Promise.resolve(null));
  const handlers = {
    'hub:leave': leave,
    'queue:list': () => Promise.reject(new Error('disk gone')),
    'hub:team': () => Promise.reject(new RequestRefused('leadOnly', 'an agent')),
  } as unknown as Handlers;
  const request = (kind: string, payload: unknown = {}) => ({ deskmate: 'request', kind, payload });

  it('does not answer what is not a request of ours', async () => {
    expect(await answer({ type: 'hello' }, page, handlers)).toBeUndefined();
  });
  it('refuses a stranger, a request nobody knows, and a page that asks for what only the desk may', async () => {
    expect(await answer(request('hub:leave'), undefined, handlers)).toMatchObject({ ok: false, reason: 'notAllowed' });
    expect(await answer(request('toString'), page, handlers)).toMatchObject({ ok: false, reason: 'badRequest' });
    expect(await answer(request('hub:leave'), page, handlers)).toMatchObject({ ok: false, reason: 'notAllowed' });
    expect(leave).not.toHaveBeenCalled();
  });
  it('names the field of a payload that does not fit', async () => {
    const bad = await answer(request('thread:observe', { place: { consoleId: 4 } }), page, handlers);
    expect(bad).toMatchObject({
      ok: false,
      reason: 'badRequest',
      detail: expect.stringContaining('place.consoleId') as string,
    });
  });
  it('passes on the reason of a handler that refuses, without calling it a fault', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const refused = await answer(request('hub:team'), { from: 'desk' }, handlers);
    expect(refused).toEqual({ ok: false, reason: 'leadOnly', detail: 'an agent' });
    expect(error).not.toHaveBeenCalled();
    error.mockRestore();
  });
  it('answers a failing handler with its reason instead of silence', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await answer(request('queue:list'), page, handlers)).toEqual({
      ok: false,
      reason: 'failed',
      detail: 'disk gone',
    });
    expect(error).toHaveBeenCalledOnce();
    error.mockRestore();
  });
});
