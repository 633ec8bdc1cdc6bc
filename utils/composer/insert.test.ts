// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchComposition } from '@/utils/composer/composition';
import { insertText, replaceDraft } from '@/utils/composer/insert';

/** Real editing is tried in a browser; here the browser's command is played by the test, and its refusals too. */
let command: (text: string) => boolean;
const stop = { current: new AbortController() };

beforeEach(() => {
  vi.useFakeTimers();
  stop.current = new AbortController();
  command = () => false;
  Object.assign(document, { execCommand: (_: string, __: boolean, text: string) => command(text) });
});
afterEach(() => {
  stop.current.abort();
  vi.useRealTimers();
  document.body.replaceChildren();
});

function field(value: string): HTMLTextAreaElement {
  const textarea = document.createElement('textarea');
  textarea.value = value;
  document.body.append(textarea);
  return textarea;
}
async function done<T>(result: Promise<T>): Promise<T> {
  await vi.advanceTimersByTimeAsync(2000);
  return result;
}

describe('insertText', () => {
  it('uses the browser command where it works, once', async () => {
    const textarea = field('在吗 ');
    const typed: string[] = [];
    command = (text) => {
      typed.push(text);
      textarea.setRangeText(text, textarea.selectionStart, textarea.selectionEnd, 'end');
      return true;
    };
    expect(await done(insertText(textarea, '亲', { mode: 'append' }))).toEqual({ ok: true });
    expect(textarea.value).toBe('在吗 亲');
    expect(typed).toEqual(['亲']);
    expect(document.activeElement).toBe(textarea);
  });

  it('sets the value and tells the page when the command is refused', async () => {
    const textarea = field('旧');
    const heard: string[] = [];
    document.body.addEventListener('input', (event) => heard.push(event.target === textarea ? textarea.value : ''));
    expect(await done(replaceDraft(textarea, '新'))).toEqual({ ok: true });
    expect(heard).toEqual(['新']);
    expect(textarea.selectionStart).toBe(1);
  });

  it('reports a page that puts its own text back, and does not write again', async () => {
    const textarea = field('旧');
    let writes = 0;
    textarea.addEventListener('input', () => {
      writes += 1;
      setTimeout(() => (textarea.value = '旧'), 60);
    });
    expect(await done(insertText(textarea, '新', { mode: 'append' }))).toEqual({ ok: false, reason: 'unchanged' });
    expect(writes).toBe(1);
  });

  it('reports a draft that came out otherwise', async () => {
    const textarea = field('');
    textarea.addEventListener('input', () => (textarea.value = textarea.value.slice(0, 2)));
    expect(await done(insertText(textarea, '一二三', { mode: 'append' }))).toEqual({
      ok: false,
      reason: 'changedOtherwise',
    });
  });

  it('takes it well when the agent types on at once', async () => {
    const textarea = field('');
    textarea.addEventListener('input', () => setTimeout(() => (textarea.value += '啊'), 50));
    expect(await done(insertText(textarea, '一二三', { mode: 'append' }))).toEqual({ ok: true });
  });

  it('leaves alone what takes no text', async () => {
    const readOnly = field('');
    readOnly.readOnly = true;
    const heading = document.createElement('h1');
    for (const element of [readOnly, heading]) {
      expect(await done(insertText(element, '亲', { mode: 'append' }))).toEqual({ ok: false, reason: 'notEditable' });
    }
  });

  it('does nothing while an input method is composing, and works again after', async () => {
    const textarea = field('');
    watchComposition(document, stop.current.signal);
    textarea.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    expect(await done(insertText(textarea, '亲', { mode: 'append' }))).toEqual({ ok: false, reason: 'composing' });
    expect(textarea.value).toBe('');
    textarea.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    expect(await done(insertText(textarea, '亲', { mode: 'append' }))).toEqual({ ok: true });
  });

  it.each([
    ['caret', '在亲吗'],
    ['selection', '在亲吗'],
    ['append', '在吗亲'],
    ['replace', '亲'],
  ] as const)('puts the text at its place: %s', async (mode, value) => {
    const textarea = field('在吗');
    textarea.focus();
    textarea.setSelectionRange(1, 1);
    expect(await done(insertText(textarea, '亲', { mode }))).toEqual({ ok: true });
    expect(textarea.value).toBe(value);
  });

  it('keeps what is selected at the caret, and takes its place when told to', async () => {
    for (const [mode, value] of [
      ['caret', '一二亲三'],
      ['selection', '一亲三'],
    ] as const) {
      const textarea = field('一二三');
      textarea.focus();
      textarea.setSelectionRange(1, 2);
      expect(await done(insertText(textarea, '亲', { mode }))).toEqual({ ok: true });
      expect(textarea.value).toBe(value);
    }
  });

  it('says how long the draft would be before it writes more than the field or the console allows', async () => {
    const short = field('一二');
    short.maxLength = 4;
    expect(await done(insertText(short, '三四五', { mode: 'append' }))).toEqual({
      ok: false,
      reason: 'tooLong',
      limit: 4,
      length: 5,
    });
    const plain = field('一二');
    const how = { mode: 'append', maxLength: 3 } as const;
    expect(await done(insertText(plain, '三四', how))).toMatchObject({ reason: 'tooLong', limit: 3, length: 4 });
    expect([short.value, plain.value]).toEqual(['一二', '一二']);
    expect(await done(insertText(plain, '三', how))).toEqual({ ok: true });
    expect(await done(insertText(plain, '换一句', { mode: 'replace', maxLength: 3 }))).toEqual({ ok: true });
  });

  it('writes nothing when the editor is not the right buyer’s any more', async () => {
    for (const answers of [[false], [true, false]]) {
      const textarea = field('');
      const stillHere = (): boolean => answers.shift() ?? false;
      expect(await done(insertText(textarea, '亲', { mode: 'append', stillHere }))).toEqual({
        ok: false,
        reason: 'left',
      });
      expect(textarea.value).toBe('');
    }
  });

  it('takes the text out again when the buyer changes right after it was written', async () => {
    const textarea = field('在');
    let here = true;
    textarea.addEventListener('input', () => (here = false), { once: true });
    const stillHere = (): boolean => here;
    expect(await done(insertText(textarea, '亲', { mode: 'append', stillHere }))).toEqual({
      ok: false,
      reason: 'left',
    });
    expect(textarea.value).toBe('在');
  });

  it('leaves the other buyer’s own draft alone when the page has put that in by then', async () => {
    const textarea = field('');
    let here = true;
    const swap = (): void => {
      here = false;
      textarea.value = '别人的草稿';
    };
    textarea.addEventListener('input', swap, { once: true });
    const stillHere = (): boolean => here;
    expect(await done(insertText(textarea, '亲', { mode: 'append', stillHere }))).toEqual({
      ok: false,
      reason: 'left',
    });
    expect(textarea.value).toBe('别人的草稿');
  });

  it('does not write a second time into a page that heard of the text and refused it', async () => {
    const textarea = field('旧');
    let heard = 0;
    command = () => {
      textarea.dispatchEvent(new Event('input', { bubbles: true })); // the page puts its own text back at once
      return true;
    };
    textarea.addEventListener('input', () => (heard += 1));
    expect(await done(insertText(textarea, '新', { mode: 'append' }))).toEqual({ ok: false, reason: 'unchanged' });
    expect(heard).toBe(1);
  });

  it('makes spaces of line breaks in a one-line field', async () => {
    const input = document.createElement('input');
    document.body.append(input);
    expect(await done(insertText(input, '一\n\n二', { mode: 'append' }))).toEqual({ ok: true });
    expect(input.value).toBe('一 二');
  });
});
