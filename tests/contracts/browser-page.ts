import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { build } from 'vite';
import type { ConsoleProfile } from '@/utils/profiles/profile';
import { IsolatedWorld } from '../editors/world';
import { fixturePage, withQuery, type FixtureId } from '../fixtures/pages';
import type { ContractPage } from './contract';

/** A fixture in a real browser, for the contract; besides what any page can, an agent's hands. */
export type BrowserPage = ContractPage & {
  /** Puts the caret into the editor that the reader found. */
  focusEditor(): Promise<void>;
  /** Clicks the send button that the reader found. */
  clickSend(): Promise<void>;
};

const root = path.resolve(import.meta.dirname, '../..');

/** The reader with what the contract asks of it, as one script for an isolated world. */
export async function contractScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
    build: {
      write: false,
      minify: false,
      lib: { entry: path.join(import.meta.dirname, 'isolated.ts'), formats: ['iife'], name: 'deskmateContract' },
    },
  });
  const [output] = [built].flat();
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error('the contract was not bundled');
  return chunk.code;
}

/** Answers a console's address, and its frames', with its fixture; everything else on the network is refused. */
export async function serveFixture(context: BrowserContext, id: FixtureId): Promise<void> {
  const { url, html } = fixturePage(id);
  await context.unrouteAll();
  await context.route('**/*', (route) =>
    new URL(route.request().url()).host === new URL(url).host && route.request().resourceType() === 'document'
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.abort(),
  );
}

let loads = 0;

/** Opens a console's fixture in this tab and starts a reader in an isolated world of it. */
export async function openInBrowser(
  page: Page,
  asked: { id: FixtureId; variant: string; query: string | undefined; profile: ConsoleProfile; script: string },
): Promise<BrowserPage> {
  // Each load has an address of its own: the same one with a `#` would not load the page again.
  loads += 1;
  await page.goto(withQuery(withQuery(fixturePage(asked.id, {}, asked.variant).url, asked.query), `load=${loads}`));
  await page.waitForFunction(() => (globalThis as { fixture?: unknown }).fixture !== undefined);
  const world = await IsolatedWorld.open(page, asked.script);
  const call = <T>(name: string, ...args: readonly unknown[]): Promise<T> =>
    world.run<T>(
      `contract.${name}(${args.map((arg) => (arg === undefined ? 'undefined' : JSON.stringify(arg))).join(',')})`,
    );
  await call('start', asked.profile);
  return {
    read: (profile) => call('read', profile),
    count: (part, selector) => call('count', part, selector),
    classes: () => call('classes'),
    becomeLogin: () => call('becomeLogin'),
    focusEditor: () => call('focusEditor'),
    clickSend: async () => {
      const spot = await call<{ x: number; y: number } | null>('sendSpot');
      if (spot) await page.mouse.click(spot.x, spot.y);
    },
    call: (method, ...args) =>
      page.evaluate(
        ([name, values]) => {
          const { fixture } = globalThis as unknown as { fixture: Record<string, (...args: unknown[]) => unknown> };
          return fixture[name]?.(...values);
        },
        [method, args] as const,
      ),
  };
}
