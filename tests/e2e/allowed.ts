import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { EXTENSION_ID, launchWithExtension } from '../setup/launch';
import { serveFixtures } from './test';

const RELEASED = path.resolve(import.meta.dirname, '../../.output/chrome-mv3');

/**
 * The released build in a browser of its own. The browser's question for a permission is drawn outside of any page, where
 * no test can click; it is not asked for what the person allowed this extension before. `allowedBefore` writes just that
 * into the browser's profile: nothing is granted by it, `permissions.request` within a click still has to be made.
 */
export async function openReleased(
  allowedBefore: readonly string[],
): Promise<{ context: BrowserContext; close: () => Promise<void> }> {
  if (!existsSync(RELEASED)) throw new Error(`No build at ${RELEASED}: run "npm run build" first.`);
  const profile = await mkdtemp(path.join(tmpdir(), 'deskmate-released-'));
  const launch = () => launchWithExtension(profile, { headless: true, build: RELEASED });
  await (await launch()).close();
  allowBefore(path.join(profile, 'Default', 'Preferences'), allowedBefore);
  const context = await launch();
  await serveFixtures(context);
  const close = async (): Promise<void> => {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  };
  return { context, close };
}

type Preferences = {
  extensions: { settings: Record<string, { runtime_granted_permissions?: object }> };
};

function allowBefore(file: string, origins: readonly string[]): void {
  const preferences = JSON.parse(readFileSync(file, 'utf8')) as Preferences;
  const ours = preferences.extensions.settings[EXTENSION_ID];
  if (!ours) throw new Error('the browser does not remember the extension');
  ours.runtime_granted_permissions = {
    ...{ api: [], manifest_permissions: [], scriptable_host: [] },
    explicit_host: [...origins],
  };
  writeFileSync(file, JSON.stringify(preferences));
}

/** Deskmate's popup over a page, opened as by a click on the toolbar, which is what lets it see the page's address. */
export class Popup {
  readonly #browser: CDPSession;
  readonly #sessionId: string;
  #id = 0;

  private constructor(browser: CDPSession, sessionId: string) {
    this.#browser = browser;
    this.#sessionId = sessionId;
  }

  static async over(page: Page): Promise<Popup> {
    await page.bringToFront();
    const browser = await page.context().browser()?.newBrowserCDPSession();
    if (!browser) throw new Error('no browser to speak to');
    const before = await popups(browser);
    await browser.send('Extensions.triggerAction' as 'Browser.close', {
      id: EXTENSION_ID,
      targetId: await tabOf(browser, page.url()),
    }); // newer than Playwright's list of commands
    for (;;) {
      const opened = (await popups(browser)).find((id) => !before.includes(id));
      if (opened === undefined) continue;
      const { sessionId } = await browser.send('Target.attachToTarget', { targetId: opened });
      return new Popup(browser, sessionId);
    }
  }

  /** Presses a button by its words, with a real pointer. */
  async press(words: string): Promise<void> {
    const found = `[...document.querySelectorAll('button')].find((each) => each.textContent.includes(${JSON.stringify(words)}))`;
    const at = (await this.#until(
      `(() => { const box = ${found}?.getBoundingClientRect(); return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 }; })()`,
    )) as { x: number; y: number };
    for (const type of ['mousePressed', 'mouseReleased'])
      await this.#send('Input.dispatchMouseEvent', { type, ...at, button: 'left', clickCount: 1 });
  }

  /** Waits until the popup says this. */
  async says(words: string): Promise<void> {
    await this.#until(`document.body.innerText.includes(${JSON.stringify(words)})`);
  }

  async text(): Promise<string> {
    return String(await this.#until(`document.querySelector('.dm-doors') && document.body.innerText`));
  }

  async close(): Promise<void> {
    await this.#send('Runtime.evaluate', { expression: 'window.close()' }).catch(() => undefined);
  }

  /** The expression's value as soon as there is one; the test's own time limit ends the waiting. */
  async #until(expression: string): Promise<unknown> {
    for (;;) {
      const answer = (await this.#send('Runtime.evaluate', { expression, returnByValue: true })) as {
        result: { value?: unknown };
      };
      if (answer.result.value) return answer.result.value;
    }
  }

  #send(method: string, params: object): Promise<unknown> {
    this.#id += 1;
    const id = this.#id;
    return new Promise((resolve, reject) => {
      const hear = ({ sessionId, message }: { sessionId: string; message: string }): void => {
        const answer = JSON.parse(message) as { id?: number; result?: unknown; error?: { message: string } };
        if (sessionId !== this.#sessionId || answer.id !== id) return;
        this.#browser.off('Target.receivedMessageFromTarget', hear);
        if (answer.error) reject(new Error(answer.error.message));
        else resolve(answer.result);
      };
      this.#browser.on('Target.receivedMessageFromTarget', hear);
      const message = JSON.stringify({ id, method, params });
      this.#browser.send('Target.sendMessageToTarget', { sessionId: this.#sessionId, message }).catch(reject);
    });
  }
}

async function popups(browser: CDPSession): Promise<string[]> {
  const { targetInfos } = await browser.send('Target.getTargets');
  return targetInfos.filter(({ url }) => url.endsWith('/popup.html')).map(({ targetId }) => targetId);
}

async function tabOf(browser: CDPSession, url: string): Promise<string> {
  const { targetInfos } = await browser.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = targetInfos.find((target) => target.url === url);
  if (!tab) throw new Error(`no tab shows ${url}`);
  return tab.targetId;
}
