// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeActions, fakeStore } from '@/tests/fixtures/gallery/fake-store';
import { sampleView } from '@/tests/fixtures/gallery/sample';
import type { PromiseRow } from '@/utils/promises/row';
import { DEFAULT_SETTINGS } from '@/utils/storage/settings';
import { mountPanel, type MountedPanel } from './mount-panel';
import type { PanelView } from './panel-view';
import { inputOf } from './time-choices';

const HOUR = 3_600_000;
let mounted: MountedPanel | undefined;
let shadow: ShadowRoot;
let calls: [string, ...unknown[]][];

const row = (over: Partial<PromiseRow> = {}): PromiseRow => ({
  ...{ id: 'p', threadId: 't', consoleId: 'demo', shop: '', buyerName: '张三', kind: 'reply', text: '晚点给您答复' },
  ...{
    saidAtMs: Date.now(),
    dueAtMs: Date.now() + HOUR,
    basis: 'said',
    state: 'offered',
    changedAtMs: 0,
    reminded: [],
  },
  ...over,
});

function start(change: Partial<PanelView>): void {
  calls = [];
  const host = document.createElement('div');
  shadow = host.attachShadow({ mode: 'open' });
  const portal = shadow.appendChild(document.createElement('div'));
  document.documentElement.append(host);
  const store = fakeStore({ ...sampleView({ wallMs: Date.now(), monoMs: 0 }), ...change });
  const actions = fakeActions(
    store,
    () => [],
    (name, args) => calls.push([name, ...args]),
  );
  act(() => {
    mounted = mountPanel({ shadow, portal }, store, actions, { language: 'zh', theme: 'light' });
  });
}
const one = (selector: string): HTMLElement => shadow.querySelector<HTMLElement>(selector)!;
const press = (element: HTMLElement, key: string): void =>
  act(() => void element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true })));
const click = (words: string): void =>
  act(() => [...shadow.querySelectorAll('button')].find((each) => each.textContent.includes(words))!.click());
const called = (name: string): unknown[][] => calls.filter(([each]) => each === name).map(([, ...args]) => args);

beforeEach(() => vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true));
afterEach(() => {
  act(() => mounted?.unmount());
  document.querySelectorAll('html > div').forEach((host) => host.remove());
  vi.unstubAllGlobals();
});

describe('the line about a promise', () => {
  const view = (
    over: Partial<PromiseRow>,
    kind: 'offer' | 'kept' | 'remind' | 'done',
    editing: string | null = null,
  ) => ({
    promises: { rows: [], here: 't', line: { kind, row: row(over) }, editing },
  });

  it('offers what was sent, tells it politely, and shows the key of each act', () => {
    start(view({}, 'offer'));
    const told = [...shadow.querySelectorAll('[role="status"]')].map((each) => each.textContent);
    expect(told.some((text) => text.endsWith('答复，记下？'))).toBe(true);
    expect(one('.dm-promise-line').textContent).toMatch(/Alt\+Y.*Alt\+T.*Esc/u);
    click('记下');
    expect(called('promiseKey')).toEqual([['yes']]);
  });

  it('shows the keys as they are chosen', () => {
    const keys = DEFAULT_SETTINGS.workKeys;
    start({ ...view({}, 'offer'), workKeys: { ...keys, promiseYes: 'Alt+J', promiseTime: 'F9' } });
    expect(one('.dm-promise-line').textContent).toMatch(/Alt\+J.*F9.*Esc/u);
    expect(one('.dm-promise-line .dm-button-primary').getAttribute('aria-keyshortcuts')).toBe('Alt+J');
  });

  it('takes another time by Enter, refuses one that has passed, and gives the caret back on Escape', () => {
    const dueAtMs = Math.ceil(Date.now() / 60_000) * 60_000 + 2 * HOUR;
    start(view({ dueAtMs }, 'offer', 'p'));
    const field = one('input[type="datetime-local"]');
    expect(shadow.activeElement).toBe(field);
    expect((field as HTMLInputElement).value).toBe(inputOf(dueAtMs));
    press(field, 'Enter');
    expect(called('promise')).toEqual([[['p'], { type: 'accept', dueAtMs }]]);
    press(field, 'Escape');
    expect(called('editPromise')).toEqual([[null]]);
    expect(called('focusEditor').length).toBe(2);
  });

  it('names the buyer of an act on a promise of another conversation, and not of the open one', () => {
    start(view({ state: 'kept' }, 'done'));
    expect(one('.dm-promise-words').textContent).toBe('已兑现：答复。');
    act(() => mounted?.unmount());
    start(view({ state: 'handedOver', threadId: 'other' }, 'done'));
    expect(one('.dm-promise-words').textContent).toBe('张三：已交接：答复。');
  });

  it('puts the reminder of what is late off, and never its time', () => {
    start(view({ state: 'open', dueAtMs: Date.now() - HOUR, bringUp: 'due' }, 'remind', 'p'));
    click('1 小时后');
    expect(called('promise')[0]?.[1]).toMatchObject({ type: 'snooze' });
  });
});

describe('leaving', () => {
  it('asks once about all of it, and puts all of it off to the time chosen', () => {
    const { note } = sampleView({ wallMs: 0, monoMs: 0 });
    const due = row({ state: 'open', dueAtMs: Date.now() - HOUR });
    start({ leaving: { items: [{ note: note! }, { promise: due }], from: 'conversation' } });
    const dialog = one('[role="dialog"]');
    expect(dialog.textContent).toContain('还有 1 件一起处理：张三 · 答复');
    const times = one('[role="dialog"] select') as HTMLSelectElement;
    act(() => {
      times.value = times.options[1]!.value;
      times.dispatchEvent(new Event('change', { bubbles: true }));
    });
    press(dialog, 'Escape');
    const [[choice, untilMs] = []] = called('leave') as [string, number][];
    expect(choice).toBe('later');
    expect(untilMs).toBeGreaterThan(Date.now() + HOUR - 60_000);
  });

  it('names a promise where nothing else is left', () => {
    start({ leaving: { items: [{ promise: row({ state: 'open' }) }], from: 'shift' } });
    expect(one('[role="dialog"]').textContent).toContain('承诺还没兑现');
    expect(one('[role="dialog"]').textContent).toContain('下班前：答应 张三 的答复');
  });
});
