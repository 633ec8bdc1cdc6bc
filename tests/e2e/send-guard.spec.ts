import { expect, test, type OwnPage } from '../editors/lab';

/** The send guard with real keys and clicks, on a page that sends by its own rules: what is stopped is not sent and stays as it was. */

/** A console in small: Enter in the editor sends unless Shift is held or its menu is open, and so does the button, a `div`. */
const SCRIPT = `
function wire(root, editor, button, menu) {
  const read = () => ('value' in editor ? editor.value : editor.innerText.trim());
  const send = () => {
    if (read() === '') return;
    top.sent.push(read());
    if ('value' in editor) editor.value = ''; else editor.textContent = '';
  };
  editor.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    if (menu && !menu.hidden) { top.chosen += 1; menu.hidden = true; return; }
    send();
  });
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', send);
}
const html = '<div id="menu" role="listbox" hidden style="width:80px;height:20px"><div role="option" id="first">@</div></div>' +
  '<div id="send" style="width:60px;height:20px"><span>send</span></div>';
`;
const EDITOR = {
  textarea: '<textarea id="editor"></textarea>',
  contenteditable: '<div id="editor" contenteditable="true" style="min-height:30px;border:1px solid"></div>',
};
const page = (body: string): string => `<!doctype html><meta charset="utf-8"><body>${body}</body>`;
const console = (editor: string): string =>
  page(`${editor}<div id="rest"></div><script>${SCRIPT}
  top.sent ??= []; top.chosen ??= 0;
  document.querySelector('#rest').innerHTML = html;
  const at = (id) => document.querySelector(id);
  wire(document, at('#editor'), at('#send'), at('#menu'));</script>`);
const shadow = page(`<div id="host"></div><script>${SCRIPT}
  window.sent = []; window.chosen = 0;
  const root = document.querySelector('#host').attachShadow({ mode: 'open' });
  root.innerHTML = '${EDITOR.contenteditable}' + html;
  wire(root, root.querySelector('#editor'), root.querySelector('#send'), root.querySelector('#menu'));</script>`);
const framed = page('<iframe id="inner" src="/inner.html" width="500" height="300"></iframe>');

const PAGES: Record<string, { documents: Record<string, string>; root: string }> = {
  'a textarea': { documents: { '/index.html': console(EDITOR.textarea) }, root: 'document' },
  'a contenteditable': { documents: { '/index.html': console(EDITOR.contenteditable) }, root: 'document' },
  'an open shadow root': { documents: { '/index.html': shadow }, root: `document.querySelector('#host').shadowRoot` },
  'a frame': {
    documents: { '/index.html': framed, '/inner.html': console(EDITOR.textarea) },
    root: `document.querySelector('#inner').contentDocument`,
  },
};

/** Stops every draft with 加微信 in it; what it says is kept in the isolated world. */
const guard = (root: string): string => `
  globalThis.log = [];
  const find = (id) => ${root}?.querySelector(id) ?? null;
  composer.guardSend({
    root: document,
    keys: { sendKeys: ['Enter'], newlineModifiers: ['shift'] },
    editor: () => find('#editor'),
    sendButton: () => find('#send'),
    decide: (draft) => (draft.includes('加微信') ? 'stop' : 'send'),
    onStopped: (draft) => log.push('stopped ' + draft.trim()),
    onSent: (draft) => log.push('sent ' + draft.trim()),
    signal: new AbortController().signal,
  }); undefined`;

const sentOf = ({ page: opened }: OwnPage): Promise<string[]> =>
  opened.evaluate(() => (window as unknown as { sent: string[] }).sent);
const logOf = ({ world }: OwnPage): Promise<string[]> => world.run<string[]>('log');

