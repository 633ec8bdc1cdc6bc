// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ConsoleProfile } from '@/utils/profiles/profile';
import { createReader } from '@/utils/consoles/reader';
import { MESSAGE_WINDOW } from '@/utils/consoles/message-window';
import type { Reading } from '@/utils/consoles/reading';
import { CARRY_OVER_MS, EMPTY_MS, TORN_MS } from '@/utils/consoles/settle';

/** A console as small as a profile allows: buyers' keys in the header and the rows. */
const profile: ConsoleProfile = {
  id: 'tiny',
  name: { zh: '小', en: 'Tiny' },
  matches: ['https://tiny.example/*'],
  confidence: 'low',
  verifiedLive: false,
  evidence: [{ source: 'this test', kind: 'document', year: null, confidence: 'low' }],
  parts: {
    chatMarker: ['main'],
    messageList: ['#list'],
    message: ['.row'],
    messageText: ['.text'],
    entry: ['.entry'],
    entryName: ['.who'],
    entryTimer: ['.timer'],
    entryUnread: ['.badge'],
    buyerName: ['#header'],
    editor: ['textarea'],
    send: ['button'],
    shopName: ['#shop'],
  },
  rows: {
    id: { attribute: 'id', pattern: '^m-(.+)$' },
    side: [
      { is: 'system', when: { selectors: ['.system'] } },
      { is: 'buyer', when: { selectors: ['.buyer'] } },
      { is: 'agent', when: { selectors: ['.agent'] } },
    ],
    origin: [{ is: 'robot', when: { textIncludes: ['自动回复'] } }],
    kind: [
      { is: 'recalled', when: { textIncludes: ['撤回了一条消息'] } },
      { is: 'image', when: { selectors: ['img'] } },
      { is: 'card', when: { lacks: ['.text'] } },
    ],
    divider: ['以上为历史消息'],
  },
  buyerKey: {
    thread: [
      { in: 'page', selector: '#header', attribute: 'data-key' },
      { in: 'messages', selector: '[data-key]', attribute: 'data-key' },
    ],
    entry: [{ attribute: 'data-key' }],
  },
  time: {
    pattern: '(?<!\\d)(\\d{1,2}:\\d{2})(?!\\d)',
    formats: ['hm'],
    utcOffsetMinutes: 480,
    idIsEpochMs: '^(\\d{13})$',
  },
  waiting: [{ pattern: '秒', means: 'elapsed' }],
  editorKind: 'textarea',
  sendKeys: ['Enter'],
  newlineModifiers: ['shift'],
};

const NOW = Date.parse('2026-08-01T15:00:00+08:00');
let nowMs = NOW;
const clock = { wallMs: () => nowMs };
const row = (id: number | string, side: string, inner: string, key = 'a') =>
  `<div class="row ${side}" id="m-${id}" data-key="${key}">${inner}</div>`;
const text = (words: string) => `<p class="text">${words}</p>`;
const put = (element: Element | null, html: string) => {
  element?.replaceChildren();
  element?.insertAdjacentHTML('beforeend', html);
};
const page = (rows: string, header = 'a', entries = '<li class="entry" data-key="a"><b class="who">甲</b></li>') => {
  put(
    document.body,
    `<main><ul>${entries}</ul><h1 id="header" data-key="${header}">${header}</h1><div id="list">${rows}</div><textarea></textarea><button></button></main>`,
  );
};
const reader = () => createReader(profile, document, clock);
const messages = () => reader().read().thread?.messages ?? [];

beforeEach(() => {
  nowMs = NOW;
});

