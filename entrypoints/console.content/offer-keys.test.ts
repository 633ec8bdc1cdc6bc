// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { PanelActions, PanelView, ScriptOffer } from '@/components/panel/panel-view';
import { everyWindow } from '@/utils/composer/every-window';
import { listenToKeys } from './keys';
import type { Session } from './session';

type Picked = Parameters<PanelActions['pick']>;
const offer = { scriptId: 'ship' } as ScriptOffer; // only handed through
let picked: Picked[] = [];

function press(target: Element, how: KeyboardEventInit): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { bubbles: true, composed: true, cancelable: true, ...how });
  Object.defineProperty(event, 'isTrusted', { value: true }); // as the browser marks a key of the agent's
  target.dispatchEvent(event);
  return event;
}

/** A page with an editor, a field of the console's own and Deskmate's keys. */
function open() {
  document.body.innerHTML = '<input id="search"><div id="editor" contenteditable="true"></div>';
  const editor = document.querySelector('#editor');
  const search = document.querySelector('#search');
  if (!editor || !search) throw new Error('no fields');
  const ending = new AbortController();
  const { signal } = ending;
  const session = {
    windows: everyWindow(document, () => [], signal),
    parts: { page: document, signal },
    reading: { editor },
    shown: { offers: [offer], flagIndex: null },
    draft: { flags: [], stopped: null, place: { look: null } },
    ui: { paletteOpen: false },
    settings: { manualKeys: {}, flagKeys: {} },
    screen: { get: () => ({ manual: null }) as unknown as PanelView },
    composing: () => false,
    currentDraft: () => 'Hello',
  } as unknown as Session; // what the keys ask of it
  const actions = { pick: (...how: Picked) => picked.push(how) } as unknown as PanelActions;
  listenToKeys(session, actions);
  return { editor, search, end: () => ending.abort() };
}

const ALT_1 = { code: 'Digit1', key: '1', altKey: true };

describe('Alt+1', () => {
  beforeEach(() => {
    picked = [];
  });
  it('means the editor that was found when nothing has the focus', () => {
    const { end } = open();
    expect(press(document.body, ALT_1).defaultPrevented).toBe(true);
    expect(picked).toEqual([[offer, 'suggestion', 1]]);
    end();
  });
  it('acts in the editor, once', () => {
    const { editor, end } = open();
    press(editor, ALT_1);
    expect(picked).toHaveLength(1);
    end();
  });
  it('belongs to the page in a field of the page’s own, and with nothing offered at that place', () => {
    const { search, end } = open();
    expect(press(search, ALT_1).defaultPrevented).toBe(false);
    expect(press(document.body, { ...ALT_1, code: 'Digit2' }).defaultPrevented).toBe(false);
    expect(picked).toEqual([]);
    end();
  });
});
