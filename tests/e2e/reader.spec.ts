import { chromium, test as base, type Browser, type Page } from '@playwright/test';
import type { ConsoleProfile } from '@/utils/profiles/profile';
import { IsolatedWorld } from '../editors/world';
import { readerScript } from '../reader/bundle';
import { framingHtml, labHtml, shadowHtml } from '../reader/page';
import { frameProfile, labProfile, leanProfile, nestedProfile, shadowProfile } from '../reader/profile';
import { findBrowser } from '../setup/browser.mjs';
import { expect } from './expect';

/** The reader in an isolated world of a real browser, on pages that make it hard. */

type Latest = {
  thread: { messages: number; buyerName: string } | null;
  last: string;
  sides: string;
  longest: number;
  queue: number;
  editor: boolean;
  missing: string[];
  suspicious?: { kind: string; everyMs?: number }[];
};
type Lab = {
  page: Page;
  world: IsolatedWorld;
  latest(): Promise<Latest | null>;
  say(text: string): Promise<void>;
};
type Open = (pages: Record<string, string>, profile: ConsoleProfile) => Promise<Lab>;

const HOST = 'https://lab.example';

const test = base.extend<{ open: Open }, { machine: { browser: Browser; script: string } }>({
  machine: [
    async ({}, use) => {
      const browser = await chromium.launch({
        executablePath: findBrowser() ?? '',
        args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
      });
      await use({ browser, script: await readerScript() });
      await browser.close();
    },
    { scope: 'worker' },
  ],
  open: async ({ machine }, use) => {
    const pages: Page[] = [];
    await use(async (answers, profile) => {
      const page = await machine.browser.newPage();
      pages.push(page);
      await page.route('**/*', (route) => {
        const body = answers[route.request().url().replace(HOST, '').replace(/\?.*$/, '')];
        return body === undefined ? route.abort() : route.fulfill({ contentType: 'text/html; charset=utf-8', body });
      });
      await page.goto(`${HOST}/`);
      const world = await IsolatedWorld.open(page, machine.script);
      await world.run(`readerLab.start(${JSON.stringify(profile)})`);
      const lab: Lab = {
        page,
        world,
        latest: () => world.run('readerLab.latest()'),
        say: (text) => world.run(`0`).then(() => sayIn(page, text)),
      };
      await expect.poll(() => lab.latest()).not.toBeNull();
      return lab;
    });
    for (const page of pages) await page.close();
  },
});

/** A buyer speaks, wherever the page keeps its chat. */
async function sayIn(page: Page, text: string): Promise<void> {
  for (const frame of page.frames()) {
    const said = await frame.evaluate((words) => {
      const { lab } = globalThis as unknown as { lab?: { say(side: string, text: string): void } };
      lab?.say('buyer', words);
      return lab !== undefined;
    }, text);
    if (said) return;
  }
  throw new Error('no frame of this page has a chat');
}

const shows = (lab: Lab, text: string) => expect.poll(async () => (await lab.latest())?.last).toBe(text);

