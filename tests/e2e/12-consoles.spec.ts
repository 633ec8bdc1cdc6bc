import { chromium, expect, test, type BrowserContext, type Page } from '@playwright/test';
import type { ConsoleProfile } from '@/utils/profiles/profile';
import { profileOf } from '@/utils/consoles/registry';
import { contractScript, openInBrowser, serveFixture, type BrowserPage } from '../contracts/browser-page';
import { CONTRACT, readable, readsTheTruth, type Subject } from '../contracts/contract';
import { everySelectorIsDrawn } from '../contracts/drawn';
import { FIXTURE_IDS, fixtureFacts, variantsOf, type FixtureId } from '../fixtures/pages';
import { findBrowser } from '../setup/browser.mjs';

/**
 * The contract of every console's profile in a real browser: layout, frames, shadow roots and isolated worlds are the real ones.
 * The extension is not in it; the reader is, as a content script has it.
 */

test.describe.configure({ mode: 'parallel' });

let context: BrowserContext;
let page: Page;
let script: string;

test.beforeAll(async () => {
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu'],
  });
  context = await browser.newContext({ timezoneId: 'Asia/Shanghai', viewport: { width: 1440, height: 860 } });
  page = await context.newPage();
  script = await contractScript();
});
test.afterAll(async () => {
  await context.browser()?.close();
});

function registered(id: FixtureId): ConsoleProfile {
  const profile = profileOf(id);
  if (!profile) throw new Error(`"${id}" is not in utils/consoles/registry.ts`);
  return profile;
}

for (const id of FIXTURE_IDS) {
  const facts = fixtureFacts(id);
  for (const variant of variantsOf(id)) {
    test(`${id} ${variant}`.trim(), async () => {
      const profile = registered(id);
      await serveFixture(context, id);
      const open = (query?: string): Promise<BrowserPage> =>
        openInBrowser(page, { id, variant, query, profile, script });
      const subject: Subject = { profile, facts, open };
      // What was asked in a window already needs no second answer; a look at the real page does.
      const checks = CONTRACT.filter(
        ({ applies, looksOnly }) =>
          (looksOnly === true ||
            facts.needsBrowser !== undefined ||
            facts.browserVariants?.includes(variant) === true) &&
          applies?.(subject) !== false,
      );
      const looking = await open();
      for (const { says, run } of checks.filter(({ looksOnly }) => looksOnly === true))
        await test.step(says, () => run({ ...subject, open: () => Promise.resolve(looking) }));
      for (const { says, run } of checks.filter(({ looksOnly }) => looksOnly !== true))
        await test.step(says, () => run(subject));
      await test.step('can be worked by hand: typed into, sent with a key and with the button', async () => {
        if (!profile.parts.editor) return;
        const console = await open();
        const sent = () => page.evaluate(() => (globalThis as unknown as { fixture: { sent: string[] } }).fixture.sent);
        await console.focusEditor();
        await page.keyboard.insertText('好的,马上为您查');
        await page.keyboard.press('Shift+Enter');
        expect(await sent()).toEqual([]);
        if (profile.sendKeys.length === 0) {
          await page.keyboard.press('Enter');
          expect(await sent()).toEqual([]);
          return;
        }
        await page.keyboard.press(profile.sendKeys[0] === 'Enter' ? 'Enter' : (profile.sendKeys[0] ?? 'Enter'));
        const bySendKey = await sent();
        await console.focusEditor();
        await page.keyboard.insertText('请稍等');
        if (profile.parts.send) await console.clickSend();
        else await page.keyboard.press('Enter');
        expect((await sent()).slice(bySendKey.length)).toEqual(['请稍等']);
        expect(bySendKey).toEqual(['好的,马上为您查']);
        if (readable(subject)) await readsTheTruth(console, subject);
      });
    });
  }
  if (facts.needsBrowser !== 'frame') continue;
  test(`${id} draws every selector of its profile on one of its layouts`, async () => {
    const profile = registered(id);
    await serveFixture(context, id);
    const layouts = variantsOf(id).map(
      (variant) => () => openInBrowser(page, { id, variant, query: undefined, profile, script }),
    );
    await everySelectorIsDrawn(profile, facts, layouts);
  });
}
