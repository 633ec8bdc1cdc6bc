import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { starterHandbook } from '@/utils/handbook/starter';
import { withoutWords } from '@/utils/phrasing/rules-mark';
import { answer, type Caller, type Handlers } from '@/utils/messaging/listen';
import type { RequestKind, RequestOf } from '@/utils/messaging/protocol';
import { DeskmateDatabase } from '@/utils/storage/database';
import { readKept, writeKept } from '@/utils/storage/kept';
import type { Role } from '@/utils/sync/protocol';
import { feige } from '@/utils/consoles/sites/feige';
import { shareProfile } from '@/utils/handbook/edit';
import type { Registrar } from '@/utils/storage/registrations';
import { Consoles } from './consoles';
import { createHandlers } from './handlers';
import { Worker } from './worker';

const TEAM = { hubUrl: 'http://127.0.0.1:1', token: 't'.repeat(40), teamId: 't', teamName: '队', threadSalt: 's' };

/** A browser in which Deskmate may run nowhere. */
const nothingGranted: Registrar = {
  granted: () => Promise.resolve(new Set()),
  registered: () => Promise.resolve({}),
  register: (patterns) =>
    Object.keys(patterns).length === 0 ? Promise.resolve() : Promise.reject(new Error('nothing is granted')),
  drop: () => Promise.resolve(),
  openTabs: () => Promise.resolve([]),
  inject: () => Promise.reject(new Error('nothing is granted')),
  holdsOurs: () => Promise.resolve(false),
};

let db: DeskmateDatabase;
let handlers: Handlers;

beforeEach(() => {
  fakeBrowser.i18n.getUILanguage = () => 'zh-CN';
  db = new DeskmateDatabase(`handlers-${crypto.randomUUID()}`);
  const worker = new Worker(db, 'zh');
  handlers = createHandlers(
    worker,
    new Consoles(nothingGranted, async () => (await worker.handbook()).consoleProfiles ?? []),
  );
});

afterEach(async () => {
  vi.unstubAllGlobals();
  db.close();
  await Dexie.delete(db.name);
});

const joinAs = (role: Role) => writeKept(db, 'membership', { ...TEAM, agentId: 'a1', agentName: '小暖', role });

function ask<K extends RequestKind>(kind: K, payload: RequestOf<K>) {
  return answer({ deskmate: 'request', kind, payload }, { from: 'desk' }, handlers);
}

const changed = { ...starterHandbook('zh'), title: '改过的手册' };

describe('the handbook in force', () => {
  const title = async () => (await db.handbooks.get('current'))?.handbook.title;

  it.each(['lead', undefined] as const)('is saved for %s', async (role) => {
    if (role) await joinAs(role);
    expect(await ask('handbook:save', { handbook: changed })).toMatchObject({ ok: true });
    expect(await title()).toBe(changed.title);
  });

  it('stays as it is when an agent of a team saves or resets it, and the reason is told', async () => {
    await ask('handbook:save', { handbook: changed });
    await joinAs('agent');
    const others = { ...changed, title: '客服改的' };
    expect(await ask('handbook:save', { handbook: others })).toMatchObject({ ok: false, reason: 'leadOnly' });
    expect(await ask('handbook:reset', { language: 'zh' })).toMatchObject({ ok: false, reason: 'leadOnly' });
    expect(await title()).toBe(changed.title);
  });

  it('stays as it is when all images together are more than a handbook may carry, with the place in the answer', async () => {
    const [script] = changed.scripts;
    if (!script) throw new Error('no script');
    const data = `iVBORw0KGgoA${'A'.repeat(399_988)}`;
    const images = [1, 2, 3].map((n) => ({ name: `${n}.png`, type: 'image/png' as const, data }));
    const scripts = Array.from({ length: 18 }, (_, n) => ({ ...script, id: `s${n}`, images }));
    const refused = await ask('handbook:save', { handbook: { ...changed, scripts } });
    expect(refused).toMatchObject({ ok: false, reason: 'badRequest' });
    expect(JSON.stringify(refused)).toContain('scripts.17.images');
    expect(await title()).not.toBe(changed.title);
  });

  it('is asked for again after the disk refused once', async () => {
    const worker = new Worker(db, 'zh');
    vi.spyOn(db.handbooks, 'get').mockRejectedValueOnce(new Error('blocked'));
    await expect(worker.handbook()).rejects.toThrow('blocked');
    expect((await worker.handbook()).scripts.length).toBeGreaterThan(0);
  });
});

describe('console profiles of the team', () => {
  const title = { zh: '飞鸽(团队)', en: 'Feige (team)' };
  const shared = shareProfile(starterHandbook('zh'), { ...feige, name: title }, '2026-12-01T08:00:00.000Z');
  const inForce = async () => {
    const { consoles } = await handlers['consoles:list']({}, { from: 'desk' });
    return consoles.find(({ profile }) => profile.id === 'feige');
  };

  it('are given by a lead with the handbook, go before the shipped ones, and switch nothing on', async () => {
    await joinAs('lead');
    expect(await ask('handbook:save', { handbook: shared })).toMatchObject({ ok: true });
    await handlers['profiles:remove']({ id: 'none' }, { from: 'desk' }); // whatever changes profiles reads them all again
    expect(await inForce()).toMatchObject({ origin: 'team', profile: { name: title }, reach: 'none' });
    const page: Caller = { from: 'page', tabId: 1, url: 'https://im.jinritemai.com/pc_seller_v2/main/workspace' };
    expect(await handlers['profile:for']({}, page)).toBeNull();
  });

  it('are not given by an agent', async () => {
    await joinAs('agent');
    expect(await ask('handbook:save', { handbook: shared })).toMatchObject({ ok: false, reason: 'leadOnly' });
    expect(await inForce()).toMatchObject({ origin: 'shipped' });
  });

  it('are refused when a pattern is too wide, with the place in the answer', async () => {
    const wide = { ...shared, consoleProfiles: [{ ...feige, matches: ['https://*/*'] }] };
    const refused = await ask('handbook:save', { handbook: wide });
    expect(refused).toMatchObject({ ok: false, reason: 'badRequest' });
    expect(JSON.stringify(refused)).toContain('consoleProfiles');
  });

  it('are not carried into a console page with the handbook', async () => {
    await ask('handbook:save', { handbook: shared });
    const page: Caller = { from: 'page', tabId: 1, url: 'https://im.jinritemai.com/pc_seller_v2/main/workspace' };
    const { handbook } = await handlers['page:hello']({ consoleId: 'feige' }, page);
    expect(handbook).not.toHaveProperty('consoleProfiles');
  });
});

