// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createReader } from '@/utils/consoles/reader';
import { MESSAGE_WINDOW } from '@/utils/consoles/message-window';
import type { Reading } from '@/utils/consoles/reading';
import { labProfile, shadowProfile } from '@/tests/reader/profile';
import type { ConsoleProfile } from '@/utils/profiles/profile';

/** Looks that wait for idle time; a test runs them when it wants to. */
let idle: (() => void)[] = [];
let stop = new AbortController();
const runIdle = () => {
  for (const look of idle.splice(0)) look();
};
/** Waits until the observer has told of what changed and a look waits for idle time. */
const told = () => vi.waitFor(() => expect(idle.length).toBeGreaterThan(0), { timeout: 10_000, interval: 2 });
/** Lets the observer tell of what changed while nothing waits for idle time. */
const tick = () => new Promise<void>((resolve) => queueMicrotask(() => queueMicrotask(resolve)));

let hidden = false;
Object.defineProperty(Object.getPrototypeOf(document) as object, 'hidden', { get: () => hidden });

beforeEach(() => {
  idle = [];
  stop = new AbortController();
  Object.assign(window, { requestIdleCallback: (look: () => void) => idle.push(look) });
  document.body.replaceChildren();
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const row = (id: number, side = 'buyer', text = `第${id}条`) =>
  `<div class="row ${side}" data-id="m${id}"><time>10:00:00</time><p class="text">${text}</p></div>`;
const entry = (name: string, timer = '') =>
  `<li class="entry${name === '甲' ? ' open' : ''}"><b class="who">${name}</b><i class="timer">${timer}</i></li>`;
const chat = (rows: string, entries = entry('甲')) =>
  `<main id="chat"><ul>${entries}</ul><h1 id="header">甲</h1><div id="list" class="list">${rows}</div><textarea></textarea><button></button></main>`;
const draw = (html: string, place: Element | ShadowRoot = document.body) => {
  place.replaceChildren();
  const holder = document.createElement('div');
  holder.insertAdjacentHTML('beforeend', html);
  place.append(holder);
};
const many = (count: number) => Array.from({ length: count }, (_, index) => row(index)).join('');
const list = () => document.querySelector('#list');

function watched(profile: ConsoleProfile = labProfile) {
  const readings: Reading[] = [];
  const seen = new Map<string, number>();
  const reader = createReader(profile, document, { wallMs: () => Date.now() });
  reader.watch(
    (reading) => {
      readings.push(reading);
      for (const { platformId } of reading.thread?.messages ?? [])
        if (platformId !== undefined) seen.set(platformId, (seen.get(platformId) ?? 0) + 1);
    },
    { signal: stop.signal },
  );
  runIdle();
  return { reader, readings, seen, texts: () => readings.at(-1)?.thread?.messages.map(({ text }) => text) };
}

describe('a long conversation', () => {
  it('of 10,000 messages costs only its newest rows, and a new one only itself', async () => {
    draw(chat(many(10_000)));
    const { texts } = watched();
    expect(texts()).toHaveLength(MESSAGE_WINDOW);
    expect(texts()?.at(-1)).toBe('第9999条');
    const asked = vi.spyOn(Element.prototype, 'getAttribute');
    list()?.insertAdjacentHTML('beforeend', row(10_000));
    await told();
    runIdle();
    expect(texts()?.at(-1)).toBe('第10000条');
    expect(asked.mock.calls.length).toBeLessThan(50);
  });

  it('loses none of twenty messages a second for a minute, though it looks much less often', async () => {
    draw(chat(''));
    const { seen, readings } = watched();
    for (let id = 0; id < 1_200; id += 1) {
      list()?.insertAdjacentHTML('beforeend', row(id));
      if (id % 20 === 19) {
        await told();
        runIdle();
      }
    }
    expect(seen.size).toBe(1_200);
    expect(readings.length).toBeLessThan(100);
  });
});

describe('a list of 500 entries', () => {
  it('is read whole, and after one timer changed only that entry is read again', async () => {
    draw(
      chat(row(1), Array.from({ length: 500 }, (_, index) => entry(index === 0 ? '甲' : `乙${index}`, '5秒')).join('')),
    );
    const { readings } = watched();
    expect(readings[0]?.queue).toHaveLength(500);
    const [before] = readings;
    const timer = document.querySelectorAll('.timer')[7];
    if (timer) timer.textContent = '90秒';
    await told();
    runIdle();
    const after = readings[1];
    expect(after?.queue[7]?.waiting).toMatchObject({ waitedMs: 90_000 });
    expect(after?.queue[8]?.waiting).toBe(before?.queue[8]?.waiting);
  });
});

describe('a page that replaces its whole subtree', () => {
  it('is read the same each time', async () => {
    draw(chat(many(50)));
    const { readings, seen } = watched();
    for (let second = 0; second < 30; second += 1) {
      draw(chat(many(50 + second)));
      await told();
      runIdle();
    }
    expect(readings.every(({ missing }) => missing.length === 0)).toBe(true);
    expect(readings.at(-1)?.thread?.messages).toHaveLength(79);
    expect(seen.size).toBe(79);
  });
});

describe('a hidden page', () => {
  const hide = (now: boolean) => {
    hidden = now;
  };
  afterEach(() => {
    hide(false);
  });

  it('is looked at without idle time, at most once a second, and again when it is shown', async () => {
    draw(chat(row(1)));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] });
    const { readings } = watched();
    hide(true);
    vi.advanceTimersByTime(5_000);
    list()?.insertAdjacentHTML('beforeend', row(2));
    await tick();
    await tick();
    expect(idle).toHaveLength(0);
    expect(readings).toHaveLength(2);
    for (const id of [3, 4, 5]) {
      list()?.insertAdjacentHTML('beforeend', row(id));
      await tick();
    }
    expect(readings).toHaveLength(2);
    vi.advanceTimersByTime(1_000);
    await tick();
    expect(readings).toHaveLength(3);
    expect(readings[2]?.thread?.messages).toHaveLength(5);
    hide(false);
    document.dispatchEvent(new Event('visibilitychange'));
    runIdle();
    expect(readings).toHaveLength(4);
  });
});

