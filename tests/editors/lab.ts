import { test as base, chromium, expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { findBrowser } from '../setup/browser.mjs';
import { ckeditor4File, composerScript, editorScript } from './bundle';
import type { EditorPath } from './isolated';
import type { EditorEntry } from './matrix';
import type { Place, Stage } from './stage';
import { IsolatedWorld } from './world';

const ORIGIN = 'https://editors.test';
const HTML = (frame: boolean): string => `<!doctype html><meta charset="utf-8"><title>Editors</title>
  <input id="elsewhere"><div id="page"></div>${frame ? '' : '<div id="shadow"></div><iframe id="frame" src="/frame.html" width="600" height="200"></iframe>'}
  <script src="/editor.js"></script>`;

type Selected = readonly [number, number];
const same = (a: Selected, b: Selected): boolean => a[0] === b[0] && a[1] === b[1];

type Inserted = { ok: boolean; reason?: string };

/** One editor in a browser: put up in a place, its caret moved with real keys, text put in from an isolated world. */
export class Lab {
  readonly page: Page;
  readonly world: IsolatedWorld;
  readonly #entry: EditorEntry;

  constructor(page: Page, world: IsolatedWorld, entry: EditorEntry) {
    this.page = page;
    this.world = world;
    this.#entry = entry;
  }

  path(place: Place): EditorPath {
    return { place, selector: this.#entry.selector, ownFrame: this.#entry.ownFrame === true };
  }

  /** A fresh editor with this text and the focus in it, the caret at the end. */
  async put(place: Place, text: string): Promise<void> {
    await this.page.evaluate(([where, what]) => (window as { stage?: Stage }).stage?.put(where, what), [
      place,
      text,
    ] as const);
    await this.world.call('focus', this.path(place));
    await this.move(place, 'Control+End', [text.length, text.length]);
  }

  /** Presses a key and waits until the selection is there; once more only where nothing moved: an editor just up may miss the first. */
  async move(place: Place, key: string, there: Selected): Promise<void> {
    let at = await this.#selected(place);
    for (let tries = 0; tries < 3; tries += 1) {
      const before = at;
      await this.press(key);
      for (let looks = 0; looks < 12; looks += 1) {
        at = await this.#selected(place);
        if (same(at, there)) return;
        await this.page.waitForTimeout(looks * 4); // a look costs the editor time too
      }
      if (!same(at, before)) break;
    }
    throw new Error(`${key} leads to ${JSON.stringify(at)}, not to ${JSON.stringify(there)}`);
  }

  /** Waits until the editor itself believes in this selection; at most two seconds: where it does not live it never will. */
  async caughtUp(place: Place, there: Selected): Promise<void> {
    await this.page
      .waitForFunction(
        ([where, [start, end]]) => {
          const own = (window as { stage?: Stage }).stage?.selected(where);
          return own === undefined || (own?.[0] === start && own[1] === end);
        },
        [place, there] as const,
        { timeout: 2_000 },
      )
      .catch(() => undefined);
  }

  #selected(place: Place): Promise<Selected> {
    return this.world.call('selection', this.path(place));
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  insert(place: Place, text: string, how: object): Promise<Inserted> {
    return this.world.call<Inserted>('insert', this.path(place), text, how);
  }

  /** What the editor believes its text to be; the screen's text where it has no opinion. */
  async text(place: Place): Promise<string> {
    const model = await this.page.evaluate((where) => (window as { stage?: Stage }).stage?.model(where) ?? null, place);
    return model ?? (await this.screen(place));
  }

  screen(place: Place): Promise<string> {
    return this.world.call<string>('screen', this.path(place));
  }
}

/** A page of our own making with the composer in an isolated world beside it. */
export type OwnPage = { page: Page; world: IsolatedWorld };
type Fixtures = {
  openLab: (entry: EditorEntry) => Promise<Lab>;
  /** Serves these documents by path, `/index.html` first, and opens it. */
  openPage: (documents: Record<string, string>) => Promise<OwnPage>;
};
type WorkerFixtures = { editorBrowser: Browser; composer: string };

export { expect };

/** A plain browser per worker, without the extension; a page for each editor. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  editorBrowser: [
    async ({}, use) => {
      const executablePath = findBrowser();
      if (executablePath === undefined)
        throw new Error('No Chromium browser found: run "npm test", which installs one.');
      const args = ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
      const browser = await chromium.launch({ executablePath, args });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  composer: [async ({}, use) => use(await composerScript()), { scope: 'worker' }],
  openLab: async ({ editorBrowser, composer }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (entry) => {
      const context = await editorBrowser.newContext();
      contexts.push(context);
      const page = await context.newPage();
      await serve(page, await editorScript(entry.id));
      await page.goto(`${ORIGIN}/index.html`);
      return new Lab(page, await IsolatedWorld.open(page, composer), entry);
    });
    for (const context of contexts) await context.close();
  },
  openPage: async ({ editorBrowser, composer }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (documents) => {
      const context = await editorBrowser.newContext();
      contexts.push(context);
      const page = await context.newPage();
      await page.route('**/*', (route) => {
        const body = documents[new URL(route.request().url()).pathname];
        if (body === undefined) return route.fulfill({ status: 404 });
        return route.fulfill({ contentType: 'text/html; charset=utf-8', body });
      });
      await page.goto(`${ORIGIN}/index.html`);
      return { page, world: await IsolatedWorld.open(page, composer) };
    });
    for (const context of contexts) await context.close();
  },
});

/** Everything the page may ask for; nothing goes to the network. */
async function serve(page: Page, script: string): Promise<void> {
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/editor.js')
      return route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: script });
    if (pathname.startsWith('/ckeditor4/')) {
      const contentType = pathname.endsWith('.css') ? 'text/css' : 'text/javascript; charset=utf-8';
      return route.fulfill({ contentType, body: ckeditor4File(pathname.slice('/ckeditor4/'.length)) });
    }
    if (!pathname.endsWith('.html')) return route.fulfill({ status: 404 });
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body: HTML(pathname === '/frame.html') });
  });
}
