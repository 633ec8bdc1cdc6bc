import { expect, test } from '../editors/lab';

/** Pages that hide the browser's own members behind names of theirs, and drafts of a megabyte: bounded work, no crash. */

const HIDDEN = ['getSelection', 'execCommand', 'defaultView', 'activeElement', 'addEventListener', 'hasFocus'];
const page = (body: string): Record<string, string> => ({
  '/index.html': `<!doctype html><meta charset="utf-8"><body><div id="page">${body}</div></body>`,
});
const inserted = (selector: string, mode: string): string =>
  `composer.insertText(document.querySelector('${selector}'), '亲，在的', { mode: '${mode}' })`;

test('a document whose members are hidden behind images is written into all the same', async ({ openPage }) => {
  const names = HIDDEN.map((name) => `<img name="${name}">`).join('');
  const own = await openPage(page(`${names}<textarea id="field">你好</textarea><p id="free" contenteditable>你好</p>`));
  expect(await own.page.evaluate(`typeof document.execCommand`)).toBe('object'); // hidden indeed
  expect(await own.world.run(inserted('#field', 'append'))).toEqual({ ok: true });
  expect(await own.world.run(inserted('#free', 'append'))).toEqual({ ok: true });
  await expect(own.page.locator('#field')).toHaveValue('你好亲，在的');
  await expect(own.page.locator('#free')).toHaveText('你好亲，在的');
});

test('a form in the editor that hides its own content, and an element whose getter throws, stop nothing', async ({
  openPage,
}) => {
  const form = '<form>你好<input name="childNodes"><input name="tagName"><input name="nodeType"></form>';
  const own = await openPage(page(`<div id="free" contenteditable>${form}</div><textarea id="field"></textarea>`));
  await own.page.evaluate(() => {
    const get = (): never => {
      throw new Error('not for you');
    };
    const field = document.querySelector('#field');
    for (const name of ['value', 'focus', 'selectionStart']) Object.defineProperty(field, name, { get });
  });
  expect(await own.world.run(inserted('#free', 'replace'))).toMatchObject({ ok: true });
  expect(await own.world.run(inserted('#field', 'caret'))).toEqual({ ok: true });
});

for (const [name, html] of [
  ['a field', `<textarea id="editor"></textarea>`],
  ['an editable element', `<div id="editor" contenteditable></div>`],
] as const) {
  test(`a draft of a megabyte in ${name} is read and added to in bounded time`, async ({ openPage }) => {
    const own = await openPage(page(html));
    await own.page.evaluate(() => {
      const editor = document.querySelector('#editor')!;
      const lines = Array.from({ length: 2_000 }, () => '这是一行很长的草稿，'.repeat(60));
      if ('value' in editor) editor.value = lines.join('\n');
      else editor.append(...lines.map((line) => Object.assign(document.createElement('p'), { textContent: line })));
    });
    const timed = `(async () => { const start = performance.now(); const result = await ${inserted('#editor', 'append')};
      return { ok: result.ok, ms: performance.now() - start, length: composer.read(document.querySelector('#editor')).length }; })()`;
    const { ok, ms, length } = await own.world.run<{ ok: boolean; ms: number; length: number }>(timed);
    expect(ok).toBe(true);
    expect(length).toBeGreaterThan(1_000_000);
    expect(ms).toBeLessThan(8_000); // a browser's own work on so long a text; a draft read in quadratic time takes minutes
  });
}
