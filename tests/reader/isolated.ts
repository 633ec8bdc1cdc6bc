import { createReader, type ConsoleReader } from '@/utils/consoles/reader';
import type { Reading } from '@/utils/consoles/reading';
import type { ConsoleProfile } from '@/utils/profiles/profile';

/** What tests and benches call in an isolated world, where the extension's code runs in a real page too. */

let reader: ConsoleReader | undefined;
let stop: AbortController | undefined;
let readings: Reading[] = [];
let looks = 0;
/** Messages in the order they first came, by id. */
const seen = new Map<string, string>();
let timers = 0;
let spentMs = 0;

const plain = ({ queue, editor, sendButton, thread, ...rest }: Reading) => ({
  ...rest,
  thread: thread && { ...thread, messages: thread.messages.length },
  last: thread?.messages.at(-1)?.text.slice(0, 40),
  sides: thread?.messages.map(({ side }) => side).join(),
  longest: Math.max(0, ...(thread?.messages.map(({ text }) => text.length) ?? [])),
  queue: queue.length,
  editor: editor !== null,
  sendButton: sendButton !== null,
});

const whenIdle = window.requestIdleCallback.bind(window);
const setTimer = window.setTimeout.bind(window);

export const readerLab = {
  /** `burnMs`: each look takes so much longer, as on a page that is very costly to read. */
  start(profile: ConsoleProfile, burnMs = 0): void {
    stop = new AbortController();
    readings = [];
    reader = createReader(profile, document, {
      wallMs: () => {
        for (const end = performance.now() + burnMs; performance.now() < end;) continue;
        return Date.now();
      },
    });
    Object.assign(window, {
      setTimeout: (...args: Parameters<typeof setTimer>) => {
        timers += 1;
        return setTimer(...args);
      },
      requestIdleCallback: (run: IdleRequestCallback, options: IdleRequestOptions) =>
        whenIdle((deadline) => {
          const start = performance.now();
          run(deadline);
          spentMs += performance.now() - start;
        }, options),
    });
    reader.watch(
      (reading) => {
        looks += 1;
        readings = [reading];
        for (const { platformId, text } of reading.thread?.messages ?? [])
          if (platformId !== undefined && !seen.has(platformId)) seen.set(platformId, text);
      },
      { signal: stop.signal },
    );
  },
  stop: (): void => stop?.abort(),
  latest: () => (readings[0] ? plain(readings[0]) : null),
  read: () => (reader ? plain(reader.read()) : null),
  inspect: () => reader?.inspect(),
  counts: () => ({ looks, timers, seen: seen.size, spentMs }),
  /** Time of one read after each of `count` messages put at the list's end, ms each. */
  costs(count: number): number[] {
    const list = document.querySelector('#list');
    return Array.from({ length: count }, (_, index) => {
      list?.insertAdjacentHTML(
        'beforeend',
        `<div class="row buyer" data-row data-id="b${performance.now()}-${index}"><time>10:00:00</time><p class="text">请问第${index}件什么时候发货</p></div>`,
      );
      const start = performance.now();
      reader?.read();
      return performance.now() - start;
    });
  },
  /** The same by asking the page for everything at each change, as a plain adapter does. */
  naiveCosts(count: number): number[] {
    const list = document.querySelector('#list');
    return Array.from({ length: count }, (_, index) => {
      list?.insertAdjacentHTML(
        'beforeend',
        `<div class="row buyer" data-row data-id="n${index}"><p class="text">第${index}</p></div>`,
      );
      const start = performance.now();
      const rows = Array.from(document.querySelectorAll('.row'), (row) => ({
        id: row.getAttribute('data-id'),
        side: row.classList.contains('buyer'),
        text: row.querySelector('.text')?.textContent,
        time: row.querySelector('time')?.textContent,
      }));
      const entries = Array.from(
        document.querySelectorAll('.entry'),
        (entry) => entry.querySelector('.who')?.textContent,
      );
      if (rows.length + entries.length === 0) throw new Error('nothing was read');
      return performance.now() - start;
    });
  },
  /** Time of one read after `count` changes spread over the list's entries, ms. */
  mutationCost(count: number): number {
    const timers = Array.from(document.querySelectorAll('.timer'));
    for (let index = 0; index < count; index += 1) {
      const timer = timers[index % timers.length];
      if (timer) timer.textContent = `${index}秒`;
    }
    const start = performance.now();
    reader?.read();
    return performance.now() - start;
  },
};
Object.assign(globalThis, { readerLab });
