import type { Locator } from '@playwright/test';
import type { ClockProfile } from '@/utils/handbook/schema';
import { fixturePage } from '../fixtures/pages';
import type { ConsolePage } from './console-page';
import type { Desk } from './desk';
import { CONSOLES, expect, test, type ConsoleName } from './test';

/** Who waits on every console fixture from its start, the longest first. */
const WAITING = ['海边的风', '阿May的衣橱', '小鹿不乱撞', 'momo'];

const clockOf = (shop: ConsolePage): Locator => shop.panel.locator('.dm-clock');
const entryOf = (shop: ConsolePage, buyer: string): Locator =>
  shop.page.locator('.fx-entry').filter({ hasText: buyer });

async function profileOf(desk: Desk, name: ConsoleName): Promise<ClockProfile> {
  const { handbook } = await desk.send('page:hello', { consoleId: name });
  const found = handbook.clockProfiles.find(({ scope }) => scope.consoles?.includes(name));
  if (!found) throw new Error(`the handbook has no clock profile for ${name}`);
  return found;
}

/** A limit as the bar writes it. */
const short = (limitMs: number): string => (limitMs > 120_000 ? `${limitMs / 60_000}m` : `${limitMs / 1000}s`);

/** Works under another clock profile of this console, as a lead would save it, and puts the handbook back. */
async function underProfile(
  desk: Desk,
  name: ConsoleName,
  change: Partial<ClockProfile>,
  work: () => Promise<void>,
): Promise<void> {
  const { handbook } = await desk.send('page:hello', { consoleId: name });
  const { id } = await profileOf(desk, name);
  const clockProfiles = handbook.clockProfiles.map((each) => (each.id === id ? { ...each, ...change } : each));
  await desk.send('handbook:save', { handbook: { ...handbook, version: handbook.version + 1, clockProfiles } });
  try {
    await work();
  } finally {
    await desk.send('handbook:save', { handbook });
  }
}

/** Without service hours a wait is as long as it is, at whatever hour the test runs. */
const ALL_DAY: Partial<ClockProfile> = { windows: undefined };

/** What the toolbar button shows: its text, and its tooltip. */
function toolbar(desk: Desk): Promise<{ text: string; title: string }> {
  return desk.page.evaluate(async () => {
    type Action = { getBadgeText(of: object): Promise<string>; getTitle(of: object): Promise<string> };
    const { action } = (globalThis as unknown as { chrome: { action: Action } }).chrome;
    return { text: await action.getBadgeText({}), title: await action.getTitle({}) };
  });
}