test.describe('a chat inside', () => {
  const places: [string, Record<string, string>, ConsoleProfile][] = [
    ['the page itself', { '/': labHtml() }, labProfile],
    ['an open shadow root', { '/': shadowHtml }, shadowProfile],
    ['a frame', { '/': framingHtml('/chat'), '/chat': labHtml() }, frameProfile],
    ['a shadow root in a frame', { '/': framingHtml('/chat'), '/chat': shadowHtml }, nestedProfile],
  ];
  for (const [name, answers, profile] of places) {
    test(`${name} is read and watched`, async ({ open }) => {
      const lab = await open(answers, profile);
      await lab.say('在吗');
      await shows(lab, '在吗');
      await lab.say('还有货吗');
      await shows(lab, '还有货吗');
      expect(await lab.latest()).toMatchObject({ missing: [], editor: true, queue: 3, sides: 'buyer,buyer' });
    });
  }

  test('a frame is read again after it has reloaded, and when it is replaced', async ({ open }) => {
    const lab = await open({ '/': framingHtml('/chat'), '/chat': labHtml() }, frameProfile);
    await lab.say('一');
    await shows(lab, '一');
    await lab.page.evaluate(() => document.querySelector('iframe')?.contentWindow?.location.reload());
    await expect.poll(async () => (await lab.latest())?.sides).toBe('');
    await lab.say('二');
    await shows(lab, '二');
    await lab.page.evaluate(() => {
      const old = document.querySelector('iframe');
      const fresh = document.createElement('iframe');
      Object.assign(fresh, { id: 'inner', src: '/chat?again' });
      old?.replaceWith(fresh);
    });
    await expect.poll(async () => (await lab.latest())?.sides).toBe('');
    await lab.page.frameLocator('iframe').locator('#chat').waitFor();
    await lab.say('三');
    await shows(lab, '三');
  });

  test('a shadow root that is opened late, or whose host is replaced, is found', async ({ open }) => {
    const late = labHtml({ body: '<chat-app></chat-app>' }).replace('<div id="app">', '<div id="app" hidden>');
    const lab = await open({ '/': late }, shadowProfile);
    expect(await lab.latest()).toMatchObject({ thread: null });
    const openShadow = () =>
      lab.page.evaluate(() => {
        const { lab: own } = globalThis as unknown as { lab: { start(where: Element): void } };
        const at = document.querySelector('chat-app')?.attachShadow({ mode: 'open' });
        at?.append(document.createElement('div'));
        if (at?.firstElementChild) own.start(at.firstElementChild);
      });
    await openShadow(); // nothing in the page itself changes
    await expect.poll(async () => (await lab.latest())?.queue).toBe(3);
    await lab.page.evaluate(() => document.querySelector('chat-app')?.replaceWith(document.createElement('chat-app')));
    await openShadow();
    await lab.say('在吗');
    await shows(lab, '在吗');
  });

  test('a frame of another origin is not there, and is said to be closed', async ({ open }) => {
    const lab = await open(
      { '/': framingHtml('https://other.example/chat') + '<p id="chat">', 'https://other.example/chat': labHtml() },
      {
        ...frameProfile,
        parts: { ...frameProfile.parts, chatMarker: ['#chat'], entry: ['nav'] },
      },
    );
    await expect.poll(async () => (await lab.latest())?.thread).toBeNull();
    const sight = await lab.world.run<{ parts: Record<string, { selector: number | null; closed: boolean }> }>(
      'readerLab.inspect()',
    );
    expect(sight.parts.editor).toMatchObject({ selector: null, closed: true });
  });
});

test('sides are told by where a bubble stands, in the page and after it is wider', async ({ open }) => {
  const lab = await open({ '/': labHtml() }, leanProfile);
  await lab.say('在吗');
  await lab.page.evaluate(() =>
    (globalThis as unknown as { lab: { say(side: string, text: string): void } }).lab.say('agent', '在的'),
  );
  await shows(lab, '在的');
  expect((await lab.latest())?.sides).toBe('buyer,agent');
  await lab.page.setViewportSize({ width: 1800, height: 900 });
  await lab.say('好');
  await shows(lab, '好');
  expect((await lab.latest())?.sides).toBe('buyer,agent,buyer');
});

test('members that a page puts over its own nodes do not stop the reader', async ({ open }) => {
  const fields = [
    'querySelector',
    'querySelectorAll',
    'children',
    'textContent',
    'parentElement',
    'matches',
    'contains',
    'getAttribute',
    'nodeType',
    'firstChild',
    'tagName',
    'shadowRoot',
    'isConnected',
  ];
  const form = fields.map((name) => `<input name="${name}">`).join('');
  const images = ['querySelector', 'defaultView', 'hidden', 'body', 'documentElement', 'URL', 'addEventListener']
    .map((name) => `<img name="${name}">`)
    .join('');
  const page = labHtml().replace('<div id="app"></div>', `${images}<form><div id="app"></div>${form}</form>`);
  const lab = await open({ '/': page }, labProfile);
  await lab.say('在吗');
  await shows(lab, '在吗');
  // And a row that is itself such a form.
  await lab.page.evaluate((names) => {
    const row = document.createElement('form');
    row.className = 'row buyer';
    row.dataset.id = 'f1';
    row.insertAdjacentHTML(
      'beforeend',
      `<p class="text">表单</p>${names.map((name) => `<input name="${name}">`).join('')}`,
    );
    document.getElementById('list')?.append(row);
  }, fields);
  await shows(lab, '表单');
});

