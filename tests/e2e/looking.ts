import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import type { Language } from '@/utils/i18n/words';
import type { Theme } from '@/utils/storage/settings';
import type { Desk } from './desk';

const AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Chinese that belongs on an English screen: our name, the other language's own name, a test buyer, names that the demo console shows. */
const CHINESE_ANYWHERE = /客服同桌|切换到中文|简体中文|中文|买家\d+|小鹿不乱撞|南橙女装旗舰店/gu;

/** Chooses language and theme as the settings page does, and a handbook of that language; no note of another one is left. */
export async function choose(desk: Desk, language: Language, theme: Theme): Promise<void> {
  for (const { id } of await desk.send('notes:list', { place: null })) await desk.send('notes:remove', { noteId: id });
  const handbook = (await desk.send('page:hello', { consoleId: 'demo' })).handbook;
  if (handbook.language !== language) await desk.send('handbook:reset', { language });
  await desk.page.evaluate(
    async (chosen) => {
      const { storage } = (
        globalThis as unknown as {
          chrome: {
            storage: {
              local: { get(key: string): Promise<{ settings?: object }>; set(values: object): Promise<void> };
            };
          };
        }
      ).chrome;
      const { settings } = await storage.local.get('settings');
      await storage.local.set({ settings: { ...settings, ...chosen } });
    },
    { language, theme, introSeen: [] },
  );
  await expect(desk.page.locator('html')).toHaveAttribute('lang', language === 'zh' ? 'zh-CN' : 'en');
}

/** Takes the picture, asks axe, and reads what stands there. */
export async function look(page: Page, name: string, language: Language, part?: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: `${test.info().project.outputDir}/look/${name}.png`, animations: 'disabled' });
  const axe = new AxeBuilder({ page }).withTags(AA).setLegacyMode();
  const { violations } = await (part === undefined ? axe : axe.include(part)).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const told = serious.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary ?? ''}`),
  );
  expect.soft(told, name).toEqual([]);
  if (language === 'en') expect.soft(await chineseIn(page, part ?? 'body'), name).toEqual([]);
}

/** Texts and names with Chinese characters in them. */
async function chineseIn(page: Page, part: string): Promise<string[]> {
  const said = await page.locator(part).evaluate((element) => {
    const root: Element | ShadowRoot = element.shadowRoot ?? element;
    const found: string[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Text && !node.parentElement?.closest('style, script')) found.push(node.data);
      if (!(node instanceof Element)) continue;
      for (const attribute of ['aria-label', 'title', 'placeholder', 'alt'])
        found.push(node.getAttribute(attribute) ?? '');
      if (node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement) found.push(node.value);
    }
    return found;
  });
  return said.filter((text) => /\p{Script=Han}/u.test(text.replace(CHINESE_ANYWHERE, '')));
}
