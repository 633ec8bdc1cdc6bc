import { afterEach, describe, expect, it, vi } from 'vitest';
import { createReader, type ConsoleReader } from '@/utils/consoles/reader';
import { profileOf } from '@/utils/consoles/registry';
import type { Reading } from '@/utils/consoles/reading';
import type { ConsoleProfile } from '@/utils/profiles/profile';
import type { FixtureId } from '../fixtures/pages';
import type { Fixture, OpenPage } from '../fixtures/open-page';
import type { Truth } from './expected';
import { createWindows } from './window-page';

/** What the consoles outside China do that no contract asks of all. */

const windows = createWindows();
afterEach(() => windows.closeAll());

type Told = { page: OpenPage; reader: ConsoleReader; fixture: Fixture & { truth(): Truth } };
function open(id: FixtureId, variant?: string, changed: Partial<ConsoleProfile> = {}): Told {
  const profile = profileOf(id);
  if (!profile) throw new Error(`"${id}" is not in utils/consoles/registry.ts`);
  const page = windows.open(id, undefined, variant);
  const fixture = page.fixture as Told['fixture']; // the engine's fixtures tell the truth
  return {
    page,
    fixture,
    reader: createReader({ ...profile, ...changed }, page.document, { wallMs: () => Date.now() }),
  };
}
const texts = ({ thread }: Reading) => thread?.messages.map(({ text }) => text) ?? [];
const newest = (reading: Reading) => reading.thread?.messages.at(-1);
const DORA = '7203415886';
const MAY = '7203415902';
const SEASIDE = '7203416120';

describe('shopee', () => {
  it('leaves the time out of the words, and keeps a time that the buyer wrote', () => {
    const { reader, fixture } = open('shopee');
    fixture.buyerSays(DORA, 'Call me at\n14:03');
    expect(newest(reader.read())).toMatchObject({
      text: 'Call me at\n14:03',
      timeLabel: expect.stringMatching(/^\d\d:\d\d$/) as unknown,
    });
    expect(newest(reader.read())?.pageTime).toBeUndefined();
  });

  it('reads a node anew that shows another message, although it is watched and kept', async () => {
    const { reader, fixture, page } = open('shopee');
    fixture.fill(60);
    const readings: Reading[] = [];
    const { signal } = new AbortController();
    reader.watch((reading) => readings.push(reading), { signal });
    await vi.waitFor(() => expect(readings).not.toEqual([]));
    const node = page.document.querySelector('[data-cy^="webchat-message-"]');
    fixture.scrollMessages(10);
    expect(page.document.querySelector('[data-cy^="webchat-message-"]')).toBe(node);
    const wanted = fixture.truth().messages.slice(10, 28);
    await vi.waitFor(() => expect(texts(readings.at(-1) ?? reader.read())).toEqual(wanted.map(({ text }) => text)));
  });

  it('has no conversation rather than a nameless one when the open entry was scrolled out of the list', () => {
    const { reader, fixture } = open('shopee');
    expect(reader.read().thread?.buyerName).toBe('Dora Lee');
    fixture.scrollEntries(1);
    expect(reader.read()).toMatchObject({ thread: null, missing: ['buyerName'] });
  });
});

describe('tiktok-shop', () => {
  it('reads times as the machine’s zone has them, and none where a row shows none', () => {
    const { reader, fixture } = open('tiktok-shop');
    const { messages } = fixture.truth() as unknown as { messages: { atMs: number }[] };
    const read = reader.read().thread?.messages ?? [];
    const shown = read.flatMap(({ pageTime }, index) =>
      pageTime ? [{ off: (messages[index]?.atMs ?? 0) - pageTime.atMs, precisionMs: pageTime.precisionMs }] : [],
    );
    expect(shown.length).toBeGreaterThan(1);
    expect(shown.length).toBeLessThan(read.length);
    for (const { off, precisionMs } of shown) expect(off >= 0 && off < precisionMs).toBe(true);
  });

  it('reads the folder that is open', () => {
    const { reader, page } = open('tiktok-shop');
    page.document.querySelector<HTMLElement>('[data-uid$="UNREPLIED"]')?.click();
    expect(reader.read().queue.map(({ name }) => name)).toEqual(['Dora Lee', 'May Wong', 'Seaside', 'momo']);
  });

  it('does not take a bubble for the buyer’s because it stands left', () => {
    const { reader } = open('tiktok-shop');
    const left = '.chatd-bubble-main--self.chatd-bubble-main--left';
    const { thread } = reader.read();
    expect(thread?.messages.filter(({ side }) => side === 'agent').length).toBe(
      windows.open('tiktok-shop').document.querySelectorAll(left).length,
    );
  });
});