describe('the rules of the wording check', () => {
  const page: Caller = { from: 'page', tabId: 1, url: 'https://im.jinritemai.com/pc_seller_v2/main/workspace' };

  it('come to a page compiled, with the mark that its handbook names, and without their words', async () => {
    const { handbook, rulesMark } = await handlers['page:hello']({ consoleId: 'feige' }, page);
    const { phraseRules } = starterHandbook('zh');
    expect(handbook.phraseRules.map(({ id }) => id)).toEqual(phraseRules.map(({ id }) => id));
    expect(handbook.phraseRules).toEqual(withoutWords(phraseRules));
    expect((await handlers['search:saved']({ of: 'rules', part: 0 }, page)).mark).toBe(rulesMark);
  });

  it('have another mark once one is changed', async () => {
    const before = await handlers['page:hello']({ consoleId: 'feige' }, page);
    const [first, ...others] = changed.phraseRules;
    await ask('handbook:save', { handbook: { ...changed, phraseRules: [{ ...first!, severity: 'hint' }, ...others] } });
    const after = await handlers['page:hello']({ consoleId: 'feige' }, page);
    expect(after.rulesMark).not.toBe(before.rulesMark);
    expect((await handlers['search:saved']({ of: 'rules', part: 0 }, page)).mark).toBe(after.rulesMark);
  });

  it('come to the desk as they are', async () => {
    const { handbook } = await handlers['page:hello']({ consoleId: 'feige' }, { from: 'desk' });
    expect(handbook.phraseRules).toEqual(starterHandbook('zh').phraseRules);
  });
});

describe('images of scripts', () => {
  const page: Caller = { from: 'page', tabId: 1, url: 'https://im.jinritemai.com/pc_seller_v2/main/workspace' };
  const image = { name: '尺码表', type: 'image/png' as const, data: 'iVBORw0KGgoAAAANSUhEUgAA' };
  const starter = starterHandbook('zh');
  const [first, second] = starter.scripts;
  const carrying = { ...starter, scripts: [{ ...first!, images: [image] }, ...starter.scripts.slice(1)] };

  it('are told to a page by name only; their bytes come when it asks for one script', async () => {
    await ask('handbook:save', { handbook: carrying });
    await ask('personal:put', { script: { ...second!, images: [{ ...image, name: '洗护' }, image] } });
    const pack = await handlers['page:hello']({ consoleId: 'feige' }, page);
    expect(pack.images).toEqual({ [first!.id]: ['尺码表'], [second!.id]: ['洗护', '尺码表'] });
    expect(JSON.stringify(pack)).not.toContain(image.data);
    expect(await handlers['script:images']({ scriptId: first!.id }, page)).toEqual([image]);
    expect(await handlers['script:images']({ scriptId: 'nobody' }, page)).toEqual([]);
  });

  it('are those of the personal script where it stands for the team one', async () => {
    await ask('handbook:save', { handbook: carrying });
    await ask('personal:put', { script: first! });
    expect((await handlers['page:hello']({ consoleId: 'feige' }, page)).images).toEqual({});
    expect(await handlers['script:images']({ scriptId: first!.id }, page)).toEqual([]);
  });

  it('are not saved when their bytes are no image', async () => {
    const script = { ...first!, images: [{ ...image, data: 'PHN2Zz48L3N2Zz48L3N2Zz4A' }] };
    expect(await ask('personal:put', { script })).toMatchObject({ ok: false, reason: 'badRequest' });
  });
});

describe('publishing', () => {
  /** A hub whose published version is 3. */
  const hub = vi.fn((_url: string, init: { body: string }) => {
    const { basedOn } = JSON.parse(init.body) as { basedOn: number };
    const body = basedOn === 3 ? { version: 4 } : { refusal: 'conflict' };
    return Promise.resolve(new Response(JSON.stringify(body), { status: basedOn === 3 ? 200 : 409 }));
  });
  beforeEach(async () => {
    vi.stubGlobal('fetch', hub);
    await joinAs('lead');
    await writeKept(db, 'published', { version: 3 }); // a sync took it after the desk was drawn
  });

  it('rests on the version the desk showed, so that what it had not seen is a conflict', async () => {
    expect(await handlers['hub:publish']({ basedOn: 2 }, { from: 'desk' })).toMatchObject({
      ok: false,
      refusal: 'conflict',
    });
    expect(await readKept(db, 'published')).toEqual({ version: 3 });
  });
  it('remembers the version the hub gave', async () => {
    expect(await handlers['hub:publish']({ basedOn: 3 }, { from: 'desk' })).toEqual({
      ok: true,
      value: { version: 4 },
    });
    expect(await readKept(db, 'published')).toEqual({ version: 4 });
    expect((await db.handbooks.get('current'))?.handbook.version).toBe(4);
  });
});