test('a bubble of ten million characters is read to its cap, in bounded time', async ({ open }) => {
  const lab = await open({ '/': labHtml() }, labProfile);
  await lab.page.evaluate(() =>
    (globalThis as unknown as { lab: { say(side: string, text: string): void } }).lab.say(
      'buyer',
      '啊'.repeat(10_000_000),
    ),
  );
  await expect.poll(async () => (await lab.latest())?.longest, { timeout: 20_000 }).toBe(20_000);
  await lab.say('在吗');
  await shows(lab, '在吗');
});

test('a page that never stops changing and is costly to read gets a bounded share of its own time, and this is said', async ({
  open,
}) => {
  test.setTimeout(60_000);
  const lab = await open({ '/': labHtml() }, labProfile);
  await lab.world.run('readerLab.stop()');
  await lab.world.run(`readerLab.start(${JSON.stringify(labProfile)}, 120)`);
  await lab.page.evaluate(() => {
    const { lab: own } = globalThis as unknown as { lab: { say(side: string): void; redraw(): void } };
    let count = 0;
    setInterval(() => {
      own.say(count % 2 ? 'buyer' : 'agent');
      if ((count += 1) % 10 === 0) own.redraw();
    }, 30);
  });
  await expect
    .poll(async () => (await lab.latest())?.suspicious?.map(({ kind }) => kind) ?? [], { timeout: 30_000 })
    .toContain('tooBusy');
  type Counts = { looks: number; spentMs: number };
  const [before, start] = [await lab.world.run<Counts>('readerLab.counts()'), Date.now()];
  await lab.page.waitForTimeout(6_000);
  const [after, lastedMs] = [await lab.world.run<Counts>('readerLab.counts()'), Date.now() - start];
  expect(after.looks).toBeGreaterThan(before.looks + 1);
  expect((after.spentMs - before.spentMs) / lastedMs).toBeLessThan(0.25);
});

test('a million nodes beside the chat are not walked through for each message', async ({ open }) => {
  test.setTimeout(90_000);
  const lab = await open({ '/': labHtml() }, labProfile);
  const cost = () =>
    lab.world.run<number[]>('readerLab.costs(40)').then((costs) => costs.sort((a, b) => a - b)[20] ?? 0);
  const few = await cost();
  await lab.page.evaluate(() => {
    const heap = document.createElement('div');
    for (let block = 0; block < 1000; block += 1) {
      const section = document.createElement('section');
      section.innerHTML = '<i></i>'.repeat(1000);
      heap.append(section);
    }
    document.body.append(heap);
  });
  await lab.world.run('readerLab.read()');
  expect(await cost()).toBeLessThan(few * 3 + 2);
});

test('nothing runs while nothing changes', async ({ open }) => {
  const lab = await open({ '/': labHtml() }, labProfile);
  await lab.say('在吗');
  await shows(lab, '在吗');
  await lab.page.waitForTimeout(500);
  const before = await lab.world.run('readerLab.counts()');
  await lab.page.waitForTimeout(3_000);
  expect(await lab.world.run('readerLab.counts()')).toEqual(before);
});

test('each of twenty messages a second is read once, in a page that is redrawn every second', async ({ open }) => {
  test.setTimeout(60_000);
  const lab = await open({ '/': labHtml() }, labProfile);
  await lab.page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const { lab: own } = globalThis as unknown as { lab: { say(side: string): void; redraw(): void } };
        let count = 0;
        const timer = setInterval(() => {
          own.say(count % 3 ? 'buyer' : 'agent');
          count += 1;
          if (count % 20 === 0) own.redraw();
          if (count < 400) return;
          clearInterval(timer);
          resolve();
        }, 50);
      }),
  );
  await shows(lab, '第399条,请问什么时候发货');
  expect(await lab.world.run('readerLab.counts()')).toMatchObject({ seen: 400 });
});