describe('rows', () => {
  it('takes a time from beside the bubble, never from what was written in it', () => {
    page(row(1, 'agent', text('14:00 前发货')) + row(2, 'agent', `<i>14:41</i>${text('14:00 前发货')}`));
    expect(messages().map(({ timeLabel }) => timeLabel)).toEqual([undefined, '14:41']);
  });

  it('trusts the moment in an id only while no label contradicts it', () => {
    const good = row(NOW - 60_000, 'buyer', `<i>14:59</i>${text('在吗')}`);
    page(good + row(NOW - 30_000, 'buyer', text('有货吗')));
    expect(messages()[1]?.pageTime).toEqual({ atMs: NOW - 30_000, precisionMs: 1 });
    page(good + row(NOW - 30_000, 'buyer', text('有货吗')) + row(NOW - 20_000, 'buyer', `<i>09:00</i>${text('?')}`));
    expect(messages().map(({ pageTime }) => pageTime?.precisionMs)).toEqual([60_000, undefined, 60_000]);
  });

  it('does not take a buyer for a robot, or a word for a recall, whatever the buyer writes', () => {
    page(row(1, 'buyer', text('自动回复 撤回了一条消息')) + row(2, 'agent', text('您好')));
    expect(messages()[0]).toMatchObject({ side: 'buyer', origin: 'human', kind: 'text' });
  });

  it('calls a row without a bubble a card only while the page still has bubbles', () => {
    page(row(1, 'agent', '<div>满减券</div>') + row(2, 'buyer', text('在吗')));
    expect(messages()[0]).toMatchObject({ kind: 'card', text: '满减券' });
    page(row(1, 'agent', '<div>满减券</div>') + row(2, 'buyer', '<p class="renamed">在吗</p>'));
    expect(messages().map(({ kind }) => kind)).toEqual(['other', 'other']);
  });

  it('keeps line breaks and the names of inline pictures in a text', () => {
    page(row(1, 'buyer', '<p class="text">一<br>二<img alt="[微笑]"></p>'));
    expect(messages()[0]).toMatchObject({ kind: 'text', text: '一\n二[微笑]' });
  });

  it('marks what stands above the last divider as past', () => {
    page(row(1, 'buyer', text('旧')) + '<hr><p>以上为历史消息</p>' + row(2, 'buyer', text('新')));
    expect(messages().map(({ past }) => past)).toEqual([true, undefined]);
    page(row(1, 'buyer', text('旧')) + '<p>以上为历史消息</p>');
    expect(messages().map(({ past }) => past)).toEqual([true]);
    page(row(1, 'buyer', text('旧')) + row(2, 'system', '以上为历史消息') + row(3, 'buyer', text('新')));
    expect(messages().map(({ past }) => past)).toEqual([true, true, undefined]);
  });

  it(`holds the newest ${MESSAGE_WINDOW} rows`, () => {
    page(
      Array.from({ length: MESSAGE_WINDOW + 50 }, (_, index) => row(`r${index}`, 'buyer', text(`第${index}`))).join(''),
    );
    expect(messages()).toHaveLength(MESSAGE_WINDOW);
    expect(messages().at(-1)?.text).toBe(`第${MESSAGE_WINDOW + 49}`);
    expect(messages()[0]?.text).toBe('第50');
  });
});

describe('queue', () => {
  const entry = (key: string, inside: string, more = '') =>
    `<li class="entry" data-key="${key}" ${more}><b class="who">${key}</b>${inside}</li>`;
  const queue = (entries: string) => {
    page(row(1, 'buyer', text('在吗')), 'a', entries);
    return reader().read().queue;
  };

  it('shows a buyer of two lists once, by the visible entry and the more urgent word', () => {
    const hidden = entry('a', '<i class="timer">50秒</i>', 'style="display: none"');
    const [only, ...others] = queue(hidden + entry('a', '<i class="timer">20秒</i>'));
    expect(others).toEqual([]);
    expect(only?.waiting).toMatchObject({ waitedMs: 50_000 });
    expect(only?.element.getAttribute('style')).toBeNull();
  });

  it('takes an empty badge for no badge', () => {
    const waiting = queue(
      entry('a', '<sup class="badge"></sup>') +
        entry('b', '<sup class="badge">2</sup>') +
        entry('c', '<sup class="badge">0</sup>'),
    );
    expect(waiting.map((one) => one.waiting)).toEqual([null, {}, null]);
  });
});

describe('a page being refilled for another buyer', () => {
  it('gives no conversation while header and rows name different buyers, and says so if that stays', () => {
    page(row(1, 'buyer', text('在吗'), 'a'), 'b');
    const one = reader();
    expect(one.read()).toMatchObject({ thread: null, missing: [] });
    nowMs += TORN_MS;
    expect(one.read()).toMatchObject({ thread: null, missing: ['buyerName'] });
  });

  it('waits for an empty list to load, but not for ever', () => {
    page('', 'b');
    const one = reader();
    expect(one.read().thread).toBeNull();
    nowMs += EMPTY_MS;
    expect(one.read().thread).toMatchObject({ buyerKey: 'b', messages: [] });
  });

  it('does not hand rows of the buyer before to the new one', () => {
    const nameOnly = { ...profile, buyerKey: { thread: [], entry: [] } };
    page(row(1, 'buyer', text('在吗')), '甲');
    const one = createReader(nameOnly, document, clock);
    expect(one.read().thread?.buyerKey).toBe('甲');
    const header = document.querySelector('#header');
    if (header) header.textContent = '乙';
    expect(one.read().thread).toBeNull();
    const list = document.querySelector('#list');
    put(list, row(2, 'buyer', text('在吗')));
    expect(one.read().thread).toMatchObject({ buyerKey: '乙', messages: [{ platformId: '2' }] });
    if (header) header.textContent = '丙';
    expect(one.read().thread).toBeNull();
    nowMs += CARRY_OVER_MS;
    expect(one.read().thread?.buyerKey).toBe('丙');
  });

  it('tells two buyers of one name apart by whose rows they are', () => {
    const byName = { ...profile, buyerKey: { thread: [], entry: [], rowOwner: { attribute: 'data-key' } } };
    page(row(1, 'buyer', text('在吗'), 'u1'), 'momo');
    const one = createReader(byName, document, clock);
    expect(one.read().thread?.buyerKey).toBe('momo');
    page(row(2, 'buyer', text('在吗'), 'u2'), 'momo');
    expect(one.read().thread?.buyerKey).toBe('momo#u2');
    page(row(1, 'buyer', text('在吗'), 'u1'), 'momo');
    expect(one.read().thread?.buyerKey).toBe('momo');
  });
});