describe('lines between the rows', () => {
  type Off = { off: number; precisionMs: number };
  /** How far the moments read lie behind the true ones, ms. */
  const offs = ({ reader, fixture }: Told): (Off | undefined)[] => {
    const { messages } = fixture.truth() as unknown as { messages: { atMs: number; text: string }[] };
    const momentsOf = (wanted: string) => messages.filter(({ text }) => text === wanted).map(({ atMs }) => atMs);
    return (reader.read().thread?.messages ?? []).map(({ text, pageTime }) => {
      const [atMs, ...others] = momentsOf(text); // a picture has no words, and what was said twice has two moments
      if (!pageTime || atMs === undefined || others.length > 0) return undefined;
      return { off: atMs - pageTime.atMs, precisionMs: pageTime.precisionMs };
    });
  };
  const isRight = (one: Off | undefined) => one === undefined || (one.off >= 0 && one.off < one.precisionMs);

  it('give LINE’s rows the day that their label leaves out, yesterday’s too', () => {
    const told = open('line-oa');
    told.fixture.switchTo(SEASIDE);
    const read = offs(told).filter((one) => one !== undefined);
    expect(read.length).toBeGreaterThan(1);
    expect(read.every(isRight)).toBe(true);
    const days = [...told.page.document.querySelectorAll('.chatsys-date')].map(({ textContent }) => textContent);
    expect(days.length).toBeGreaterThan(0);
  });

  it('are read again when they come, change or go: without a day LINE’s label is no moment', () => {
    const { page, reader } = open('line-oa');
    const times = () => reader.read().thread?.messages.map(({ pageTime }) => pageTime?.atMs) ?? [];
    const line = page.document.querySelector('.chatsys-date');
    if (!line) throw new Error('no day line');
    line.textContent = '昨日';
    const yesterday = times()[0] ?? 0;
    line.textContent = '前天';
    expect(times()[0]).toBe(yesterday - 86_400_000);
    line.textContent = 'in the days of old';
    expect(times()[0]).toBeUndefined();
    line.remove();
    expect(times()[0]).toBeUndefined();
  });

  it('keep the half of the day that an English label names', () => {
    const { page, reader } = open('line-oa');
    const line = page.document.querySelector('.chatsys-date');
    const label = page.document.querySelector('.chat .text-muted.small');
    if (!line || !label) throw new Error('no line or label');
    line.textContent = 'Thu, Jun 4';
    label.textContent = '2:03 PM';
    const at = new Date(reader.read().thread?.messages[0]?.pageTime?.atMs ?? 0);
    expect([at.getMonth(), at.getDate(), at.getHours(), at.getMinutes()]).toEqual([5, 4, 14, 3]);
  });

  it('are the time of the row right below in Meta’s inbox, and of no other', () => {
    const told = open('meta-inbox');
    const read = offs(told);
    const lines = told.page.document.querySelectorAll('.x14vqqas').length;
    const shown = read.filter((one) => one !== undefined);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.length).toBeLessThanOrEqual(lines);
    expect(shown.length).toBeLessThan(read.length);
    expect(shown.every(isRight)).toBe(true);
  });
});

describe('lazada', () => {
  it('reads the time left, and none left once it has run out', () => {
    const { reader } = open('lazada');
    const waiting = new Map(reader.read().queue.map((entry) => [entry.name, entry.waiting]));
    expect(waiting.get('Seaside')).toEqual({ remainingMs: 0 });
    expect(waiting.get('momo')?.remainingMs).toBeGreaterThan(120_000);
    expect(waiting.get('Yam Soup')).toBeNull();
  });
});

describe('whatsapp', () => {
  it('tells two buyers of one name apart by the chat that their rows name', () => {
    const { reader, fixture } = open('whatsapp');
    fixture.switchTo(MAY);
    const first = reader.read().thread?.buyerKey;
    fixture.addBuyer({ key: '7203419999', name: 'May Wong' });
    fixture.buyerSays('7203419999', 'Hello?');
    fixture.switchTo('7203419999');
    const second = reader.read().thread?.buyerKey;
    expect([first, second]).toEqual(['May Wong', 'May Wong#7203419999@c.us']);
  });

  it('reads a deleted message as recalled, by either side', () => {
    const { reader, fixture } = open('whatsapp');
    fixture.recall(DORA, 'buyer');
    expect(newest(reader.read())).toMatchObject({ side: 'buyer', kind: 'recalled' });
  });
});

