import { expect, test, type OwnPage } from '../editors/lab';
import { EDITORS } from '../editors/matrix';

/** Images go in by the page's own paste or drop; a page that has neither is told of as such. */

/** A small picture, made in the isolated world. */
const PICTURE = `(async () => {
  const canvas = new OffscreenCanvas(4, 4);
  canvas.getContext('2d').fillRect(0, 0, 4, 4);
  return [{ name: '尺码表.png', blob: await canvas.convertToBlob() }];
})()`;
const insert = (own: OwnPage, editor = `document.querySelector('#editor')`): Promise<unknown> =>
  own.world.run(`${PICTURE}.then((images) => composer.insertImages(${editor}, images))`);

const page = (script: string): Record<string, string> => ({
  '/index.html': `<!doctype html><meta charset="utf-8"><textarea id="editor"></textarea><div id="shelf"></div><script>
    const editor = document.querySelector('#editor');
    window.got = [];
    const take = (kind, files) => { for (const file of files) got.push([kind, file.name, file.type, file.size > 0]); };
    ${script}</script>`,
});
const got = ({ page: opened }: OwnPage): Promise<unknown[]> =>
  opened.evaluate(() => (window as unknown as { got: unknown[] }).got);

const PASTE = `editor.addEventListener('paste', (event) => {
  if (event.clipboardData.files.length === 0) return;
  event.preventDefault(); take('paste', event.clipboardData.files);
});`;
const QUIET_PASTE = `document.addEventListener('paste', (event) => {
  const [file] = event.clipboardData.files;
  take('paste', [file]);
  setTimeout(() => { const img = new Image(); img.src = URL.createObjectURL(file); document.querySelector('#shelf').append(img); }, 60);
});`;
const DROP = `for (const type of ['dragenter', 'dragover']) editor.addEventListener(type, (event) => event.preventDefault());
editor.addEventListener('drop', (event) => { event.preventDefault(); take('drop', event.dataTransfer.files); });`;
const FILE = ['尺码表.png', 'image/png', true];

test('a page that takes pasted files gets the image once', async ({ openPage }) => {
  const own = await openPage(page(PASTE + DROP));
  expect(await insert(own)).toEqual({ ok: true, by: 'paste', seen: false });
  expect(await got(own)).toEqual([['paste', ...FILE]]);
});

test('a page that takes the paste without a word is known by the picture that comes up', async ({ openPage }) => {
  const own = await openPage(page(QUIET_PASTE + DROP));
  expect(await insert(own)).toEqual({ ok: true, by: 'paste', seen: true });
  expect(await got(own)).toEqual([['paste', ...FILE]]);
});

test('a page that only takes drops gets the image by one', async ({ openPage }) => {
  const own = await openPage(page(DROP));
  expect(await insert(own)).toEqual({ ok: true, by: 'drop', seen: false });
  expect(await got(own)).toEqual([['drop', ...FILE]]);
});

test('a page that takes neither, while its clock ticks on, is said to take none', async ({ openPage }) => {
  const clock = `setInterval(() => (document.querySelector('#shelf').textContent = String(performance.now())), 20);`;
  const own = await openPage(page(clock));
  expect(await insert(own)).toEqual({ ok: false, reason: 'notTaken' });
});

test('nothing is handed over when the page shows another buyer by then', async ({ openPage }) => {
  const own = await openPage(page(PASTE + DROP));
  const editor = `document.querySelector('#editor')`;
  const left = own.world.run(`${PICTURE}.then((images) => composer.insertImages(${editor}, images, () => false))`);
  expect(await left).toEqual({ ok: false, reason: 'left' });
  expect(await got(own)).toEqual([]);
});

/** What the editors of the matrix do with a pasted or dropped image when nothing is added to them. */
const REAL = {
  quill2: { ok: true, by: 'paste', seen: true },
  tinymce: { ok: true, by: 'paste', seen: true },
  prosemirror: { ok: false, reason: 'notTaken' },
  textarea: { ok: false, reason: 'notTaken' },
} as const;

for (const [id, result] of Object.entries(REAL)) {
  const entry = EDITORS.find((one) => one.id === id)!;
  test(`${entry.name}, as it comes, ${result.ok ? 'takes' : 'does not take'} images`, async ({ openLab }) => {
    const lab = await openLab(entry);
    await lab.put('page', '你好');
    const editor = `composer.find(${JSON.stringify(lab.path('page'))})`;
    expect(await insert(lab, editor)).toEqual(result);
    if (!result.ok) expect(await lab.text('page')).toBe('你好');
  });
}
