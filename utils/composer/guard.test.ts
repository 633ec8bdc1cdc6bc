// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { guardSend } from '@/utils/composer/guard';

const stage = {
  stop: new AbortController(),
  verdict: 'stop' as 'send' | 'stop',
  log: [] as string[],
  page: [] as string[],
};
let editor: HTMLTextAreaElement;
let send: HTMLElement;

beforeEach(() => {
  Object.assign(stage, { stop: new AbortController(), verdict: 'stop', log: [], page: [] });
  editor = document.createElement('textarea');
  send = document.createElement('div');
  send.append(document.createElement('span'));
  document.body.replaceChildren(editor, send);
  editor.value = '加微信';
  // A page may act on any of these.
  for (const type of ['keydown', 'keypress', 'keyup']) editor.addEventListener(type, () => stage.page.push(type));
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
    send.addEventListener(type, () => stage.page.push(type));
  }
  guardSend({
    root: document,
    keys: { sendKeys: ['Enter'], newlineModifiers: ['shift', 'alt'] },
    editor: () => editor,
    sendButton: () => send,
    decide: (draft) => {
      stage.log.push(`asked ${draft}`);
      return stage.verdict;
    },
    onStopped: (draft) => stage.log.push(`stopped ${draft}`),
    onSent: (draft) => stage.log.push(`sent ${draft}`),
    signal: stage.stop.signal,
  });
});
afterEach(() => stage.stop.abort());

function key(type: string, more: KeyboardEventInit & { legacyCode?: number } = {}): KeyboardEvent {
  const event = new KeyboardEvent(type, { key: 'Enter', bubbles: true, cancelable: true, ...more });
  if (more.legacyCode !== undefined) Object.defineProperty(event, 'keyCode', { value: more.legacyCode });
  editor.dispatchEvent(event);
  return event;
}
function point(...types: string[]): void {
  for (const type of types)
    send.firstElementChild?.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true }));
}
const WHOLE_CLICK = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'];

describe('guardSend', () => {
  it('holds the send key back until it is up again, whatever the page listens to', () => {
    expect(key('keydown').defaultPrevented).toBe(true);
    key('keydown', { repeat: true });
    key('keypress');
    key('keyup');
    expect(stage.page).toEqual([]);
    expect(stage.log).toEqual(['asked 加微信', 'stopped 加微信']);
    key('keyup');
    expect(stage.page).toEqual(['keyup']);
  });

  it('lets the key through and says so when the draft may go', () => {
    stage.verdict = 'send';
    expect(key('keydown').defaultPrevented).toBe(false);
    key('keyup');
    expect(stage.page).toEqual(['keydown', 'keyup']);
    expect(stage.log).toEqual(['asked 加微信', 'sent 加微信']);
  });

  it.each([
    ['an input method composing', { isComposing: true }],
    ['a key that went to the input method', { legacyCode: 229 }],
    ['Shift for a new line', { shiftKey: true }],
    ['Alt', { altKey: true }],
    ['another key', { key: 'a' }],
  ])('has no say over %s', (_, more) => {
    expect(key('keydown', more).defaultPrevented).toBe(false);
    expect(stage.log).toEqual([]);
  });

  it('asks with Ctrl held as well, which sends on some consoles', () => {
    expect(key('keydown', { ctrlKey: true }).defaultPrevented).toBe(true);
  });

  it('has no say over Enter elsewhere on the page', () => {
    const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
    document.body.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
  });

  it('holds back a whole click on the send button, and asks once', () => {
    point(...WHOLE_CLICK);
    expect(stage.page).toEqual([]);
    expect(stage.log).toEqual(['asked 加微信', 'stopped 加微信']);
  });

  it('lets a whole click through and tells of it once, at the click', () => {
    stage.verdict = 'send';
    point('pointerdown', 'mousedown');
    expect(stage.log).toEqual(['asked 加微信']);
    point('pointerup', 'mouseup', 'click');
    expect(stage.page).toEqual(WHOLE_CLICK);
    expect(stage.log).toEqual(['asked 加微信', 'sent 加微信']);
  });

  it('asks anew after a press that ended elsewhere, and for a click without a pointer', () => {
    stage.verdict = 'send';
    point('pointerdown');
    document.body.dispatchEvent(new MouseEvent('pointerup', { bubbles: true }));
    stage.verdict = 'stop';
    stage.page = [];
    point('click');
    expect(stage.page).toEqual([]);
    expect(stage.log.at(-1)).toBe('stopped 加微信');
  });

  it('does not ask about an empty draft', () => {
    editor.value = ' \n';
    key('keydown');
    point(...WHOLE_CLICK);
    expect(stage.log).toEqual([]);
    expect(stage.page).toEqual(['keydown', ...WHOLE_CLICK]);
  });

  it('is gone after the signal', () => {
    stage.stop.abort();
    expect(key('keydown').defaultPrevented).toBe(false);
    point(...WHOLE_CLICK);
    expect(stage.log).toEqual([]);
  });

  it('knows the Enter that ended a composition, which some browsers send after its end', () => {
    editor.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    editor.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    expect(key('keydown', { legacyCode: 229 }).defaultPrevented).toBe(false);
    key('keyup');
    expect(key('keydown').defaultPrevented).toBe(true);
  });

  it('stops the Enter of the keypad too', () => {
    expect(key('keydown', { code: 'NumpadEnter' }).defaultPrevented).toBe(true);
  });

  it('stops Enter and the space bar on the send button, told of once', () => {
    const press = (name: string): KeyboardEvent => {
      const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true });
      send.dispatchEvent(event);
      return event;
    };
    expect(press('Enter').defaultPrevented).toBe(true);
    expect(press(' ').defaultPrevented).toBe(true);
    expect(press('a').defaultPrevented).toBe(false);
    stage.verdict = 'send';
    stage.log = [];
    press('Enter');
    expect(stage.log).toEqual(['asked 加微信', 'sent 加微信']);
  });
});
