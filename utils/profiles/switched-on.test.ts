import { describe, expect, it } from 'vitest';
import { feige } from '@/utils/consoles/sites/feige';
import { kuaishou } from '@/utils/consoles/sites/kuaishou';
import { pinduoduo } from '@/utils/consoles/sites/pinduoduo';
import { claimantOf, profilesInForce } from './in-force';
import { patternForAddress, permissionOrigin, permissionOrigins } from './origins';
import { claims, registrationChanges, wantedPatterns } from './switched-on';

const named = (name: string) => ({ ...feige, name: { zh: name, en: name } });
const sources = { own: [], team: [], shipped: [feige, kuaishou, pinduoduo], addresses: {} };
const all = profilesInForce(sources);

describe('profilesInForce', () => {
  it('takes the agent’s own before the team’s before the shipped one', () => {
    const nameOf = (change: Partial<typeof sources> | object) =>
      profilesInForce({ ...sources, ...change }).find(({ profile }) => profile.id === 'feige');
    expect(nameOf({ team: [named('team')] })).toMatchObject({ origin: 'team', profile: { name: { en: 'team' } } });
    expect(nameOf({ team: [named('team')], own: [named('own')] })).toMatchObject({ origin: 'own' });
    expect(nameOf({})).toMatchObject({ origin: 'shipped' });
  });

  it('adds the agent’s addresses to whichever profile is in force', () => {
    const added = profilesInForce({ ...sources, addresses: { feige: ['https://kf.example.cn/im/*'] } });
    expect(claimantOf('https://kf.example.cn/im/7', added)?.profile.id).toBe('feige');
    expect(claimantOf('https://kf.example.cn/im/7', all)).toBeUndefined();
  });

  it('lets the agent’s own profile claim a page that a shipped one claims too', () => {
    const own = { ...pinduoduo, id: 'mine' };
    const inForce = profilesInForce({ ...sources, own: [own] });
    expect(claimantOf('https://mms.pinduoduo.com/chat-merchant/index.html', inForce)?.profile.id).toBe('mine');
  });
});

describe('permissionOrigin', () => {
  it('asks for scheme and host only', () => {
    expect(permissionOrigin('https://im.kwaixiaodian.com/pc*')).toBe('https://im.kwaixiaodian.com/*');
    expect(permissionOrigin('http://*.example.cn:8080/a/*')).toBe('http://*.example.cn/*');
    expect(permissionOrigins(kuaishou.matches)).toEqual(['https://im.kwaixiaodian.com/*']);
  });
});

describe('patternForAddress', () => {
  const matches = ['https://app.chatwoot.com/app/accounts/*'];
  it.each([
    ['kf.example.cn', 'https://kf.example.cn/app/accounts/*'],
    [' http://kf.example.cn:3000/app/login?x ', 'http://kf.example.cn/app/accounts/*'],
    ['https://localhost', 'https://localhost/app/accounts/*'],
    ['*', undefined],
    ['https://*.com', undefined],
    ['', undefined],
    ['我们的客服', undefined],
  ])('%s: %s', (address, pattern) => {
    expect(patternForAddress(address, matches)).toBe(pattern);
  });
});

describe('where Deskmate runs', () => {
  const granted = new Set(['https://mms.pinduoduo.com/*', 'https://im.kwaixiaodian.com/*']);

  it('is nowhere on a fresh install', () => {
    expect(wantedPatterns(all, [], new Set())).toEqual({});
  });

  it('is exactly the patterns whose host is granted, without what is switched off', () => {
    expect(wantedPatterns(all, ['kuaishou'], granted)).toEqual({ pinduoduo: pinduoduo.matches });
    expect(Object.keys(wantedPatterns(all, [], granted))).toEqual(['kuaishou', 'pinduoduo']);
  });

  it('is changed by dropping and adding only what differs', () => {
    const registered = { pinduoduo: pinduoduo.matches, gone: ['https://x.example/*'], kuaishou: ['https://old/*'] };
    expect(registrationChanges(wantedPatterns(all, [], granted), registered)).toEqual({
      drop: ['gone', 'kuaishou'],
      add: { kuaishou: kuaishou.matches },
    });
    expect(registrationChanges(registered, registered)).toEqual({ drop: [], add: {} });
  });

  it('takes in an address under whichever console', () => {
    const wanted = wantedPatterns(all, [], granted);
    expect(claims(wanted, 'https://im.kwaixiaodian.com/pc?x')).toBe(true);
    expect(claims(wanted, 'https://bank.example/')).toBe(false);
  });
});