describe('a page that comes back from the browser’s cache', () => {
  it('is looked at again although its idle callback never came', async () => {
    draw(chat(row(1)));
    const { readings } = watched();
    list()?.insertAdjacentHTML('beforeend', row(2));
    await told();
    idle = []; // lost
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    runIdle();
    expect(readings.at(-1)?.thread?.messages).toHaveLength(2);
  });
});

describe('shadow roots', () => {
  it('are watched with one observer, and the list in them is cut out of what lies around', async () => {
    const made = vi.fn();
    const Observer = window.MutationObserver;
    vi.spyOn(window, 'MutationObserver').mockImplementation(function (callback: MutationCallback) {
      made();
      return new Observer(callback);
    }); // spied upon as a constructor
    const host = document.createElement('chat-app');
    document.body.append(host);
    const shadow = host.attachShadow({ mode: 'open' });
    draw(chat(row(1, 'buyer', '<textarea></textarea>在吗')), shadow);
    const { readings } = watched(shadowProfile);
    expect(readings[0]?.editor?.closest('#list')).toBeNull();
    shadow.querySelector('#list')?.insertAdjacentHTML('beforeend', row(2));
    await told();
    runIdle();
    expect(readings[1]?.thread?.messages).toHaveLength(2);
    expect(made).toHaveBeenCalledTimes(1);
  });

  it('of single rows are read and watched', async () => {
    const profile = {
      ...labProfile,
      parts: { ...labProfile.parts, messageText: ['chat-bubble >>> .words'], messageTime: undefined },
    };
    const { messageTime, ...parts } = profile.parts;
    draw(chat('<div class="row buyer" data-id="m1"><chat-bubble></chat-bubble></div>'));
    const inner = document.querySelector('chat-bubble')?.attachShadow({ mode: 'open' });
    inner?.append(Object.assign(document.createElement('p'), { className: 'words', textContent: '在吗' }));
    const { texts } = watched({ ...profile, parts });
    expect(messageTime).toBeUndefined();
    expect(texts()).toEqual(['在吗']);
    const words = inner?.querySelector('.words')?.firstChild;
    if (words) words.nodeValue = '在吗?';
    await told();
    runIdle();
    expect(texts()).toEqual(['在吗?']);
  });
});

describe('what is found around the list', () => {
  it('is kept while only rows change, and read again when anything else does', async () => {
    draw(chat(row(1)));
    const { readings } = watched();
    list()?.insertAdjacentHTML('beforeend', row(2));
    await told();
    runIdle();
    expect(readings[1]?.thread?.orderNumbers).toBe(readings[0]?.thread?.orderNumbers);
    const header = document.querySelector('#header');
    if (header) header.textContent = '乙';
    list()?.replaceChildren();
    list()?.insertAdjacentHTML('beforeend', row(3));
    await told();
    runIdle();
    expect(readings[2]?.thread).toMatchObject({ buyerName: '乙' });
  });

  it('is read again when the address changes, which tells of no change in the page', async () => {
    const byAddress: ConsoleProfile = {
      ...labProfile,
      buyerKey: { thread: [{ in: 'address', pattern: '[?&]uid=(\\d+)' }], entry: [] },
    };
    window.history.replaceState({}, '', '?uid=7');
    draw(chat(row(1)));
    const { readings } = watched(byAddress);
    expect(readings[0]?.thread?.buyerKey).toBe('7');
    window.history.replaceState({}, '', '?uid=8');
    list()?.replaceChildren();
    list()?.insertAdjacentHTML('beforeend', row(2));
    await told();
    runIdle();
    expect(readings[1]?.thread?.buyerKey).toBe('8');
  });
});

describe('a hostile page', () => {
  it('with a bubble of many megabytes gives no more than a message may hold', () => {
    draw(chat(row(1)));
    const bubble = document.querySelector('.text');
    for (let piece = 0; piece < 100; piece += 1) bubble?.append('啊'.repeat(100_000), document.createElement('br'));
    const [message] = createReader(labProfile, document, { wallMs: () => Date.now() }).read().thread?.messages ?? [];
    expect(message?.text.length).toBeGreaterThan(10_000);
    expect(message?.text.length).toBeLessThanOrEqual(20_000);
  });

  it('with ids, names and labels without end hands over what fits', () => {
    draw(
      chat(row(1))
        .replace('data-id="m1"', `data-id="${'9'.repeat(5_000)}"`)
        .replaceAll('甲', '甲'.repeat(5_000)),
    );
    const { thread, queue } = createReader(labProfile, document, { wallMs: () => Date.now() }).read();
    expect(thread?.messages[0]?.platformId).toHaveLength(300);
    expect(thread?.buyerName).toHaveLength(120);
    expect(queue[0]?.name).toHaveLength(120);
  });

  it('nested deeper than any stack is read without an exception', () => {
    draw(chat(row(1)));
    let at = document.querySelector('.text');
    for (let depth = 0; depth < 3_000; depth += 1) {
      const inner = document.createElement('b');
      at?.append(inner);
      at = inner;
    }
    expect(createReader(labProfile, document, { wallMs: () => Date.now() }).read().thread?.messages).toHaveLength(1);
  });
});
