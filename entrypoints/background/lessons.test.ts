import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { demo } from '@/utils/consoles/sites/demo';
import type { Registrar } from '@/utils/storage/registrations';
import { readOwnProfiles } from '@/utils/storage/profiles';
import { Consoles } from './consoles';
import { createLessons } from './lessons';

const URL = 'https://im.unknown.example/chat/7';
const taught = { ...demo, id: 'taught-im-unknown-example', matches: ['https://im.unknown.example/chat/*'] };

function registrarWith(granted: readonly string[]): Registrar {
  return {
    granted: (origins) => Promise.resolve(new Set(origins.filter((origin) => granted.includes(origin)))),
    registered: () => Promise.resolve({}),
    register: () => Promise.resolve(),
    drop: () => Promise.resolve(),
    openTabs: () => Promise.resolve([]),
    inject: () => Promise.resolve(),
    holdsOurs: () => Promise.resolve(false),
  };
}

const lessonsWith = (granted: readonly string[]) =>
  createLessons(new Consoles(registrarWith(granted), () => Promise.resolve([])));

describe('createLessons', () => {
  beforeEach(() => {
    fakeBrowser.reset();
    vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('zh-CN');
  });

  it('keeps a taught profile and says whether Deskmate may run there already', async () => {
    const place = { tabId: 1, url: URL };
    expect(await lessonsWith([]).save(taught, place)).toEqual({ ok: true, state: 'off' });
    expect(await lessonsWith(['https://im.unknown.example/*']).save(taught, place)).toEqual({ ok: true, state: 'on' });
    expect((await readOwnProfiles()).profiles.map(({ id }) => id)).toEqual([taught.id]);
  });

  it('refuses a profile that claims another host, or not the page it was taught on', async () => {
    const place = { tabId: 1, url: URL };
    const wider = { ...taught, matches: [...taught.matches, 'https://bank.example/*'] };
    expect(await lessonsWith([]).save(wider, place)).toEqual({ ok: false });
    expect(await lessonsWith([]).save({ ...taught, matches: ['https://im.unknown.example/orders/*'] }, place)).toEqual({
      ok: false,
    });
    expect((await readOwnProfiles()).profiles).toEqual([]);
  });

  it('tells the profile that a page is read by, and nothing on a page that none claims', async () => {
    expect(await lessonsWith([]).profile({ tabId: 1, url: URL })).toBeNull();
    const known = await lessonsWith([]).profile({
      tabId: 1,
      url: 'https://mms.pinduoduo.com/chat-merchant/index.html',
    });
    expect(known?.id).toBe('pinduoduo');
  });
});
