import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fixturePage } from '../fixtures/pages';
import { DESK_URL, launchWithExtension } from '../setup/launch';
import { CONSOLES, expect, serveFixtures, test } from './test';

type Manifest = {
  name: string;
  description: string;
  default_locale: string;
  minimum_chrome_version?: string;
  permissions: string[];
  optional_permissions?: string[];
  host_permissions?: string[];
  optional_host_permissions?: string[];
  action: { default_title: string };
  commands: Record<string, { description: string }>;
  content_scripts: { matches: string[]; all_frames?: boolean; world?: string; js: string[] }[];
  content_security_policy?: unknown;
  externally_connectable?: unknown;
  web_accessible_resources?: unknown[];
  browser_specific_settings?: {
    gecko: { id: string; strict_min_version: string; data_collection_permissions: { required: string[] } };
  };
};

const OUTPUT = resolve(import.meta.dirname, '../../.output');
const CONSOLE_PAGES = [
  'https://im.jinritemai.com/pc_seller_v2/main/*',
  'https://im.kwaixiaodian.com/pc*',
  'https://im.kwaixiaodian.com/workbench*',
  'https://mms.pinduoduo.com/chat-merchant/*',
];

function folderOf(build: string): string {
  const folder = resolve(OUTPUT, build);
  if (!existsSync(folder))
    throw new Error(`No build at ${folder}: run "npm run build" and "npm run build:firefox" first.`);
  return folder;
}
function manifestOf(build: string): Manifest {
  return JSON.parse(readFileSync(resolve(folderOf(build), 'manifest.json'), 'utf8')) as Manifest;
}
/** Every script and page of a build. */
function codeOf(build: string): { name: string; text: string }[] {
  const folder = folderOf(build);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(js|html|css)$/.test(name))
    .map((name) => ({ name, text: readFileSync(resolve(folder, name), 'utf8') }));
}

for (const build of ['chrome-mv3', 'firefox-mv3']) {
  test.describe(`the released ${build}`, () => {
    test('asks for storage and alarms, reaches the three consoles and nothing else', () => {
      const manifest = manifestOf(build);
      expect(manifest.permissions.toSorted()).toEqual(['alarms', 'storage', 'unlimitedStorage']);
      expect(manifest.optional_permissions ?? []).toEqual([]);
      expect(manifest.host_permissions ?? []).toEqual([]);
      expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://*/*']); // a team's own hub, asked for by its address on joining
      expect(manifest.content_scripts).toHaveLength(1);
      const [script] = manifest.content_scripts;
      expect(script?.matches.toSorted()).toEqual(CONSOLE_PAGES);
      expect(script?.all_frames ?? false).toBe(false);
      expect(script?.world ?? 'ISOLATED').toBe('ISOLATED');
    });

    test('offers no way in from pages or other extensions', () => {
      const manifest = manifestOf(build);
      expect(manifest.externally_connectable).toBeUndefined();
      expect(manifest.web_accessible_resources ?? []).toEqual([]);
    });

    test('loads no code from elsewhere and makes none from text', () => {
      expect(manifestOf(build).content_security_policy).toBeUndefined(); // the browser's own default, which is the strictest
      for (const { name, text } of codeOf(build)) {
        expect(text, name).not.toMatch(/<script[^>]+src="(?:https?:)?\/\//);
        expect(text, name).not.toMatch(
          /import\(\s*["'`]https?:|importScripts\(\s*["'`]http|@import\s+(?:url\()?["']?http/,
        );
        expect(text, name).not.toMatch(/[^.\w]eval\(|new Function\(["'`]return/);
      }
    });

    test('says its name in the browser’s language', () => {
      const manifest = manifestOf(build);
      const said = [
        manifest.name,
        manifest.description,
        manifest.action.default_title,
        ...Object.values(manifest.commands).map(({ description }) => description),
      ];
      const languages = ['zh_CN', 'en'].map(
        (language) =>
          JSON.parse(readFileSync(resolve(folderOf(build), '_locales', language, 'messages.json'), 'utf8')) as Record<
            string,
            { message: string }
          >,
      );
      for (const text of said) {
        const key = /^__MSG_(\w+)__$/.exec(text)?.[1] ?? `not a message: ${text}`;
        for (const messages of languages) expect(messages[key]?.message, key).toBeTruthy();
      }
      expect(manifest.default_locale).toBe('zh_CN');
      for (const messages of languages) expect(messages.extDescription?.message.length).toBeLessThanOrEqual(132); // the stores' limit
    });

    test('does not know the demo console’s address', () => {
      expect(JSON.stringify(manifestOf(build))).not.toMatch(/127\.0\.0\.1|localhost|demo/);
    });
  });
}

test('the Firefox build names its id, its oldest version and that it collects nothing', () => {
  const gecko = manifestOf('firefox-mv3').browser_specific_settings?.gecko;
  expect(gecko?.id).toMatch(/^[\w.-]+@[\w.-]+$/);
  expect(Number(gecko?.strict_min_version.split('.')[0])).toBeGreaterThanOrEqual(142); // the first to know data_collection_permissions
  expect(gecko?.data_collection_permissions).toEqual({ required: ['none'] });
});

test('the demo build adds this machine only, and the released one states the oldest Chromium', () => {
  const [released, demo] = [manifestOf('chrome-mv3'), manifestOf('chrome-mv3-demo')];
  expect(Number(released.minimum_chrome_version)).toBeGreaterThanOrEqual(114);
  expect(demo.host_permissions).toEqual(['http://127.0.0.1/*', 'http://localhost/*']);
  const added = demo.content_scripts[0]?.matches.filter((match) => !CONSOLE_PAGES.includes(match));
  expect(added).toEqual(['http://127.0.0.1/demo-console*', 'http://localhost/demo-console*']);
  expect(demo.permissions).toEqual(released.permissions);
});

test('the released build runs on the consoles, closed to the page, and breaks no content security policy', async () => {
  const context = await launchWithExtension('', { headless: true, build: folderOf('chrome-mv3') });
  await serveFixtures(context);
  const breaches: string[] = [];
  context.on('console', (line) => {
    if (/content security policy|unsafe-eval/i.test(line.text()))
      breaches.push(`${line.page()?.url()}: ${line.text()}`);
  });
  await context.addInitScript(() => {
    const told: string[] = [];
    Object.assign(globalThis, { told });
    document.addEventListener('securitypolicyviolation', (event) => {
      told.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
    });
  });
  const toldIn = (page: import('@playwright/test').Page) =>
    page.evaluate(() => (globalThis as unknown as { told: string[] }).told);
  try {
    for (const name of CONSOLES) {
      const page = await context.newPage();
      await page.goto(fixturePage(name).url);
      const host = page.locator('deskmate-panel');
      await expect(host).toHaveAttribute('data-readings', /[1-9]/);
      expect(await host.evaluate((element) => element.shadowRoot)).toBeNull();
      expect(await toldIn(page)).toEqual([]);
    }
    for (const address of [DESK_URL, DESK_URL.replace('desk', 'popup')]) {
      const page = await context.newPage();
      await page.goto(address);
      await expect(page.locator('#root button').first()).toBeVisible();
      expect(await toldIn(page)).toEqual([]);
    }
    expect(breaches).toEqual([]);
  } finally {
    await context.close();
  }
});
