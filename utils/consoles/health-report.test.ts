// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { healthOf, healthText, type PartHealth } from '@/utils/consoles/health-report';
import { createReader } from '@/utils/consoles/reader';
import { labProfile } from '@/tests/reader/profile';
import type { ConsoleProfile } from '@/utils/profiles/profile';

const SECRETS = ['王小姐', '我要退款', '13800138000', 'order-77', 'm-1', '/uid/9'];
const row = (id: string, side: string, more = '') =>
  `<div class="row ${side}" data-id="${id}"><time>10:00:00</time><p class="text">我要退款 13800138000</p>${more}</div>`;
const draw = (rows: string, rest = '<textarea></textarea><button></button>') => {
  document.body.replaceChildren();
  document.body.insertAdjacentHTML(
    'beforeend',
    `<main id="chat"><ul><li class="entry open"><b class="who">王小姐</b></li></ul><h1 id="header">王小姐</h1><div id="list" class="list">${rows}</div>${rest}</main>`,
  );
};
const inspect = (profile: ConsoleProfile = labProfile) =>
  createReader(profile, document, { wallMs: () => Date.parse('2026-08-01T15:00:00+08:00') }).inspect();
const report = (profile: ConsoleProfile = labProfile) =>
  healthOf(inspect(profile), profile, { version: '1.2.3', language: 'zh-CN' });
const partOf = (name: string, profile?: ConsoleProfile): PartHealth | undefined =>
  report(profile).parts.find(({ part }) => part === name);

beforeEach(() => draw(row('m-1', 'buyer') + row('m-2', 'agent') + row('m-3', 'buyer')));

describe('healthOf', () => {
  it('finds every part by its best selector, and counts', () => {
    const { state, parts, counts, profile } = report();
    expect(state).toBe('found');
    expect(parts.filter((one) => one.state === 'found').map(({ part, selector }) => [part, selector])).toEqual(
      expect.arrayContaining([
        ['messageList', 0],
        ['message', 0],
        ['messageText', 0],
        ['entryName', 0],
        ['editor', 0],
      ]),
    );
    expect(partOf('message')?.count).toBe(3);
    expect(counts).toEqual({ rows: 3, buyer: 2, agent: 1, system: 0, unknown: 0, entries: 1, waiting: 0 });
    expect(profile).toMatchObject({ id: 'lab', confidence: 'low', verifiedLive: false });
  });

  it('tells which fallback is in use, without calling the part ill', () => {
    draw(row('m-1', 'buyer').replace('class="row', 'data-row class="renamed'));
    expect(partOf('message')).toMatchObject({
      state: 'found',
      selector: 1,
      reasons: [{ kind: 'fallback', selector: 1 }, { kind: 'lowConfidence' }],
    });
  });

  it('tells of a part that the page needs and the profile has no way to find', () => {
    const { editor, ...parts } = labProfile.parts;
    expect(editor).toBeDefined();
    expect(partOf('editor', { ...labProfile, parts })).toMatchObject({
      state: 'missing',
      selectors: 0,
      reasons: [{ kind: 'notKnown' }],
    });
  });

  it('tells what is missing, what is not understood, and what is not there now', () => {
    draw(row('m-1', 'x') + row('m-2', 'x') + row('m-3', 'x'), '<button></button>');
    expect(report().state).toBe('missing');
    expect(partOf('editor')).toMatchObject({
      state: 'missing',
      selector: null,
      reasons: [{ kind: 'notFound' }, { kind: 'lowConfidence' }],
    });
    expect(partOf('message')).toMatchObject({
      state: 'missing',
      selector: 0,
      reasons: [{ kind: 'notUnderstood' }, { kind: 'lowConfidence' }],
    });
    expect(partOf('entryTimer')).toMatchObject({ state: 'unseen', selector: null });
    expect(partOf('noteField')).toBeUndefined();
  });

  it('tells selectors that the browser refuses, and reads on with the next', () => {
    const profile = {
      ...labProfile,
      parts: { ...labProfile.parts, editor: ['textarea[', 'textarea'] },
    };
    expect(partOf('editor', profile)).toMatchObject({ state: 'found', selector: 1 });
    expect(partOf('editor', profile)?.reasons).toContainEqual({ kind: 'selectorRefused', selector: 0 });
  });

  it('tells suspicions of the part they are about', () => {
    draw(Array.from({ length: 14 }, (_, index) => row(`m-${index}`, 'agent')).join(''));
    expect(report().state).toBe('suspicious');
    expect(partOf('message')).toMatchObject({ state: 'suspicious' });
    expect(partOf('message')?.reasons).toContainEqual({ kind: 'oneSided', side: 'agent', rows: 14 });
  });

  it('holds nothing of what the page says, be it ill or well', () => {
    for (const rows of [row('m-1', 'buyer', '<b>order-77</b>'), row('m-1', 'x', '<a href="/uid/9">')]) {
      draw(rows);
      const text = healthText(report());
      for (const secret of SECRETS) expect(text).not.toContain(secret);
      expect(JSON.parse(text)).toEqual(report());
    }
  });

  it('tells an edited profile from the shipped one', () => {
    const edited = { ...labProfile, parts: { ...labProfile.parts, send: ['.send'] } };
    expect(report(edited).profile.content).not.toBe(report().profile.content);
    expect(report().profile.content).toMatch(/^[0-9a-f]{16}$/);
  });
});
