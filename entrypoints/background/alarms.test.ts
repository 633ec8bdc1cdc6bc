import { fakeBrowser } from 'wxt/testing/fake-browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepAlarms } from './alarms';

const MINUTE_MS = 60_000;
const HOURLY = { 'give-up': { delayInMinutes: 2, periodInMinutes: 60 } };

describe('keepAlarms', () => {
  beforeEach(() => {
    fakeBrowser.reset();
    vi.useFakeTimers();
  });
  afterEach(() => void vi.useRealTimers());

  it('leaves an alarm that is set to ring when it was to ring, however often the worker starts', async () => {
    await keepAlarms(HOURLY);
    const first = (await fakeBrowser.alarms.get('give-up'))?.scheduledTime;
    expect(first).toBeDefined();
    vi.setSystemTime(Date.now() + MINUTE_MS);
    await keepAlarms(HOURLY);
    expect((await fakeBrowser.alarms.get('give-up'))?.scheduledTime).toBe(first);
  });

  it('sets an alarm anew that rings at another pace in this release', async () => {
    await keepAlarms({ 'give-up': { periodInMinutes: 30 } });
    await keepAlarms(HOURLY);
    expect((await fakeBrowser.alarms.get('give-up'))?.periodInMinutes).toBe(60);
  });
});