describe('missing', () => {
  const three = row(1, 'buyer', text('一')) + row(2, 'agent', text('二')) + row(3, 'buyer', text('三'));
  it('is empty where no conversation is open', () => {
    put(document.body, '<main><ul><li class="entry" data-key="a"><b class="who">甲</b></li></ul></main>');
    expect(reader().read()).toMatchObject({ isChat: true, missing: [], thread: null });
  });

  it('names the bubble when rows have sides but no text', () => {
    page(three.replaceAll('class="text"', ''));
    expect(reader().read().missing).toEqual(['messageText']);
  });

  it('names the rows when none has a side', () => {
    page(three.replaceAll(/buyer|agent/g, 'renamed'));
    expect(reader().read().missing).toEqual(['message']);
  });
});

describe('watch', () => {
  /** Looks that wait for idle time; a test runs them when it wants to. */
  let idle: (() => void)[] = [];
  const runIdle = () => {
    for (const look of idle.splice(0)) look();
  };
  const woken = () => vi.waitFor(() => expect(idle).toHaveLength(1));
  beforeEach(() => {
    idle = [];
    Object.assign(window, { requestIdleCallback: (look: () => void) => idle.push(look) });
  });

  it('reads once for many changes, and no more after the signal', async () => {
    page(row(1, 'buyer', text('在吗')));
    const readings: Reading[] = [];
    const stop = new AbortController();
    reader().watch((reading) => readings.push(reading), { signal: stop.signal });
    runIdle();
    expect(readings).toHaveLength(1);
    const list = document.querySelector('#list');
    for (const id of [2, 3, 4]) list?.insertAdjacentHTML('beforeend', row(id, 'buyer', text(`第${id}`)));
    await woken();
    runIdle();
    expect(readings).toHaveLength(2);
    expect(readings[1]?.thread?.messages).toHaveLength(4);
    list?.insertAdjacentHTML('beforeend', row(5, 'buyer', text('第5')));
    await woken();
    stop.abort();
    runIdle();
    expect(readings).toHaveLength(2);
  });

  it('reads a row anew when its text changes, also before the observer has told of it', () => {
    page(row(1, 'buyer', text('在吗')));
    const one = reader();
    const stop = new AbortController();
    one.watch(() => undefined, { signal: stop.signal });
    runIdle();
    const bubble = document.querySelector('.text')?.firstChild;
    if (bubble) bubble.nodeValue = '在吗?';
    expect(one.read().thread?.messages[0]?.text).toBe('在吗?');
    stop.abort();
  });

  it('wakes when the note is typed, which changes no attribute', () => {
    const withNote: ConsoleProfile = {
      ...profile,
      parts: { ...profile.parts, noteField: ['#note'] },
      note: { dialogs: ['form'], dialogWords: ['订单备注'], saveWords: ['保存'] },
    };
    page(row(1, 'buyer', text('在吗')));
    document.body.insertAdjacentHTML('beforeend', '<form>订单备注<textarea id="note"></textarea></form>');
    const notes: Reading['note'][] = [];
    const stop = new AbortController();
    createReader(withNote, document, clock).watch(({ note }) => notes.push(note), { signal: stop.signal });
    runIdle();
    const field = document.querySelector<HTMLTextAreaElement>('#note');
    if (field) field.value = '周五前到';
    field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    runIdle();
    expect(notes).toEqual([
      { open: true, text: '', savedText: '' },
      { open: true, text: '周五前到', savedText: '' },
    ]);
    stop.abort();
  });
});