for (const [name, { documents, root }] of Object.entries(PAGES)) {
  test.describe(name, () => {
    const open = async (openPage: (documents: Record<string, string>) => Promise<OwnPage>) => {
      const own = await openPage(documents);
      const where = name === 'a frame' ? own.page.frameLocator('#inner') : own.page;
      const editor = where.locator('#editor');
      const text = (): Promise<string> =>
        editor.evaluate((element) => ('value' in element ? String(element.value) : (element as HTMLElement).innerText));
      await editor.waitFor();
      await own.world.run(guard(root));
      await editor.focus();
      return { ...own, editor, send: where.locator('#send'), menu: where.locator('#menu'), text, own };
    };

    test('stops the send keys and the button, and leaves the draft as it was', async ({ openPage }) => {
      const { page: opened, own, send, text } = await open(openPage);
      await opened.keyboard.type('加微信');
      for (const key of ['Enter', 'NumpadEnter', 'Control+Enter']) await opened.keyboard.press(key);
      await send.click();
      expect(await sentOf(own)).toEqual([]);
      expect(await text()).toBe('加微信');
      expect(await logOf(own)).toEqual(Array(4).fill('stopped 加微信'));
    });

    test('lets through what may go, and Shift+Enter for a new line', async ({ openPage }) => {
      const { page: opened, own, send, text } = await open(openPage);
      await opened.keyboard.type('亲');
      await opened.keyboard.press('Shift+Enter');
      await opened.keyboard.type('在');
      expect((await text()).trim()).toBe('亲\n在');
      await opened.keyboard.press('Enter');
      await opened.keyboard.type('好');
      await send.click();
      expect(await sentOf(own)).toEqual(['亲\n在', '好']);
      expect(await logOf(own)).toEqual(['sent 亲\n在', 'sent 好']);
    });

    test("leaves Enter to the page's open menu", async ({ openPage }) => {
      const { page: opened, own, editor, menu, text } = await open(openPage);
      await opened.keyboard.type('加微信@');
      await menu.evaluate((element) => element.removeAttribute('hidden'));
      await editor.evaluate((element) => element.setAttribute('aria-activedescendant', 'first'));
      await opened.keyboard.press('Enter');
      expect(await opened.evaluate(() => (window as unknown as { chosen: number }).chosen)).toBe(1);
      expect(await logOf(own)).toEqual([]);
      await opened.keyboard.press('Enter'); // the menu is gone, its attribute stale: now it would send
      expect(await sentOf(own)).toEqual([]);
      expect(await text()).toBe('加微信@');
      expect(await logOf(own)).toEqual(['stopped 加微信@']);
    });

    test('has no say while an input method composes', async ({ openPage }) => {
      const { page: opened, own, world, text } = await open(openPage);
      await opened.keyboard.type('加微');
      await world.session.send('Input.imeSetComposition', { text: 'xin', selectionStart: 3, selectionEnd: 3 });
      const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 } as const;
      await world.session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
      await world.session.send('Input.insertText', { text: '信' });
      await world.session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
      expect(await logOf(own)).toEqual([]);
      expect(await text()).toBe('加微信');
      await opened.keyboard.press('Enter');
      expect(await logOf(own)).toEqual(['stopped 加微信']);
    });
  });
}

test('a frame that is loaded again is guarded again', async ({ openPage }) => {
  const { documents, root } = PAGES['a frame']!;
  const own = await openPage(documents);
  const inner = own.page.frameLocator('#inner');
  await inner.locator('#editor').waitFor();
  await own.world.run(guard(root));
  for (let times = 0; times < 2; times += 1) {
    const loaded = own.page.waitForEvent('framenavigated');
    await own.page.evaluate(() =>
      document.querySelector<HTMLIFrameElement>('#inner')?.contentWindow?.location.reload(),
    );
    await loaded;
    await inner.locator('#editor').fill('加微信');
    await inner.locator('#editor').press('Enter');
    await inner.locator('#send').click();
  }
  expect(await sentOf(own)).toEqual([]);
  expect(await logOf(own)).toEqual(Array(4).fill('stopped 加微信'));
});
