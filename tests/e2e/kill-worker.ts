import type { BrowserContext, Worker } from '@playwright/test';
import { EXTENSION_ID } from '../setup/launch';
import { expect } from './expect';

/** The extension's worker that lives now. */
export function workerOf(context: BrowserContext): Worker {
  const ours = context.serviceWorkers().find((each) => each.url().includes(EXTENSION_ID));
  if (!ours) throw new Error('the extension has no worker');
  return ours;
}

/** Ends one life of the worker through the debugging protocol; returns when that life had begun. */
export async function killWorker(context: BrowserContext): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('no browser to speak to');
  const target = async () =>
    (await session.send('Target.getTargets')).targetInfos.find(
      ({ type, url }) => type === 'service_worker' && url.includes(EXTENSION_ID),
    );
  // A worker killed just before is woken by the page's next request.
  await expect.poll(target, { timeout: 15_000 }).toBeDefined();
  // One that is just being woken cannot be asked: "Service worker restarted". It is asked again.
  let life = 0;
  await expect(async () => {
    life = await workerOf(context).evaluate(() => performance.timeOrigin);
  }).toPass({ timeout: 15_000 });
  const { targetId = '' } = (await target()) ?? {};
  expect((await session.send('Target.closeTarget', { targetId })).success).toBe(true);
  await session.detach();
  return life;
}
