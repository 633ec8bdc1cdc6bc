// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeActions, fakeStore } from '@/tests/fixtures/gallery/fake-store';
import { find, flags, library, sampleView } from '@/tests/fixtures/gallery/sample';
import type { HealthReport } from '@/utils/consoles/health-report';
import { mountPanel, type MountedPanel } from './mount-panel';
import type { PanelActions, PanelView } from './panel-view';

let mounted: MountedPanel | undefined;
let shadow: ShadowRoot;

function start(change: Partial<PanelView> = {}, search: PanelActions['search'] = find) {
  const host = document.createElement('div');
  shadow = host.attachShadow({ mode: 'open' });
  const portal = shadow.appendChild(document.createElement('div'));
  document.documentElement.append(host);
  const view = sampleView({ wallMs: Date.now(), monoMs: performance.now() });
  const store = fakeStore({ ...view, ...change });
  const calls: [string, ...unknown[]][] = [];
  const actions = fakeActions(store, search, (name, args) => calls.push([name, ...args]));
  act(() => {
    mounted = mountPanel({ shadow, portal }, store, actions, { language: 'zh', theme: 'light' });
  });
  return {
    set: (next: Partial<PanelView>) => act(() => store.set(next)),
    called: (name: string) => calls.filter(([each]) => each === name).map(([, ...args]) => args),
    last: (name: string) => calls.filter(([each]) => each === name).at(-1)?.[1],
  };
}

const one = (selector: string): HTMLElement => {
  const found = shadow.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`nothing on the screen is ${selector}`);
  return found;
};
const all = (selector: string): HTMLElement[] => [...shadow.querySelectorAll<HTMLElement>(selector)];
const texts = (selector: string): string[] => all(selector).map((element) => element.textContent);
const button = (words: string): HTMLElement => {
  const found = all('button').find((each) => each.textContent.includes(words));
  if (!found) throw new Error(`no button says ${words}: ${texts('button').join(' | ')}`);
  return found;
};
const click = (element: HTMLElement): void => act(() => element.click());
/** A key of the agent's, which the browser vouches for; a page cannot make one. */
function keyEvent(type: 'keydown' | 'keyup', key: string, over: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent(type, { key, bubbles: true, composed: true, ...over });
  return Object.defineProperty(event, 'isTrusted', { value: true });
}
const press = (element: EventTarget, key: string, over: KeyboardEventInit = {}): void =>
  act(() => void element.dispatchEvent(keyEvent('keydown', key, over)));

/** As a person types: the field's value changes, then the event tells it. */
function type(field: HTMLElement, value: string, isComposing = false): void {
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value);
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, isComposing }));
  });
}

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
});
afterEach(() => {
  act(() => mounted?.unmount());
  document.querySelectorAll('html > div').forEach((host) => host.remove());
  vi.useRealTimers();
});

describe('the palette', () => {
  const many = Array.from({ length: 50 }, (_, index) => ({
    ...library[0]!,
    scriptId: `m${index}`,
    title: `第${index}条`,
  }));
  const field = (): HTMLElement => one('[role="combobox"]');
  const chosen = (): string => one('[aria-selected="true"] .dm-palette-title').textContent;

  it('draws eight rows of fifty and walks through all of them', () => {
    start({ paletteOpen: true }, () => many);
    expect(all('[role="option"]')).toHaveLength(8);
    press(field(), 'End');
    expect(chosen()).toBe('第49条');
    expect(all('[role="option"]')).toHaveLength(8);
    press(field(), 'ArrowDown');
    expect(chosen()).toBe('第0条');
    press(field(), 'PageDown');
    expect(chosen()).toBe('第8条');
    expect(field().getAttribute('aria-activedescendant')).toBe(one('[aria-selected="true"]').id);
  });

  it('inserts the chosen row with Enter and tells its rank', () => {
    const panel = start({ paletteOpen: true }, () => many);
    press(field(), 'ArrowDown');
    press(field(), 'Enter');
    expect(panel.called('pick')).toEqual([[many[1], 'palette', 2]]);
  });

  it('finds while the input method is composing, and leaves Enter to the input method', () => {
    const panel = start({ paletteOpen: true }, (typed) => (typed === 'ps' ? many.slice(3, 5) : many));
    type(field(), 'ps', true);
    expect(chosen()).toBe('第3条');
    press(field(), 'Enter', { isComposing: true });
    press(field(), 'Enter', { keyCode: 229 });
    expect(panel.called('pick')).toEqual([]);
    press(field(), 'Enter');
    expect(panel.called('pick')).toHaveLength(1);
  });

  it('gives the caret back on Escape, once', () => {
    const panel = start({ paletteOpen: true });
    press(field(), 'Escape', { isComposing: true });
    press(field(), 'Escape', { keyCode: 229 });
    expect(panel.called('closePalette')).toEqual([]); // the input method's own: it leaves off composing
    press(field(), 'Escape');
    expect(panel.called('closePalette')).toEqual([[]]);
  });

  it('offers to write the script nobody has, under the words that were sought', () => {
    const panel = start({ paletteOpen: true, paletteText: '#售后 发票抬头' }, () => []);
    press(field(), 'Enter');
    expect(panel.called('writeScript')).toEqual([['发票抬头']]);
  });

  it('writes the filter of a part in front of the query', () => {
    const sought: string[] = [];
    start({ paletteOpen: true, paletteText: '退' }, (typed) => (sought.push(typed), many));
    click(all('.dm-part').find((part) => part.textContent === '售后')!);
    expect(sought.at(-1)).toBe('#售后 退');
  });

  it('shows variables that nobody filled', () => {
    start({ paletteOpen: true, paletteText: '退换' });
    expect(texts('.dm-palette-preview .dm-unfilled')).toEqual(['{退货地址}']);
  });
});

