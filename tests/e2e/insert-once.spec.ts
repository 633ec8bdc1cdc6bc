import { BEFORE } from '../editors/cases';
import { expect, test } from '../editors/lab';
import { EDITORS } from '../editors/matrix';

/** A text is written once: a second technique only where the first left no trace, and nothing stays with another buyer. */

const MODEL_EDITOR = '<div id="page"><p id="editor" contenteditable data-lexical-editor="true">你好</p></div>';
const page = (script: string): Record<string, string> => ({
  '/index.html': `<!doctype html><meta charset="utf-8">${MODEL_EDITOR}<script>
    const editor = document.querySelector('#editor');
    window.heard = [];
    for (const type of ['paste', 'beforeinput']) editor.addEventListener(type, () => heard.push(type));
    ${script}</script>`,
});
const INSERT = `composer.insertText(document.querySelector('#editor'), '亲', { mode: 'append' })`;

for (const [name, script, result, heard, text] of [
  [
    'an editor that takes no paste is asked to replace instead',
    `editor.addEventListener('beforeinput', (event) => { event.preventDefault(); editor.append(event.data); });`,
    { ok: true },
    ['paste', 'beforeinput'],
    '你好亲',
  ],
  [
    'an editor that took the paste and shows nothing is left alone',
    `editor.addEventListener('paste', (event) => event.preventDefault());`,
    { ok: false, reason: 'unchanged' },
    ['paste'],
    '你好',
  ],
  [
    'an editor that put its own text back is left alone',
    `editor.addEventListener('paste', () => { editor.append('亲'); editor.lastChild.remove(); });`,
    { ok: false, reason: 'unchanged' },
    ['paste'],
    '你好',
  ],
  [
    'an editor that takes half a second gets the text once',
    `editor.addEventListener('paste', (event) => { event.preventDefault(); setTimeout(() => editor.append('亲'), 400); });`,
    { ok: true },
    ['paste'],
    '你好亲',
  ],
  [
    'an editor that makes something else of it is left as it is',
    `editor.addEventListener('paste', (event) => { event.preventDefault(); editor.textContent = '别的'; });`,
    { ok: false, reason: 'changedOtherwise' },
    ['paste'],
    '别的',
  ],
] as const) {
  test(name, async ({ openPage }) => {
    const own = await openPage(page(script));
    expect(await own.world.run(INSERT)).toEqual(result);
    expect(await own.page.evaluate('heard')).toEqual(heard);
    await expect(own.page.locator('#editor')).toHaveText(text);
  });
}

for (const id of ['textarea', 'lexical-rich', 'slate', 'quill2', 'ckeditor5']) {
  const entry = EDITORS.find((one) => one.id === id)!;
  test(`${entry.name} gives the text back when the buyer changes right before or after it is written`, async ({
    openLab,
  }) => {
    const lab = await openLab(entry);
    const editor = `composer.find(${JSON.stringify(lab.path('page'))})`;
    for (const [when, yes] of [
      ['before', 1],
      ['after', 2],
      ['a moment after', 3],
    ] as const) {
      await lab.put('page', BEFORE);
      const insert = `(() => { let asked = 0;
        return composer.insertText(${editor}, '亲，在的', { mode: 'append', stillHere: () => ++asked <= ${yes} }); })()`;
      expect(await lab.world.run(insert), when).toEqual({ ok: false, reason: 'left' });
      await expect.poll(() => lab.text('page'), when).toBe(BEFORE);
      expect(await lab.screen('page'), when).toBe(BEFORE);
    }
  });
}
