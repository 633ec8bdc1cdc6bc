import { browser } from 'wxt/browser';

/** When an alarm first rings and how often after that, minutes. */
export type AlarmTimes = { delayInMinutes?: number; periodInMinutes: number };

/**
 * Sets the alarms that are not set yet, or ring at another pace in this release. One that is set again waits from the
 * beginning: a worker woken every minute would push an hourly alarm before itself for ever.
 */
export async function keepAlarms(wanted: Readonly<Record<string, AlarmTimes>>): Promise<void> {
  for (const [name, times] of Object.entries(wanted)) {
    const set = await browser.alarms.get(name);
    if (set?.periodInMinutes !== times.periodInMinutes) await browser.alarms.create(name, times);
  }
}
