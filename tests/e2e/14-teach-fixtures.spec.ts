import path from 'node:path';
import { chromium, expect, test, type Page } from '@playwright/test';
import { build } from 'vite';
import type { Truth } from '../contracts/expected';
import { FIXTURE_IDS, fixtureFacts, fixturePage, withQuery, type FixtureId } from '../fixtures/pages';
import { findBrowser } from '../setup/browser.mjs';

/**
 * Every fixture page taught by pointing, in a real browser: as it is, and with every name taken off it but hashed classes. The
 * profile must read the page's next release, drawn anew, with another buyer open. How many do is printed, and must not fall.
 */
const AT_LEAST = { named: 21, bare: 15 };

const root = path.resolve(import.meta.dirname, '../..');

async function lessonScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
    build: {
      write: false,
      minify: false,
      lib: { entry: path.join(root, 'tests/teaching/in-page.ts'), formats: ['iife'], name: 'deskmateLesson' },
    },
  });
  const [output] = [built].flat();
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error('the lesson was not bundled');
  return chunk.code;
}

type LessonPage = {
  lesson: {
    teach(truth: Truth): unknown;
    read(profile: unknown): { said: { side: string; kind: string; text: string }[]; missing: string[] };
    strip(salt: string): void;
  };
  fixture: Record<string, (...args: unknown[]) => unknown>;
};

async function open(page: Page, id: FixtureId, release: number, script: string): Promise<void> {
  await page.goto(withQuery(fixturePage(id).url, `hash=${release}`));
  await page.evaluate(script);
}
const truthOf = (page: Page): Promise<Truth> =>
  page.evaluate(() => (globalThis as unknown as LessonPage).fixture.truth?.() as Truth);

function said(messages: readonly { side: string; kind: string; text: string }[], truth: Truth): string[] {
  const cards = truth.messages.filter(({ kind }) => kind === 'card').map(({ text }) => text);
  return messages
    .filter(
      ({ side, kind, text }) =>
        /buyer|agent/.test(side) && kind === 'text' && !cards.some((card) => text.startsWith(card)),
    )
    .map(({ side, text }) => `${side}: ${text}`);
}

async function survives(page: Page, id: FixtureId, script: string, bare: boolean): Promise<string> {
  await open(page, id, 1, script);
  const truth = await truthOf(page);
  if (bare) await page.evaluate(() => (globalThis as unknown as LessonPage).lesson.strip('one'));
  const taught = (await page.evaluate((one) => (globalThis as unknown as LessonPage).lesson.teach(one), truth)) as {
    profile: unknown;
    corrections: number;
  } | null;
  if (!taught) return 'no profile';
  const check = async (told: Truth): Promise<boolean> => {
    const { robotMark = '' } = fixtureFacts(id).rows ?? {};
    const marked = told.messages.map((one) => (one.origin === 'robot' ? { ...one, text: robotMark + one.text } : one));
    const read = await page.evaluate((one) => (globalThis as unknown as LessonPage).lesson.read(one), taught.profile);
    return JSON.stringify(said(read.said, told)) === JSON.stringify(said(marked, told));
  };
  if (!(await check(truth))) return 'not read on the page it was taught on';
  await open(page, id, 2, script);
  await page.evaluate(
    ([key]) => {
      const { fixture } = globalThis as unknown as LessonPage;
      fixture.rerender?.();
      fixture.switchTo?.(key);
    },
    [truth.buyers[2]?.key ?? ''],
  );
  const later = await truthOf(page);
  if (bare) await page.evaluate(() => (globalThis as unknown as LessonPage).lesson.strip('two'));
  return (await check(later)) ? `ok, ${taught.corrections} corrections` : 'not read after the next release';
}

test('pages taught by pointing survive a re-render, another buyer and a rotation of hashed classes', async () => {
  test.setTimeout(240_000);
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu'],
  });
  const page = await browser.newPage({ viewport: { width: 1440, height: 860 } });
  const script = await lessonScript();
  const ids = FIXTURE_IDS.filter((id) => fixtureFacts(id).needsBrowser !== 'frame');
  const table: Record<string, { named: string; bare: string }> = {};
  for (const id of ids) {
    const { url, html } = fixturePage(id);
    await page.unrouteAll();
    await page.route('**/*', (route) =>
      new URL(route.request().url()).host === new URL(url).host && route.request().resourceType() === 'document'
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
        : route.abort(),
    );
    const outcome = async (bare: boolean): Promise<string> =>
      survives(page, id, script, bare).catch((error: unknown) => String(error).slice(0, 120));
    table[id] = { named: await outcome(false), bare: await outcome(true) };
  }
  await browser.close();
  console.table(table);
  const good = (how: 'named' | 'bare'): number =>
    Object.values(table).filter((one) => one[how].startsWith('ok')).length;
  console.log(`named ${good('named')} of ${ids.length}, bare ${good('bare')} of ${ids.length}`);
  expect(good('named')).toBeGreaterThanOrEqual(AT_LEAST.named);
  expect(good('bare')).toBeGreaterThanOrEqual(AT_LEAST.bare);
});