describe('line-oa', () => {
  it('finds the editor in the shadow root of its host', () => {
    const { editor } = open('line-oa').reader.read();
    expect(editor?.localName).toBe('textarea');
    expect((editor?.getRootNode() as ShadowRoot).host.id).toBe('editor');
  });

  it('claims nobody to be waiting: the dot of unread chats is in every entry', () => {
    expect(
      open('line-oa')
        .reader.read()
        .queue.every(({ waiting }) => waiting === null),
    ).toBe(true);
  });
});

describe.each(['line-oa', 'meta-inbox', 'chatwoot'] as const)('%s', (id) => {
  it('keys the open conversation by the address, and its entry with it, for as long as the name is one buyer’s', () => {
    const { reader, fixture } = open(id);
    const dora = reader.read().thread?.buyerKey;
    expect(dora).toMatch(/\d{6}$/);
    fixture.switchTo(SEASIDE);
    const { thread, queue } = reader.read();
    expect(thread?.buyerKey).not.toBe(dora);
    const keys = new Map(queue.map(({ name, buyerKey }) => [name, buyerKey]));
    expect([keys.get('Dora Lee'), keys.get('Seaside'), keys.get('momo')]).toEqual([dora, thread?.buyerKey, 'momo']);
  });
});

describe('zendesk', () => {
  it('reads the active ticket only, although others are in the page before it', () => {
    const { reader, page, fixture } = open('zendesk');
    const containers = page.document.querySelectorAll('[data-test-id="omni-log-container"]');
    expect(containers[0]?.textContent).toContain('What is the waist of size M?');
    expect(texts(reader.read())).not.toContain('What is the waist of size M?');
    fixture.switchTo(MAY);
    expect(texts(reader.read())).toContain('What is the waist of size M?');
    const { editor } = reader.read();
    expect(editor?.closest('[data-is-active="true"]')).not.toBeNull();
  });

  it('is blind rather than wrong when no ticket is marked as active', () => {
    const { reader, page } = open('zendesk');
    page.document.querySelector('[data-is-active="true"]')?.removeAttribute('data-is-active');
    expect(reader.read()).toMatchObject({ thread: null, editor: null, sendButton: null });
  });

  it('does not take an internal note for a reply', () => {
    const { reader, fixture } = open('zendesk');
    fixture.systemSays(DORA, 'Ask the warehouse first');
    expect(newest(reader.read())).toMatchObject({ side: 'system', origin: 'system', text: 'Ask the warehouse first' });
  });
});

describe('chatwoot', () => {
  it('reads what was said, not the message that it quotes', () => {
    const { reader, page } = open('chatwoot');
    expect(page.document.querySelectorAll('.line-clamp-2').length).toBeGreaterThan(0);
    expect(texts(reader.read()).some((text) => text.includes('Earlier words'))).toBe(false);
  });

  it('does not take a private note for a reply', () => {
    const { reader, fixture, page } = open('chatwoot');
    for (const text of ['one', 'two']) fixture.systemSays(DORA, text);
    expect(page.document.querySelectorAll('.bg-n-solid-amber').length).toBeGreaterThan(0);
    const sides = reader
      .read()
      .thread?.messages.slice(-2)
      .map(({ side, origin }) => [side, origin]);
    expect(sides).toEqual([
      ['system', 'system'],
      ['system', 'system'],
    ]);
  });

  it('tells another agent’s message on the left from the buyer’s', () => {
    const { reader, page } = open('chatwoot', 'older');
    expect(page.document.querySelectorAll('.left-bubble.bg-n-solid-blue').length).toBeGreaterThan(0);
    const read = reader.read().thread?.messages ?? [];
    const agents = page.document.querySelectorAll('.bg-n-solid-blue, .bg-n-solid-iris');
    expect(read.filter(({ side }) => side === 'agent')).toHaveLength(agents.length);
  });
});

describe('amazon', () => {
  it('finds the editor in its shadow root, and the button that really sends once the page asks', () => {
    const { reader, page } = open('amazon');
    const { editor, sendButton } = reader.read();
    expect(editor?.localName).toBe('textarea');
    sendButton?.click();
    expect(reader.read().sendButton?.closest('[role="dialog"]')).not.toBeNull();
    expect(page.document.querySelector('.ayb-contact-form-send-button')).toBe(sendButton);
  });
});
