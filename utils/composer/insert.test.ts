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
});