describe('the suggestions', () => {
  const titles = (): string[] => texts('.dm-offer-title');
  const next = library.slice(3, 6);
  const hover = (entered: boolean): void =>
    act(() => {
      const type = entered ? 'pointerover' : 'pointerout';
      one('.dm-offers').dispatchEvent(new PointerEvent(type, { bubbles: true, relatedTarget: document.body }));
    });

  it('stand still under the pointer and catch up when it leaves', () => {
    const panel = start();
    const before = titles();
    hover(true);
    panel.set({ offers: next });
    expect(titles()).toEqual(before);
    expect(panel.last('shows')).toMatchObject({ offers: library.slice(0, 3) });
    hover(false);
    expect(titles()).toEqual(next.map((offer) => offer.title));
    expect(panel.last('shows')).toMatchObject({ offers: next });
  });

  it('stand still while Alt is held', () => {
    const panel = start();
    const before = titles();
    press(window, 'Alt', { altKey: true });
    panel.set({ offers: next });
    expect(titles()).toEqual(before);
    act(() => void window.dispatchEvent(keyEvent('keyup', 'Alt', { altKey: false })));
    expect(titles()).toEqual(next.map((offer) => offer.title));
  });

  it('never outlive the buyer they were made for, even under the pointer', () => {
    const panel = start({ conversationKey: 'a' });
    hover(true);
    panel.set({ offers: next, conversationKey: 'b' });
    expect(titles()).toEqual(next.map((offer) => offer.title));
  });
});

describe('the clock', () => {
  it('ticks by itself once a second with one timer for all clocks', () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date', 'performance'] });
    const timer = vi.spyOn(window, 'setInterval');
    start({ drawer: 'waiting' });
    expect(one('.dm-clock-time').textContent).toBe('00:23 / 60s');
    act(() => void vi.advanceTimersByTime(1000));
    expect(one('.dm-clock-time').textContent).toBe('00:24 / 60s');
    expect(texts('.dm-waiter-left')[0]).toBe('超 00:16');
    act(() => void vi.advanceTimersByTime(37_000));
    expect(one('.dm-clock').dataset.level).toBe('late');
    expect(one('.dm-clock-level').textContent).toBe('已超时');
    expect(timer.mock.calls.filter(([, ms]) => ms === 1000)).toHaveLength(1);
  });

  it('says unknown and no figure when nobody saw the question', () => {
    const view = sampleView({ wallMs: 0, monoMs: 0 });
    start({ turn: view.turn && { ...view.turn, open: { ...view.turn.open, known: false } } });
    expect(one('.dm-clock').textContent).toBe('首响未知');
  });
});