for (const name of CONSOLES) {
  test.describe(`timing ${name}`, () => {
    test('runs from the question to the answer, first response and later turns apart', async ({
      console: open,
      desk,
    }) => {
      const { firstLimitMs, turnLimitMs } = await profileOf(desk, name);
      const shop = await open(name);
      const buyer = await shop.newBuyer('在吗');
      const turns = () => desk.facts('turn', buyer.name);
      await expect(clockOf(shop)).toContainText('首响');
      await expect(clockOf(shop)).toContainText(`/ ${short(firstLimitMs)}`);
      await expect(clockOf(shop)).toContainText('正常');
      await expect(clockOf(shop).locator('svg')).toBeVisible();
      expect(await turns()).toEqual([]);

      await shop.say('在的亲');
      await expect(clockOf(shop)).toHaveText('无等待');
      await expect.poll(turns).toHaveLength(1);
      const [first] = await turns();
      expect(first).toMatchObject({ outcome: 'answered', first: true, limitMs: firstLimitMs, asks: 1 });
      expect(first?.waitMs).toBeGreaterThanOrEqual(0);
      expect(first?.waitMs).toBeLessThan(40_000);

      await shop.seen(() => shop.call('buyerSays', buyer.key, '这件有现货吗'));
      await shop.seen(() => shop.call('buyerSays', buyer.key, '白色的'));
      await expect(clockOf(shop)).toContainText('响应');
      await expect(clockOf(shop)).toContainText(`/ ${short(turnLimitMs)}`);
      await shop.say('白色有现货');
      await expect(clockOf(shop)).toHaveText('无等待');
      await expect.poll(turns).toHaveLength(2);
      expect((await turns()).find((turn) => !turn.first)).toMatchObject({
        outcome: 'answered',
        limitMs: turnLimitMs,
        asks: 2,
      });
    });

    test('lets no robot or system line answer', async ({ console: open, desk }) => {
      const shop = await open(name);
      const buyer = await shop.newBuyer('在吗');
      await shop.seen(() => shop.call('robotSays', buyer.key, '您好,欢迎光临'));
      await shop.seen(() => shop.call('systemSays', buyer.key, '客服小林接入会话'));
      await expect(clockOf(shop)).toContainText('首响');
      expect(await desk.facts('turn', buyer.name)).toEqual([]);
      await shop.say('在的亲');
      await expect
        .poll(() => desk.facts('turn', buyer.name))
        .toEqual([expect.objectContaining({ outcome: 'answered', first: true })]);
    });

    test('marks every buyer who waits in the list, and nobody else', async ({ console: open }) => {
      const shop = await open(name);
      const buyer = await shop.newBuyer('在吗');
      const marks = shop.panel.locator('.dm-entry-mark');
      await expect(marks).toHaveCount(WAITING.length + 1);
      for (const who of [...WAITING, buyer.name]) {
        const at = async () => {
          const boxes = await Promise.all((await marks.all()).map((mark) => mark.boundingBox()));
          const entries = await Promise.all((await entryOf(shop, who).all()).map((entry) => entry.boundingBox()));
          return boxes.filter((mark) =>
            entries.some((entry) => {
              const [x, y] = mark ? [mark.x + mark.width / 2, mark.y + mark.height / 2] : [0, 0];
              return entry && x > entry.x && x < entry.x + entry.width && y > entry.y && y < entry.y + entry.height;
            }),
          ).length;
        };
        await expect.poll(at).toBe(1);
      }
      for (const mark of await marks.all()) {
        await expect(mark).toHaveText(/^[+≥]?\d+[smh]$/); // ≥: who waited when the page was opened, and nobody knows since when
        await expect(mark.locator('svg')).toHaveCount(1);
      }
      await shop.say('在的亲');
      await expect(marks).toHaveCount(WAITING.length);
    });

    test("shows the most urgent in the tab's title and on the toolbar button, and takes it away again", async ({
      console: open,
      desk,
    }) => {
      await underProfile(desk, name, ALL_DAY, async () => {
        const own = /<title>(.*?)<\/title>/.exec(fixturePage(name).html)?.[1] ?? '';
        const shop = await open(name);
        const { page } = shop;
        const late = /^\+\d+[smh]$/;
        await expect.poll(() => page.title()).toMatch(/^⏱ \+\d+[smh] · /);
        expect((await page.title()).endsWith(` · ${own}`)).toBe(true);
        await expect.poll(async () => (await toolbar(desk)).text).toMatch(late);
        expect((await toolbar(desk)).title).toContain(WAITING[0]);
        // Both count on, each by its own reading of the clock.
        const figureOf = (words: string): number => Number(/\+(\d+)/.exec(words)?.[1]);
        const apart = async () => Math.abs(figureOf(await page.title()) - figureOf((await toolbar(desk)).text));
        await expect.poll(apart).toBeLessThanOrEqual(1);

        for (const who of WAITING) {
          await entryOf(shop, who).first().click();
          const before = (await shop.sent()).length;
          await shop.say('在的亲');
          await expect.poll(() => shop.sent()).toHaveLength(before + 1);
        }
        await expect.poll(() => page.title()).toBe(own);
        await expect.poll(() => toolbar(desk)).toEqual({ text: '', title: 'Deskmate' });
      });
    });

    test('ends a turn that needs no reply as waived', async ({ console: open, desk }) => {
      const shop = await open(name);
      const buyer = await shop.newBuyer('好的谢谢');
      await clockOf(shop).click();
      await shop.panel.getByRole('button', { name: '无需回复' }).click();
      await expect(clockOf(shop)).toHaveText('无等待');
      await expect
        .poll(() => desk.facts('turn', buyer.name))
        .toEqual([expect.objectContaining({ outcome: 'waived', waitMs: null })]);
      await shop.say('不客气');
      await expect.poll(async () => (await desk.facts('message', buyer.name)).length).toBe(2);
      expect(await desk.facts('turn', buyer.name)).toHaveLength(1);
    });

    test('keeps the start of a turn when the page is loaded again in the middle of it', async ({
      console: open,
      desk,
    }) => {
      await underProfile(desk, name, ALL_DAY, async () => {
        const shop = await open(name);
        const buyer = await shop.newBuyer('在吗');
        const askedBefore = Date.now();
        await shop.call('keep');
        await shop.reload();
        await expect(clockOf(shop)).toContainText('首响');
        const answeredAfter = Date.now();
        await shop.say('在的亲');
        await expect.poll(() => desk.facts('turn', buyer.name)).toHaveLength(1);
        const [turn] = await desk.facts('turn', buyer.name);
        expect(turn).toMatchObject({ outcome: 'answered', first: true, asks: 1 });
        expect(turn?.at).toBeLessThanOrEqual(askedBefore);
        expect(turn?.waitMs).toBeGreaterThanOrEqual(answeredAfter - askedBefore);
      });
    });

    test("times an answer given while the page was closed by the page's own clock, or not at all", async ({
      console: open,
      desk,
    }) => {
      await underProfile(desk, name, ALL_DAY, async () => {
        const shop = await open(name);
        const buyer = await shop.newBuyer('在吗');
        const laterMs = 125_000;
        await shop.call('keep', { key: buyer.key, text: '在的亲', afterMs: laterMs });
        await shop.reload();
        await expect(clockOf(shop)).toHaveText('无等待');
        await expect.poll(() => desk.facts('turn', buyer.name)).toHaveLength(1);
        const [turn] = await desk.facts('turn', buyer.name);
        expect(turn).toBeDefined();
        if (turn?.outcome === 'unknown') expect(turn.waitMs).toBeNull();
        else {
          expect(turn).toMatchObject({ outcome: 'answered', first: true });
          const off = Math.abs((turn?.waitMs ?? 0) - laterMs);
          expect(off).toBeLessThan((turn?.errorMs ?? 0) + 20_000); // the question was asked some seconds before it was kept
          expect(turn?.waitMs).toBeGreaterThan(0);
        }
      });
    });

    test('takes its target from the handbook, and says late in word and shape', async ({ console: open, desk }) => {
      const { firstLimitMs } = await profileOf(desk, name);
      const shop = await open(name);
      const buyer = await shop.newBuyer('在吗');
      await expect(clockOf(shop)).toContainText(`/ ${short(firstLimitMs)}`);
      const shapeOf = () => clockOf(shop).locator('svg').innerHTML();
      const calm = await shapeOf();
      await underProfile(desk, name, { firstLimitMs: 95_000 }, async () => {
        await expect(clockOf(shop)).toContainText('/ 95s');
      });
      await underProfile(desk, name, { ...ALL_DAY, firstLimitMs: 1000 }, async () => {
        await expect(clockOf(shop)).toContainText('/ 1s');
        await expect(clockOf(shop)).toContainText('已超时');
        expect(await shapeOf()).not.toBe(calm);
        await shop.say('在的亲');
        await expect
          .poll(() => desk.facts('turn', buyer.name))
          .toEqual([expect.objectContaining({ outcome: 'answered', limitMs: 1000 })]);
      });
      await shop.newBuyer('在吗');
      await expect(clockOf(shop)).toContainText(`/ ${short(firstLimitMs)}`);
    });
  });
}
