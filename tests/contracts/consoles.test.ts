import { readdirSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import type { ProfilePart } from '@/utils/profiles/parts';
import { consoleProfileSchema, type ConsoleProfile } from '@/utils/profiles/profile';
import { createReader, type ConsoleReader } from '@/utils/consoles/reader';
import type { Reading } from '@/utils/consoles/reading';
import { profileForUrl, profiles } from '@/utils/consoles/registry';
import type { SeenMessage } from '@/utils/ledger/types';
import { FIXTURE_IDS, fixturePage, type FixtureId } from '../fixtures/pages';
import { openFixture, type OpenPage } from '../fixtures/open-page';

/**
 * What every console profile must do, tried on a page of the documented shape. A new console: add `sites/<id>.ts` to the
 * registry and a fixture page of the same id; then every test here asks it the same questions.
 */

const opened: OpenPage[] = [];
function open(id: FixtureId): OpenPage {
  const page = openFixture(id);
  opened.push(page);
  return page;
}
afterEach(async () => {
  await Promise.all(opened.splice(0).map((page) => page.close()));
});

const clock = { wallMs: () => Date.now() };
function readerOf(profile: ConsoleProfile, page: OpenPage): ConsoleReader {
  return createReader(profile, page.document, clock);
}
/** A reading without its elements, which differ from page to page. */
function told({ queue, editor, sendButton, ...reading }: Reading) {
  return {
    ...reading,
    queue: queue.map(({ element, ...entry }) => ({ ...entry, element: element.tagName })),
    editor: editor !== null,
    sendButton: sendButton !== null,
  };
}
function fixtureOf(profile: ConsoleProfile): FixtureId {
  const id = FIXTURE_IDS.find((one) => one === profile.id);
  if (!id) throw new Error(`no fixture page for "${profile.id}": add one to tests/fixtures/pages.ts`);
  return id;
}

const line = (side: SeenMessage['side'], text: string, more: Partial<SeenMessage> = {}) => ({
  side,
  kind: side === 'system' ? ('system' as const) : ('text' as const),
  origin: side === 'system' ? ('system' as const) : ('human' as const),
  text,
  ...more,
});
const WELCOME = '您好,欢迎光临南橙女装,请问有什么可以帮您?';

/** The open conversation of every fixture; what one console tells otherwise is told by its own arguments. */
function conversation(
  own: { robot?: 'robot' | 'auto'; robotMark?: string; systemMark?: string; past?: boolean } = {},
): Partial<SeenMessage>[] {
  const past = own.past ? { past: true } : {};
  return [
    line('buyer', '上次那件针织衫洗了会缩水吗?', past),
    line('agent', '亲,建议冷水手洗、平铺晾干,不会缩水的哦~', past),
    line('system', `${own.systemMark ?? ''}客服小林接入会话`),
    line('agent', `${own.robotMark ?? ''}${WELCOME}`, { origin: own.robot ?? 'robot' }),
    line('buyer', '莫代尔长袖T恤 春秋内搭', { kind: 'card' }),
    line('buyer', '身高168,体重120斤,穿哪个码?'),
    line('agent', '亲,168cm、120斤建议选L码,版型偏宽松,穿着不勒~'),
    line('buyer', '', { kind: 'image' }),
    line('buyer', '朋友买的是这个颜色,还有货吗'),
    line('agent', '雾霾蓝L码有现货,今天下单今天发出'),
    line('buyer', '好,那什么时候能到?我周五要穿'),
  ];
}
const EXPECTED = {
  pinduoduo: conversation(),
  feige: conversation({ past: true }),
  kuaishou: conversation({ robot: 'auto', robotMark: '[系统自动回复消息]', systemMark: '[系统消息] ' }),
  demo: conversation({ past: true }),
} satisfies Record<FixtureId, Partial<SeenMessage>[]>;

/** What a message says, without the identity and time that differ from load to load; a card's price line is not its title. */
function spoken({ side, kind, origin, text, past }: SeenMessage) {
  const words = kind === 'card' ? text.split('\n')[0]?.replace(/[¥\d.]+$/, '') : text;
  return { side, kind, origin, text: words, ...(past === undefined ? {} : { past }) };
}

describe('the shelf of profiles', () => {
  it('registers every file of sites/ under the name of the file', () => {
    const files = readdirSync('utils/consoles/sites').map((file) => file.replace(/(\.test)?\.ts$/, ''));
    expect(profiles.map(({ id }) => id).sort(), 'enter the new file in utils/consoles/registry.ts').toEqual(
      [...new Set(files)].sort(),
    );
  });

  it.each(FIXTURE_IDS)('gives the address of %s to that profile and to no other', (id) => {
    expect(profileForUrl(fixturePage(id).url)?.id).toBe(id);
    const claims = profiles
      .flatMap(({ matches }) => matches)
      .filter((match) => match.includes(new URL(fixturePage(id).url).host));
    expect(new Set(claims).size).toBe(claims.length);
  });

  it('claims no other page', () => {
    for (const url of [
      'https://mms.pinduoduo.com/orders/list',
      'https://im.jinritemai.com/',
      'https://example.com/demo-console',
      'about:blank',
    ]) {
      expect(profileForUrl(url)).toBeUndefined();
    }
  });
});

describe.each(profiles)('profile $id', (profile) => {
  const id = fixtureOf(profile);

  it('is valid by the schema, says where it comes from, and does not claim to have been tried live', () => {
    expect(consoleProfileSchema.parse(profile)).toEqual(profile);
    expect(profile.evidence.length).toBeGreaterThan(0);
    expect(profile.verifiedLive).toBe(false);
  });

  it('reads every message with side, kind, origin and text', () => {
    const { thread, missing } = readerOf(profile, open(id)).read();
    expect(missing).toEqual([]);
    expect(thread?.buyerName).toBe('小鹿不乱撞');
    expect(thread?.messages.map(spoken)).toEqual(EXPECTED[id]);
  });

  it('gives every message an id of its own and a time that is not in the future', () => {
    const messages = readerOf(profile, open(id)).read().thread?.messages ?? [];
    const ids = messages.flatMap(({ platformId }) => platformId ?? []);
    expect(new Set(ids).size).toBe(messages.length);
    const times = messages.flatMap(({ pageTime }) => pageTime?.atMs ?? []);
    expect(times.length).toBeGreaterThan(0);
    expect(Math.max(...times)).toBeLessThanOrEqual(Date.now() + 60_000);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it('reads each waiting buyer once, with the time the console tells', () => {
    const { queue } = readerOf(profile, open(id)).read();
    expect(queue.map(({ name }) => name)).toEqual([...new Set(queue.map(({ name }) => name))]);
    expect(queue).toHaveLength(8);
    const waiting = queue.filter((entry) => entry.waiting).map(({ name }) => name);
    expect(waiting).toEqual(['小鹿不乱撞', '阿May的衣橱', '海边的风', 'momo']);
    for (const { waiting: time } of queue.slice(1, 4))
      expect(time?.waitedMs ?? time?.remainingMs).toBeGreaterThanOrEqual(0);
    const momo = queue.find(({ name }) => name === 'momo')?.waiting;
    expect(momo?.waitedMs ?? 180_000 - (momo?.remainingMs ?? 0)).toBeGreaterThanOrEqual(21_000);
    expect(momo?.waitedMs ?? 180_000 - (momo?.remainingMs ?? 0)).toBeLessThan(40_000);
  });

  it('names the open buyer by the same key in the thread and in the list', () => {
    const page = open(id);
    const reader = readerOf(profile, page);
    const before = reader.read();
    const wind = before.queue.find(({ name }) => name === '海边的风');
    page.fixture.switchTo('7203416120');
    expect(reader.read().thread).toMatchObject({ buyerKey: wind?.buyerKey, buyerName: '海边的风' });
  });

  it('reads the same twice, and after the page has rebuilt itself', () => {
    const page = open(id);
    const reader = readerOf(profile, page);
    const first = told(reader.read());
    expect(told(reader.read())).toEqual(first);
    page.fixture.rerender();
    expect(told(reader.read()).thread).toEqual(first.thread);
    expect(told(readerOf(profile, page).read()).thread).toEqual(first.thread);
  });

  it('keeps ids when history is loaded above', () => {
    const page = open(id);
    const reader = readerOf(profile, page);
    const before = reader.read().thread?.messages.map(({ platformId }) => platformId) ?? [];
    page.fixture.prependHistory(7);
    const after = reader.read().thread?.messages.map(({ platformId }) => platformId) ?? [];
    expect(after).toHaveLength(before.length + 7);
    expect(after.slice(7)).toEqual(before);
  });

  it('tells a robot and a system line from a person', () => {
    const page = open(id);
    const reader = readerOf(profile, page);
    page.fixture.robotSays(page.fixture.activeKey(), '正在为您转接');
    page.fixture.systemSays(page.fixture.activeKey(), '会话即将关闭');
    page.fixture.buyerSays(page.fixture.activeKey(), '转人工 此消息由机器人自动回复 以上为历史消息');
    const [robot, system, buyer] = reader.read().thread?.messages.slice(-3) ?? [];
    expect(['robot', 'auto']).toContain(robot?.origin);
    expect(system).toMatchObject({ side: 'system', origin: 'system' });
    expect(buyer).toMatchObject({ side: 'buyer', origin: 'human', kind: 'text' });
    expect(buyer?.past).toBeUndefined();
  });

  it('finds nothing on a page that is no chat', () => {
    const page = open(id);
    page.document.body.replaceChildren();
    page.document.body.insertAdjacentHTML(
      'beforeend',
      '<form><h1>登录</h1><textarea></textarea><button>登录</button></form>',
    );
    expect(told(readerOf(profile, page).read())).toEqual({
      thread: null,
      queue: [],
      note: null,
      agentName: '',
      editor: false,
      sendButton: false,
      missing: [],
      isChat: false,
    });
  });

  it.each(partsWithFallback(profile))('reads the same without the best selector of %s', (part) => {
    const page = open(id);
    const whole = told(readerOf(profile, page).read());
    const [, ...fallbacks] = profile.parts[part] ?? [];
    const poorer = { ...profile, parts: { ...profile.parts, [part]: ['.renamed-by-the-console', ...fallbacks] } };
    const reading = told(readerOf(poorer, page).read());
    // Another element of the same entry may stand for it; what it tells must not change.
    const nameless = (value: ReturnType<typeof told>) => ({
      ...value,
      queue: value.queue.map((entry) => ({ ...entry, element: undefined })),
    });
    expect(nameless(reading)).toEqual(nameless(whole));
  });

  it('has no thread, and says nothing is missing, while the list still shows the buyer before', () => {
    const page = open(id);
    const reader = readerOf(profile, page);
    reader.read();
    page.fixture.slowSwitch(60_000);
    page.fixture.switchTo('7203416333');
    expect(reader.read()).toMatchObject({ thread: null, missing: [] });
  });

  it.each(['messageList', 'message', 'entry', 'entryName', 'buyerName', 'editor', 'send'] as const)(
    'says so when %s is gone',
    (part) => {
      const page = open(id);
      page.fixture.breakPart(part);
      expect(readerOf(profile, page).read().missing).toContain(part);
    },
  );
});

describe('feige', () => {
  it('reads the same although its classes are new on every load', () => {
    const [profile] = profiles.filter(({ id }) => id === 'feige');
    const [first, second] = [open('feige'), open('feige')];
    const classes = (page: OpenPage) =>
      page.document.querySelector('[data-qa-id="qa-conversation-chat-item"]')?.className;
    expect(classes(first)).not.toBe(classes(second));
    const read = (page: OpenPage) => profile && readerOf(profile, page).read().thread?.messages.map(spoken);
    expect(read(first)).toEqual(read(second));
  });

  it('reads the order note while it is typed and after it was saved', () => {
    const [profile] = profiles.filter(({ id }) => id === 'feige');
    if (!profile) throw new Error('feige is not registered');
    const page = open('feige');
    const reader = readerOf(profile, page);
    expect(reader.read().note).toBeNull();
    page.document.querySelector<HTMLElement>('.i-icon-look-note')?.click();
    const field = page.document.querySelector('textarea[placeholder^="请输入备注信息"]');
    expect(reader.read().note).toEqual({ open: true, text: '', savedText: '' });
    if (field && 'value' in field) field.value = '周五前到';
    field?.dispatchEvent(new page.window.InputEvent('input', { bubbles: true }) as unknown as Event);
    expect(reader.read().note).toEqual({ open: true, text: '周五前到', savedText: '' });
    page.document.querySelector<HTMLElement>('.fx-actions .primary')?.click();
    expect(reader.read().note).toEqual({ open: false, text: '', savedText: '周五前到' });
  });
});

function partsWithFallback(profile: ConsoleProfile): ProfilePart[] {
  return Object.entries(profile.parts).flatMap(([part, selectors]) =>
    // Parts that are not on the page at first have nothing to lose; the note has a test of its own.
    selectors.length > 1 && part !== 'noteField' ? [part as ProfilePart] : [],
  );
}