describe('the flag line', () => {
  it('shows the worst finding first, turns to the next, and tells which one a key corrects', () => {
    const panel = start({ flags: [...flags].reverse() });
    expect(one('.dm-flag-line').dataset.severity).toBe('block');
    expect(panel.last('shows')).toMatchObject({ flagIndex: 2 });
    click(one('.dm-turner button:last-child'));
    expect(one('.dm-flag-line').dataset.severity).toBe('warn');
    click(one('.dm-fix'));
    expect(panel.called('applyFix')).toEqual([[1]]);
  });

  it('announces a finding once, however long one goes on typing', () => {
    const panel = start({ flags: [] });
    const region = one('[role="status"][aria-label="用语检查"]');
    panel.set({ flags });
    expect(region.textContent).toContain('阻止发送 · 站外联系');
    const node = region.firstChild;
    panel.set({ flags: flags.map((flag) => ({ ...flag, start: flag.start + 3, end: flag.end + 3 })) });
    expect(region.firstChild).toBe(node);
  });

  it('says nothing again of words that were taken back and typed once more, until another draft begins', () => {
    const panel = start({ flags: [], draftId: 'd1' });
    const region = one('[role="status"][aria-label="用语检查"]');
    panel.set({ flags: flags.slice(0, 1) });
    expect(region.textContent).toContain('站外联系');
    panel.set({ flags: [] });
    expect(region.textContent).toBe('');
    panel.set({ flags: flags.slice(0, 1) });
    expect(region.textContent).toBe('');
    panel.set({ flags: flags.slice(0, 2) });
    expect(region.textContent).toContain('绝对化用语');
    panel.set({ flags: flags.slice(0, 1), draftId: 'd2' });
    expect(region.textContent).toContain('站外联系');
  });

  it('tells how many more there are, and of each that a key goes to', () => {
    const rect = { x: 0, y: 0, width: 30, height: 20 };
    const panel = start({ flags, draftId: 'd1' });
    const region = one('[role="status"][aria-label="用语检查"]');
    expect(region.textContent).toContain('（还有 2 条）');
    panel.set({
      flagAt: 1,
      flagTip: { flagIndex: 1, rect, by: 'key', source: { title: '广告法', date: '2021-04-29' } },
    });
    expect(region.textContent).toContain('绝对化用语');
    expect(one('.dm-flag-tip').textContent).toContain('依据：广告法（2021-04-29）');
    expect(one('.dm-flag-tip').dataset.severity).toBe('warn');
    panel.set({ flagTip: null });
    expect(all('.dm-flag-tip')).toHaveLength(0);
  });

  it('lets a warning stand at the agent’s word, and offers that for no finding that blocks', () => {
    const panel = start({ flags });
    expect(all('.dm-flag-line [aria-label^="就这样写"]')).toHaveLength(0);
    panel.set({ flagAt: 1 });
    click(one('.dm-flag-line [aria-label^="就这样写"]'));
    expect(panel.called('leaveFlag')).toEqual([[1]]);
  });

  it('shows the keys as they are set', () => {
    start({ flags, flagKeys: { next: 'F9', previous: 'Shift+F9', fix: 'Alt+J', leave: 'Alt+Shift+J' } });
    expect(one('.dm-fix').textContent).toContain('Alt+J');
    expect(one('.dm-turner button:last-child').getAttribute('aria-label')).toBe('下一条 (F9)');
  });

  it('says why nothing was sent and leaves the caret where it is', () => {
    const panel = start({ flags });
    const before = shadow.activeElement;
    panel.set({ stopped: [0] });
    expect(one('.dm-flag-line').textContent).toContain('没有发送');
    expect(shadow.activeElement).toBe(before);
    expect(one('.dm-button-primary').textContent).toContain('我在这里发您图');
    click(button('关闭'));
    expect(panel.called('dismissStop')).toHaveLength(1);
  });

  it('lets nothing be sent in spite of a finding that must not be overridden', () => {
    start({ flags: flags.map((flag) => ({ ...flag, overridable: false })), stopped: [0] });
    expect(texts('button').join()).not.toContain('仍要发送');
  });

  it('hears the keys on its buttons where the caret is on one of them', () => {
    const panel = start({ flags, stopped: [0] });
    press(window, '0', { code: 'Digit0', altKey: true });
    const focused = (): HTMLElement => shadow.activeElement as HTMLElement;
    press(focused(), 'Enter', { code: 'Enter', altKey: true });
    expect(panel.called('applyFix')).toEqual([[0]]);
    panel.set({ flags, stopped: [0] });
    press(window, '0', { code: 'Digit0', altKey: true });
    press(focused(), 'Escape');
    expect(panel.called('dismissStop')).toHaveLength(1);
  });

  it('wants a reason before it lets an overridable finding pass', () => {
    const panel = start({ flags, stopped: [0] });
    click(button('仍要发送'));
    const submit = (): void =>
      act(() => void one('.dm-override').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
    type(one('.dm-override input'), '   ');
    submit();
    expect(panel.called('override')).toEqual([]);
    type(one('.dm-override input'), '买家要求平台内的微信支付 ');
    submit();
    expect(panel.called('override')).toEqual([['买家要求平台内的微信支付']]);
  });
});

describe('the drawer', () => {
  it('lists the most urgent buyer first and jumps there', () => {
    const panel = start({ drawer: 'waiting' });
    expect(texts('.dm-waiter-name')).toEqual(['Lee_88', '山茶 2026', '晨光里的猫']);
    click(one('.dm-waiter'));
    expect(panel.called('jumpTo')).toEqual([['b3']]);
  });

  it('starts at the first field that is wrong and saves with Ctrl+Enter', () => {
    const panel = start({ drawer: 'notes' });
    expect(shadow.activeElement?.tagName).toBe('SELECT');
    press(one('.dm-note select'), 'Enter', { ctrlKey: true });
    expect(panel.called('saveNote')).toHaveLength(1);
  });

  it('puts the caret into the first field of a note that was just begun', () => {
    const { note, ...rest } = sampleView({ wallMs: Date.now(), monoMs: performance.now() });
    const panel = start({ ...rest, note: null, drawer: 'notes' });
    click(all('.dm-notes .dm-wrap button')[0]!);
    expect(panel.called('openNote')).toHaveLength(1);
    panel.set({ note });
    expect(shadow.activeElement?.matches('.dm-note :is(input, select, textarea)')).toBe(true);
  });

  it('tells the note what was typed, but not the halves of a composition', () => {
    const panel = start({ drawer: 'notes' });
    const more = all('.dm-note .dm-field input').at(-1)!;
    act(() => more.focus());
    type(more, 'ke', true);
    expect(panel.called('changeNote')).toEqual([]);
    type(more, '客户要红色');
    expect(panel.called('changeNote').map((args) => args[2])).toEqual(['客户要红色']);
    expect((more as HTMLInputElement).value).toBe('客户要红色');
  });

  it('names the parts that a blind page lacks', () => {
    start({
      drawer: 'health',
      health: { level: 'blind', missing: ['messageList', 'message'], unjudged: ['noteField'], storage: 'ok' },
    });
    expect(texts('.dm-health [data-is="missing"]')).toEqual(['消息列表没找到', '消息没找到']);
    expect(texts('.dm-health [data-is="unseen"]')).toEqual(['备注栏现在不在页面上']);
  });

  it('says what looks wrong and that the time is unknown where everything was found', () => {
    const suspicious = [{ kind: 'oneSided' as const, side: 'agent' as const, rows: 12 }];
    start({ drawer: 'health', health: { level: 'partial', missing: [], suspicious, storage: 'ok' } });
    expect(one('.dm-health-chip').textContent).toBe('可能读错');
    expect(one('.dm-drawer').textContent).toMatch(/12 条消息全在一边。.*未知/);
    expect(one('.dm-drawer').textContent).not.toContain('没找到');
  });

  it('says no word of who waits where the page cannot be read', () => {
    start({ turn: null, buyerName: null, health: { level: 'blind', missing: ['messageList'], storage: 'ok' } });
    expect(one('.dm-clock').textContent).toBe('读不到');
  });

  it('tells reason and remedy of each part, once the page was looked at part by part', () => {
    const part = (name: string, state: string, reasons: object[]) => ({
      ...{ part: name, state, reasons, selector: null, selectors: 2, count: 0, confidence: 'high' },
    });
    const report = {
      ...{ format: 'deskmate-health', formatVersion: 1, version: '0', language: 'zh-CN', isChat: true, counts: {} },
      state: 'missing',
      parts: [
        part('messageList', 'missing', [{ kind: 'frameClosed' }]),
        part('messageTime', 'suspicious', [{ kind: 'timesBackwards', times: 3 }]),
        part('room', 'found', []),
      ],
    } as unknown as HealthReport;
    const panel = start({
      drawer: 'health',
      health: { level: 'blind', missing: ['messageList'], storage: 'ok', report },
    });
    expect(texts('.dm-health li')).toEqual(['消息列表在进不去的框架里没找到', '消息时间时间倒着走了 3 次可疑']);
    expect(one('.dm-drawer').textContent).toContain('怎么办');
    click(button('复制报告'));
    click(button('教一教（2 分钟）'));
    expect([panel.called('copyHealth'), panel.called('teach')].map((calls) => calls.length)).toEqual([1, 1]);
  });

  it('gives the caret back to the editor when it closes', () => {
    const panel = start({ drawer: 'stage' });
    press(one('.dm-step'), 'Escape');
    expect(panel.called('setDrawer')).toEqual([['closed']]);
    expect(panel.called('focusEditor')).toHaveLength(1);
  });
});

describe('a page that is not fully understood', () => {
  it('is said to be known in part only, and asks to be taught', () => {
    const panel = start({ partlyKnown: true });
    expect(one('.dm-teach').textContent).toContain('只知道一部分');
    click(button('先不教'));
    expect(panel.called('notNow')).toHaveLength(1);
    expect(all('.dm-teach')).toHaveLength(0);
  });

  it('is timed by hand with keys that stand on the buttons; an answer needs a running clock', () => {
    const keys = { buyer: 'Alt+Shift+1', answered: 'F9', undo: 'Alt+Shift+0' };
    const panel = start({ manual: { keys, askedAt: null, countedMs: 41_000, undo: true } });
    expect(one('.dm-manual').textContent).toContain('已记 00:41');
    expect(texts('.dm-manual .dm-kbd')).toEqual(['Alt+Shift+1', 'F9', 'Alt+Shift+0']);
    click(button('买家说话了'));
    click(button('我回复了'));
    click(button('撤销'));
    expect(panel.called('manual')).toEqual([['buyer'], ['undo']]);
  });
});

describe('moments', () => {
  it('asks once before something is left open; Escape means later', () => {
    const panel = start();
    const view = sampleView({ wallMs: 0, monoMs: 0 });
    panel.set({ leaving: view.note && { items: [{ note: view.note }], from: 'conversation' } });
    expect(one('[role="dialog"]').textContent).toContain('晨光里的猫');
    press(one('[role="dialog"]'), 'Escape');
    expect(panel.called('leave')).toEqual([['later']]);
  });

  it('leads through the introduction in three steps and can be skipped', () => {
    const panel = start({ introStep: 1 });
    click(button('下一步'));
    click(button('下一步'));
    click(button('知道了'));
    panel.set({ introStep: 1 });
    click(button('跳过'));
    expect(panel.called('intro')).toEqual([[2], [3], [0], [0]]);
  });

  it('is led through the introduction by keys too: Alt+0 goes to its button, Escape skips it', () => {
    const panel = start({ introStep: 1 });
    press(window, '0', { code: 'Digit0', altKey: true });
    expect(shadow.activeElement?.textContent).toBe('下一步');
    press(button('下一步'), 'Escape');
    expect(panel.called('intro')).toEqual([[0]]);
    press(window, '0', { code: 'Digit0', altKey: true });
    expect(shadow.activeElement?.className).toContain('dm-offer-button');
  });

  it('puts a line away by Escape where the caret is in it', () => {
    const panel = start({ notice: { kind: 'info', key: 'noteCopied' }, partlyKnown: true });
    press(one('.dm-notice button'), 'Escape');
    press(button('先不教'), 'Escape');
    expect([panel.called('dismissNotice'), panel.called('notNow')].map((calls) => calls.length)).toEqual([1, 1]);
  });

  it('brings the caret to the bar with Alt+0', () => {
    start({ flags, stopped: [0] });
    press(window, '0', { code: 'Digit0', altKey: true });
    expect(shadow.activeElement?.textContent).toContain('我在这里发您图');
  });

  it('does not hear keys that the page made', () => {
    start({ flags, stopped: [0] });
    const made = new KeyboardEvent('keydown', { key: '0', code: 'Digit0', altKey: true, bubbles: true });
    act(() => void window.dispatchEvent(made));
    expect(shadow.activeElement).toBeNull();
  });

  it('is walked from chip to chip, round its ends and never onto the handle that the arrows would move', () => {
    const panel = start();
    all('.dm-bar button').at(-1)?.focus();
    press(shadow.activeElement as HTMLElement, 'ArrowRight');
    expect(shadow.activeElement?.className).toContain('dm-clock');
    expect(panel.called('place')).toEqual([]);
  });

  it('gives the caret back to its button when Tab would leave a popover', () => {
    start();
    const clock = one('.dm-clock');
    click(clock);
    const pop = one('.dm-pop');
    expect(pop.contains(shadow.activeElement)).toBe(true);
    press(shadow.activeElement as HTMLElement, 'Tab', { shiftKey: true });
    expect(all('.dm-pop')).toEqual([]);
    expect(shadow.activeElement).toBe(clock);
  });

  it('moves the bar with the arrow keys', () => {
    const panel = start({ placement: { dock: 'free', x: 100, y: 100, drawerOpen: false } });
    press(one('.dm-handle'), 'ArrowRight');
    expect(panel.called('place')).toEqual([[{ dock: 'free', x: 108, y: 100, drawerOpen: false }]]);
  });

  it('takes everything away again', () => {
    start();
    act(() => mounted?.unmount());
    expect(shadow.querySelector('.dm-bar, style')).toBeNull();
    mounted = undefined;
  });
});
