import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BrowserContext } from 'playwright';
import { startHub, type StartedHub } from '@/hub/src/start';
import { DESK_URL, launchWithExtension } from '../setup/launch';
import { joinDemoTeam, waitForBackground } from './join';
import { startConsoleServer, type ConsoleServer } from './console-server';
import { workOneMinute } from './one-minute';

const ROOT = resolve(import.meta.dirname, '../../.deskmate/demo');
const HUB_PORT = 8787;
const CONSOLE_PORT = 8788;

/** A fixed port, so that a second start finds its data at the same address; any other when it is taken. */
async function atPort<T>(port: number, start: (port: number) => Promise<T>): Promise<T> {
  try {
    return await start(port);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    console.log(`Port ${port} is taken, using another one.`);
    return start(0);
  }
}

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
const headless = !hasDisplay || process.argv.includes('--headless');

const stops: (() => Promise<unknown>)[] = [];
let stopping: Promise<void> | undefined;

/** Stops what was started, last first; nothing else is touched. */
function stopAll(): Promise<void> {
  stopping ??= (async () => {
    for (const stop of stops.reverse()) await stop().catch((error: unknown) => console.error(error));
  })();
  return stopping;
}
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => void stopAll().then(() => process.exit(0)));

async function startAll(): Promise<{ hub: StartedHub; shop: ConsoleServer; office: BrowserContext }> {
  mkdirSync(ROOT, { recursive: true });
  const hub = await atPort(HUB_PORT, (port) => startHub({ port, dataDir: join(ROOT, 'hub'), team: '同桌演示店' }));
  stops.push(() => hub.close());
  const shop = await atPort(CONSOLE_PORT, startConsoleServer);
  stops.push(() => shop.close());
  const profile = join(ROOT, 'profile');
  // After a start that was killed, Chromium goes on running the worker it kept in here, whatever was built since.
  rmSync(join(profile, 'Default', 'Service Worker'), { recursive: true, force: true });
  const office = await launchWithExtension(profile, {
    headless,
    viewport: headless ? { width: 1440, height: 860 } : null,
  });
  stops.push(() => office.close());
  return { hub, shop, office };
}

try {
  const { hub, shop, office } = await startAll();
  console.log(`Team hub       ${hub.url}`);
  console.log(`Demo console   ${shop.url}`);
  console.log(`Data           ${ROOT}`);
  const [desk = await office.newPage()] = office.pages();
  await desk.goto(DESK_URL);
  await waitForBackground(desk);
  await joinDemoTeam(desk, hub);
  if (headless) {
    await workOneMinute({ office, desk, shop, hub, out: join(ROOT, 'out') });
    await stopAll();
  } else {
    const page = await office.newPage();
    await page.goto(shop.url);
    console.log(
      'The browser is open: the demo console in one tab, the desk in the other. Ctrl-C here, or closing the window, ends everything.',
    );
    await new Promise<void>((resolve) => office.once('close', () => resolve()));
    await stopAll();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  await stopAll();
  process.exitCode = 1;
}
