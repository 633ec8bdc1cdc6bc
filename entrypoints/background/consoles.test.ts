import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { feige } from '@/utils/consoles/sites/feige';
import { kuaishou } from '@/utils/consoles/sites/kuaishou';
import { pinduoduo } from '@/utils/consoles/sites/pinduoduo';
import type { ConsoleProfile } from '@/utils/profiles/profile';
import type { Patterns } from '@/utils/profiles/switched-on';
import { putOwnProfile, setAddresses } from '@/utils/storage/profiles';
import type { Registrar } from '@/utils/storage/registrations';
import { changeSettings } from '@/utils/storage/settings';
import { Consoles } from './consoles';

const PDD = 'https://mms.pinduoduo.com/chat-merchant/index.html';
const FEIGE = 'https://im.jinritemai.com/pc_seller_v2/main/workspace';

/** A browser in memory: what it granted, what is registered, what was entered. */
class FakeBrowser implements Registrar {
  readonly hosts = new Set<string>();
  scripts: Record<string, readonly string[]> = {};
  tabs: { tabId: number; url: string }[] = [];
  readonly entered: number[] = [];
  granted = (origins: readonly string[]) => Promise.resolve(new Set(origins.filter((each) => this.hosts.has(each))));
  registered = () => Promise.resolve(this.scripts);
  register = (patterns: Patterns) => {
    if (JSON.stringify(patterns).includes('refused')) return Promise.reject(new Error('bad pattern'));
    this.scripts = { ...this.scripts, ...patterns };
    return Promise.resolve();
  };
  drop = (ids: readonly string[]) => {
    this.scripts = Object.fromEntries(Object.entries(this.scripts).filter(([id]) => !ids.includes(id)));
    return Promise.resolve();
  };
  openTabs = () => Promise.resolve(this.tabs);
  holdsOurs = (tabId: number) => Promise.resolve(this.entered.includes(tabId));
  inject = (tabId: number) => {
    this.entered.push(tabId);
    return Promise.resolve();
  };
}

let browser: FakeBrowser;
let team: ConsoleProfile[];
let consoles: Consoles;

beforeEach(() => {
  fakeBrowser.i18n.getUILanguage = () => 'zh-CN';
  fakeBrowser.reset();
  browser = new FakeBrowser();
  team = [];
  consoles = new Consoles(browser, () => Promise.resolve(team));
});

const grant = (host: string) => browser.hosts.add(`https://${host}/*`);

describe('Consoles', () => {
  it('registers nothing on a fresh install', async () => {
    browser.tabs = [{ tabId: 1, url: PDD }];
    await consoles.start();
    expect(browser.scripts).toEqual({});
    expect(browser.entered).toEqual([]);
    expect(await consoles.profileFor(PDD)).toBeNull();
  });

  it('registers a console once its host is granted, and enters pages that were open', async () => {
    await consoles.start();
    browser.tabs = [
      { tabId: 1, url: PDD },
      { tabId: 2, url: FEIGE },
      { tabId: 3, url: 'https://mms.pinduoduo.com/home' },
    ];
    grant('mms.pinduoduo.com');
    await consoles.refresh();
    expect(browser.scripts).toEqual({ pinduoduo: pinduoduo.matches });
    expect(browser.entered).toEqual([1]);
    expect(await consoles.profileFor(PDD)).toMatchObject({ id: 'pinduoduo' });
    expect(await consoles.profileFor(FEIGE)).toBeNull();
  });

  it('enters an open page once, however often something changes', async () => {
    browser.tabs = [{ tabId: 1, url: PDD }];
    grant('mms.pinduoduo.com');
    await Promise.all([consoles.refresh(), consoles.refresh(), consoles.start()]);
    expect(browser.entered).toEqual([1]);
  });

  it('makes the registrations again after the browser dropped them, and enters the pages that opened meanwhile', async () => {
    grant('mms.pinduoduo.com');
    browser.tabs = [{ tabId: 1, url: PDD }];
    await consoles.refresh();
    browser.scripts = {};
    browser.tabs = [...browser.tabs, { tabId: 2, url: PDD }];
    await new Consoles(browser, () => Promise.resolve([])).start();
    expect(browser.scripts).toEqual({ pinduoduo: pinduoduo.matches });
    expect(browser.entered).toEqual([1, 2]); // the first still holds what was there before
  });

  it('takes a console away when it is switched off or its permission is gone', async () => {
    grant('mms.pinduoduo.com');
    grant('im.jinritemai.com');
    await consoles.refresh();
    await changeSettings(() => ({ consolesOff: ['feige'] }));
    await consoles.refresh();
    expect(Object.keys(browser.scripts)).toEqual(['pinduoduo']);
    browser.hosts.clear();
    await consoles.refresh();
    expect(browser.scripts).toEqual({});
    expect(await consoles.profileFor(PDD)).toBeNull();
  });

  it('uses the profile of the team, and gives it no host that was not granted', async () => {
    grant('mms.pinduoduo.com');
    team = [
      { ...pinduoduo, matches: [...pinduoduo.matches, 'https://kf.example.cn/chat/*'] },
      { ...feige, id: 'new' },
    ];
    await consoles.refresh();
    expect(browser.scripts).toEqual({ pinduoduo: pinduoduo.matches });
    const { consoles: list } = await consoles.list();
    expect(list.find(({ profile }) => profile.id === 'pinduoduo')).toMatchObject({ origin: 'team', reach: 'some' });
    expect(list.find(({ profile }) => profile.id === 'new')).toMatchObject({ reach: 'none' });
  });

  it('runs at an address that the agent added', async () => {
    grant('kf.example.cn');
    await setAddresses('kuaishou', ['https://kf.example.cn/pc*']);
    await consoles.refresh();
    expect(browser.scripts).toEqual({ kuaishou: ['https://kf.example.cn/pc*'] });
    expect(await consoles.profileFor('https://kf.example.cn/pc?1')).toMatchObject({ name: kuaishou.name });
  });

  it('switches the others on where the browser refuses one', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    grant('mms.pinduoduo.com');
    grant('refused.example.cn');
    await putOwnProfile({ ...feige, id: 'bad', matches: ['https://refused.example.cn/*'] });
    await consoles.refresh();
    expect(browser.scripts).toEqual({ pinduoduo: pinduoduo.matches });
    expect(error).toHaveBeenCalledOnce();
    error.mockRestore();
  });
});
