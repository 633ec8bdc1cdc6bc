import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium, type BrowserContext } from 'playwright';
import { findBrowser } from './browser.mjs';

/** The extension's id in Chromium, fixed by the key in wxt.config.ts. */
export const EXTENSION_ID = 'aobbhpjmbfbkkehjcajplbojcpembdin';
export const DESK_URL = `chrome-extension://${EXTENSION_ID}/desk.html`;
/** A page of the extension with nothing of ours on it, from which the background can be asked all the same. */
export const PLAIN_PAGE = `chrome-extension://${EXTENSION_ID}/manifest.json`;
const BUILD = resolve(import.meta.dirname, '../../.output/chrome-mv3-demo');

export type LaunchOptions = {
  headless: boolean;
  viewport?: { width: number; height: number } | null;
  language?: 'zh-CN' | 'en-US';
  build?: string;
  /** Keeps pages that were left, as browsers do and tests usually must not. */
  keepPages?: boolean;
};

/** Starts a browser with the extension's demo build on a profile folder (empty: a throw-away one). */
export async function launchWithExtension(profileDir: string, options: LaunchOptions): Promise<BrowserContext> {
  const build = options.build ?? BUILD;
  if (!existsSync(build)) throw new Error(`No build at ${build}: run "npm run build:demo" first.`);
  const executablePath = findBrowser();
  if (executablePath === undefined)
    throw new Error(
      'No Chromium browser found: run "npm test" or "npm start", which install one, or set DESKMATE_BROWSER.',
    );
  const language = options.language ?? 'zh-CN';
  const context = await chromium.launchPersistentContext(profileDir, {
    executablePath,
    ...(options.keepPages === true && { ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
    headless: options.headless,
    viewport: options.viewport === undefined ? { width: 1440, height: 860 } : options.viewport,
    locale: language,
    timezoneId: 'Asia/Shanghai',
    env: { ...process.env, LANGUAGE: language.replace('-', '_') },
    args: [
      `--disable-extensions-except=${build}`,
      `--load-extension=${build}`,
      `--lang=${language}`,
      '--enable-unsafe-extension-debugging',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(options.headless ? ['--disable-gpu'] : []),
    ],
  });
  await ensureLoaded(context, build);
  return context;
}

/** Branded Chrome and Edge ignore --load-extension: the extension is then loaded through the debugging protocol. */
async function ensureLoaded(context: BrowserContext, build: string): Promise<void> {
  if (context.serviceWorkers().some((worker) => worker.url().includes(EXTENSION_ID))) return;
  const started = context.waitForEvent('serviceworker', { timeout: 5_000 }).catch(() => undefined);
  if (await started) return;
  const browser = context.browser();
  const session = await browser?.newBrowserCDPSession();
  if (!session) throw new Error('The browser did not load the extension.');
  await session.send('Extensions.loadUnpacked' as 'Browser.getVersion', { path: build }); // newer than Playwright's list of commands
}
