// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { PhraseRule } from '@/utils/handbook/schema';
import { createPhraseChecker } from '@/utils/phrasing/checker';
import { starterRules } from '@/utils/phrasing/packs';
import type { PhraseContext } from '@/utils/phrasing/types';
import { DraftWatch } from './draft-watch';

const checker = createPhraseChecker(starterRules);
const place: PhraseContext = { consoleId: 'demo', shop: '', orderNumbers: [], buyerName: '小鱼' };
const DRAFT = '您的订单 241010-123456789012345 已经发出';

let watch: DraftWatch;
let editor: HTMLTextAreaElement;
const look = (context: PhraseContext, rules = checker) => watch.check(editor, rules, context, 1).length;
beforeEach(() => {
  document.body.innerHTML = '<div id="mirror"></div><textarea></textarea>';
  const [mirror, field] = [document.querySelector('div'), document.querySelector('textarea')];
  if (!mirror || !field) throw new Error('the page was not made');
  editor = field;
  editor.value = DRAFT;
  watch = new DraftWatch(mirror, mirror, new AbortController().signal);
});

describe('DraftWatch', () => {
  it('judges a clean draft again when the order panel comes late, and tells of what it finds once', () => {
    expect(look(place)).toBe(0);
    const own = { ...place, orderNumbers: ['240909-999999999999999'] };
    expect(watch.isJudged(DRAFT, checker, own)).toBe(false);
    expect(look(own)).toBe(1);
    expect(look(own)).toBe(0);
    expect(watch.flags).toMatchObject([{ found: '241010-123456789012345' }]);
  });

  it('judges a draft that was carried to another buyer by that buyer’s orders', () => {
    look({ ...place, orderNumbers: ['241010-123456789012345'] });
    expect(watch.flags).toEqual([]);
    watch.open('another buyer');
    look({ ...place, buyerName: '小雨', orderNumbers: ['240909-999999999999999'] });
    expect(watch.flags).toHaveLength(1);
  });

  it('judges an unchanged draft again when other rules are in force', () => {
    const rule: PhraseRule = {
      id: 'ours',
      category: 'redLine',
      severity: 'warn',
      pattern: { type: 'terms', terms: ['已经发出'] },
      overridable: true,
      reason: 'ours',
      source: { title: 'ours', date: '2026-11-23' },
      examples: { breaks: ['已经发出'], keeps: ['好'] },
    };
    look(place);
    expect(look(place, createPhraseChecker([rule]))).toBe(1);
  });

  it('takes a draft for judged while neither it nor what is known has changed', () => {
    look(place);
    expect(watch.isJudged(DRAFT, checker, { ...place })).toBe(true);
    expect(watch.isJudged(`${DRAFT}。`, checker, place)).toBe(false);
  });

  it('lets a rule for one role rest while another one’s agent writes', () => {
    const rule = starterRules.find(({ pattern, scope }) => pattern.type === 'terms' && scope === undefined);
    if (rule?.pattern.type !== 'terms') throw new Error('there is such a rule');
    const scoped = createPhraseChecker([{ ...rule, scope: { roles: ['售后'] } }]);
    editor.value = rule.examples.breaks[0] ?? '';
    look({ ...place, role: '售前' }, scoped);
    expect(watch.flags).toEqual([]);
    look({ ...place, role: '售后' }, scoped);
    expect(watch.flags).not.toEqual([]);
  });
});
