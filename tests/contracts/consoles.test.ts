import { readdirSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { consoleProfileSchema, type ConsoleProfile } from '@/utils/profiles/profile';
import { createReader, type ConsoleReader } from '@/utils/consoles/reader';
import { profileForUrl, profileOf, profiles } from '@/utils/consoles/registry';
import { FIXTURE_IDS, fixtureFacts, fixturePage, variantsOf, type FixtureId } from '../fixtures/pages';
import type { OpenPage } from '../fixtures/open-page';
import { CONTRACT, type Subject } from './contract';
import { expectedMessages, type Truth } from './expected';
import { everySelectorIsDrawn } from './drawn';
import { createWindows, windowPage } from './window-page';

/**
 * The contract of `contract.ts`, asked of every profile on the page of its fixture in a window without a browser. Pages that need
 * layout or frames are asked in a real one (`tests/e2e/12-consoles.spec.ts`).
 */

const windows = createWindows();
afterEach(() => windows.closeAll());

function registered(id: string): ConsoleProfile {
  const profile = profileOf(id);
  if (!profile) throw new Error(`"${id}" is not in utils/consoles/registry.ts`);
  return profile;
}
function readerOf(id: FixtureId, page: OpenPage): ConsoleReader {
  return createReader(registered(id), page.document, { wallMs: () => Date.now() });
}

describe('the shelf of profiles', () => {
  it('registers every file of sites/ under the name of the file', () => {
    const files = readdirSync('utils/consoles/sites').map((file) => file.replace(/(\.test)?\.ts$/, ''));
    expect(profiles.map(({ id }) => id).sort(), 'enter the new file in utils/consoles/registry.ts').toEqual(
      [...new Set(files)].sort(),
    );
  });

  it('has a fixture page for every profile', () => {
    expect(profiles.map(({ id }) => id).sort(), 'enter the new console in tests/fixtures/pages.ts').toEqual(
      FIXTURE_IDS.toSorted(),
    );
  });

  it.each(FIXTURE_IDS)('gives the addresses of %s to that profile and to no other', (id) => {
    for (const variant of variantsOf(id)) {
      const { url } = fixturePage(id, {}, variant);
      expect(profileForUrl(url)?.id).toBe(id);
      const claims = profiles.flatMap(({ matches }) => matches).filter((match) => match.includes(new URL(url).host));
      expect(new Set(claims).size).toBe(claims.length);
    }
  });

  it('claims no other page', () => {
    for (const url of [
      'https://mms.pinduoduo.com/orders/list',
      'https://im.jinritemai.com/',
      'https://example.com/demo-console',
      'https://shop.jd.com/jdm/kefu/kf-manage-lite',
      'about:blank',
    ]) {
      expect(profileForUrl(url)).toBeUndefined();
    }
  });
});

describe.each(profiles)('profile $id', (profile) => {
  it('is valid by the schema, says where it comes from, and does not claim to have been tried live', () => {
    expect(consoleProfileSchema.parse(profile)).toEqual(profile);
    expect(profile.evidence.length).toBeGreaterThan(0);
    expect(profile.verifiedLive).toBe(false);
  });
});

const inWindow = FIXTURE_IDS.filter((id) => fixtureFacts(id).needsBrowser === undefined).flatMap((id) =>
  variantsOf(id)
    .filter((variant) => fixtureFacts(id).browserVariants?.includes(variant) !== true)
    .map((variant) => ({ id, variant, name: `${id} ${variant}`.trim() })),
);

describe.each(inWindow)('$name', ({ id, variant }) => {
  const subject: Subject = {
    profile: registered(id),
    facts: fixtureFacts(id),
    open: (query) => Promise.resolve(windowPage(windows.open(id, query, variant), registered(id))),
  };
  it.each(CONTRACT.filter(({ applies }) => applies?.(subject) ?? true))('$says', ({ run }) => run(subject));
});

describe.each(FIXTURE_IDS.filter((id) => fixtureFacts(id).needsBrowser !== 'frame'))('%s', (id) => {
  it('draws every selector of its profile on one of its layouts', async () => {
    const profile = registered(id);
    const layouts = variantsOf(id).map(
      (variant) => () => Promise.resolve(windowPage(windows.open(id, undefined, variant), profile)),
    );
    await everySelectorIsDrawn(profile, fixtureFacts(id), layouts);
  });
});

describe('the contract’s own truth', () => {
  it('is the conversation that the sample tells', () => {
    const page = windows.open('pinduoduo');
    const truth = (page.fixture as unknown as { truth(): Truth }).truth();
    const line = (side: string, text: string, kind = 'text', origin = 'human') => ({ side, kind, origin, text });
    expect(expectedMessages(truth, fixtureFacts('pinduoduo'))).toEqual([
      line('buyer', '上次那件针织衫洗了会缩水吗?'),
      line('agent', '亲,建议冷水手洗、平铺晾干,不会缩水的哦~'),
      line('system', '客服小林接入会话', 'system', 'system'),
      line('agent', '您好,欢迎光临南橙女装,请问有什么可以帮您?', 'text', 'robot'),
      line('buyer', '莫代尔长袖T恤 春秋内搭', 'card'),
      line('buyer', '身高168,体重120斤,穿哪个码?'),
      line('agent', '亲,168cm、120斤建议选L码,版型偏宽松,穿着不勒~'),
      line('buyer', '', 'image'),
      line('buyer', '朋友买的是这个颜色,还有货吗'),
      line('agent', '雾霾蓝L码有现货,今天下单今天发出'),
      line('buyer', '好,那什么时候能到?我周五要穿'),
    ]);
  });
});

describe('feige', () => {
  it('reads the order note while it is typed and after it was saved', () => {
    const page = windows.open('feige');
    const reader = readerOf('feige', page);
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
