import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fixturePage } from '../fixtures/pages';
import { DESK_URL } from '../setup/launch';
import type { Page } from '@playwright/test';
import { profiles } from '@/utils/consoles/registry';
import { permissionOrigins } from '@/utils/profiles/origins';
import { openReleased } from './allowed';
import { CONSOLES, expect, test } from './test';

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
  content_scripts?: { matches: string[]; all_frames?: boolean; world?: string; js: string[] }[];
  content_security_policy?: unknown;
  externally_connectable?: unknown;
  web_accessible_resources?: unknown[];
  browser_specific_settings?: {
    gecko: { id: string; strict_min_version: string; data_collection_permissions: { required: string[] } };
  };
};

const OUTPUT = resolve(import.meta.dirname, '../../.output');
/** Every host that a shipped console is found at. */
const HOSTS = permissionOrigins(profiles.flatMap(({ matches }) => matches));
const matchesOf = (id: string): string[] => profiles.find((profile) => profile.id === id)?.matches ?? [];

/** Turns on the consoles that are tried here, as a person does on the Consoles page. */
async function switchOn(desk: Page): Promise<void> {
  await desk.goto(`${DESK_URL}#/consoles`);
  for (const id of CONSOLES) {
    const name = profiles.find((profile) => profile.id === id)?.name.zh ?? id;
    const toggle = desk.getByRole('switch', { name: `${name}：启用` });
    await toggle.click();
    await expect(toggle).toBeChecked();
  }
}

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
    test('reaches no page by itself: every host is optional, and no content script is in the manifest', () => {
      const manifest = manifestOf(build);
      expect(manifest.permissions.toSorted()).toEqual([
        'activeTab',
        'alarms',
        'scripting',
        'storage',
        'unlimitedStorage',
      ]);
      expect(manifest.optional_permissions ?? []).toEqual([]);
      expect(manifest.host_permissions ?? []).toEqual([]);
      expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://*/*']); // consoles as they are switched on, and a team's own hub
      expect(manifest.content_scripts ?? []).toEqual([]);
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

test('the demo build adds this machine and the consoles’ hosts, and the released one states the oldest Chromium', () => {
  const [released, demo] = [manifestOf('chrome-mv3'), manifestOf('chrome-mv3-demo')];
  expect(Number(released.minimum_chrome_version)).toBeGreaterThanOrEqual(114);
  expect(demo.host_permissions?.toSorted()).toEqual(
    [...new Set(['http://127.0.0.1/*', 'http://localhost/*', ...HOSTS])].toSorted(),
  );
  expect(demo.content_scripts ?? []).toEqual([]);
  expect(demo.permissions).toEqual(released.permissions);
});

test('the released build runs on the consoles, closed to the page, and breaks no content security policy', async () => {
  const { context, close } = await openReleased(permissionOrigins(CONSOLES.flatMap(matchesOf)));
  await switchOn(await context.newPage());
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
  const toldIn = (page: Page) => page.evaluate(() => (globalThis as unknown as { told: string[] }).told);
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
    await close();
  }
});
