import type { BrowserContext, Locator, Page } from '@playwright/test';
import type { Script } from '@/utils/handbook/schema';
import type { Language } from '@/utils/i18n/words';
import type { Theme } from '@/utils/storage/settings';
import { DESK_URL, launchWithExtension } from '../setup/launch';
import { Desk } from './desk';
import { choose, look } from './looking';
import { expect, serveFixtures, test } from './test';

/** The sheets, editors and steps of the desk that no page shows by itself, half of them in each of the looks that differ most. */
const LOOKS: { half: 'scripts' | 'outside'; language: Language; theme: Theme }[] = [
  { half: 'scripts', language: 'zh', theme: 'dark' },
  { half: 'outside', language: 'en', theme: 'contrast' },
];
const WORDS = {
  zh: {
    ...{ history: '历史', use: '话术用量', exports: '导出话术', imports: '导入话术', several: '多选', change: '修改' },
    ...{ next: '下一步', run: '导入', close: '关闭', newRule: '新规则', remove: '删除', undo: '撤销' },
    ...{ before: '旧的说法', first: '第一条', text: '亲，加微信领全网最低价 {没有', column: '话术内容' },
  },
  en: {
    ...{ history: 'History', use: 'Use of scripts', exports: 'Export scripts', imports: 'Import scripts' },
    ...{ several: 'Choose several', change: 'Change', next: 'Next', run: 'Import', close: 'Close' },
    ...{ newRule: 'New rule', remove: 'Delete', undo: 'Undo', before: 'As it was', first: 'First' },
    ...{ text: 'Add me on WhatsApp for the best price in the world {nobody', column: 'Text' },
  },
} as const;

test.describe.configure({ timeout: 90_000 });

test.describe('sheets and editors', () => {
  let office: BrowserContext;
  let desk: Desk;
  let page: Page;
  test.beforeAll(async () => {
    office = await launchWithExtension('', { headless: true });
    await serveFixtures(office);
    page = await office.newPage();
    await page.goto(DESK_URL);
    desk = new Desk(page);
  });
  test.afterAll(() => office.close());

  const button = (name: string, where: Page | Locator = page) => where.getByRole('button', { name, exact: true });

  for (const { half, language, theme } of LOOKS) {
    const words = WORDS[language];
    const see = (name: string, part?: string) => look(page, `sheet-${name}-${language}-${theme}`, language, part);

    if (half === 'scripts')
      test(`scripts in ${language}, ${theme}: editor, history, bulk edit, use, export; a deleted one comes back by the notice`, async () => {
        await choose(desk, language, theme);
        await page.reload(); // what could be undone was said in the language of then
        const first = await keepTwoWordings(desk, language);
        await desk.open(`handbook/scripts/${first.id}`);
        await page.getByRole('region').locator('textarea').first().fill(words.text);
        await expect(page.locator('.dm-lint mark').first()).toBeVisible();
        await page.locator('.dm-more').evaluateAll((all) => all.forEach((each) => each.setAttribute('open', '')));
        await see('editor');

        await button(words.history).click();
        await expect(page.locator('.dm-versions .dm-bubble')).toHaveCount(3); // what is saved now, and the two before
        await see('history');
        await page.keyboard.press('Escape');

        await button(words.use).click();
        await expect(page.locator('.dm-figures').last()).toBeVisible();
        await see('use');
        await page.keyboard.press('Escape');

        await button(words.several).click();
        await page.locator('.dm-ticked input').first().check();
        await button(words.change).click();
        await see('bulk');
        await page.keyboard.press('Escape');

        await button(words.exports).click();
        await page.getByRole('dialog').getByRole('combobox').last().click();
        const form = page.getByRole('option', { name: 'Zendesk' });
        await expect(form).toBeVisible();
        await see('export');
        await form.click(); // refused by the browser while the sheet stands above the list
        await expect(page.getByRole('dialog').getByRole('combobox').last()).toHaveText('Zendesk');
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toHaveCount(0);

        await button(words.remove, page.getByRole('region').locator('.dm-editor-head')).click();
        await button(words.undo, page.locator('.dm-notice')).click();
        await expect.poll(async () => (await inForce(desk)).scripts.some(({ id }) => id === first.id)).toBe(true);
      });

    if (half === 'outside')
      test(`what comes from outside in ${language}, ${theme}: import step by step, a refused handbook, the tester, a new rule, missing scripts`, async () => {
        await choose(desk, language, theme);
        await page.reload(); // what could be undone was said in the language of then
        const { scripts } = await inForce(desk);
        await desk.open('handbook');
        await button(words.imports).click();
        const wizard = page.getByRole('dialog');
        await give(wizard, 'picture.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]));
        await expect(wizard.getByRole('alert')).toBeVisible();
        await see('import-refused');
        const known = (scripts[0]?.text ?? '').replaceAll('"', '""');
        await give(wizard, 'scripts.csv', `${words.column}\n"${known}"\n${words.first}\n`);
        await expect(wizard.getByRole('table').first()).toBeVisible();
        await see('import-columns');
        await button(words.next, wizard).click();
        await expect(wizard.getByRole('table')).toHaveCount(2);
        await see('import-repeats');
        await button(words.run, wizard).click();
        await expect(wizard.locator('.dm-figures')).toBeVisible();
        await see('import-done');
        await button(words.close, wizard).last().click();

        await page
          .getByTestId('handbook-file')
          .setInputFiles({ name: 'team.json', mimeType: 'application/json', buffer: Buffer.from('{"name": 1}') });
        await expect(page.getByRole('dialog').getByRole('table')).toBeVisible();
        await see('handbook-refused');
        await page.keyboard.press('Escape');

        await desk.open('tester');
        await page.locator('textarea').first().fill(words.text);
        await expect(page.locator('.dm-verdict mark').first()).toBeVisible();
        await see('tester');

        await desk.open('handbook/rules');
        await button(words.newRule).click();
        await expect(page.locator('.dm-still')).toBeVisible();
        await see('new-rule', '.dm-editor'); // the list beside it shows rules for Chinese
        await desk.open('handbook/gaps');
        await see('gaps');
      });
  }
});

async function inForce(desk: Desk) {
  return (await desk.send('page:hello', { consoleId: 'demo' })).handbook;
}

/** The first script as it was, in two bubbles, kept once before it became what it is. */
async function keepTwoWordings(desk: Desk, language: Language): Promise<Script> {
  const handbook = await inForce(desk);
  const [first, ...others] = handbook.scripts;
  if (!first) throw new Error('the starter has scripts');
  const before = { ...first, text: `${WORDS[language].before}\n---\n${WORDS[language].first}` };
  await desk.send('handbook:save', { handbook: { ...handbook, scripts: [before, ...others] } });
  await desk.send('handbook:save', { handbook });
  return first;
}

function give(wizard: Locator, name: string, content: string | Buffer): Promise<void> {
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content as string) };
  return wizard.getByTestId('script-file').setInputFiles(file);
}
