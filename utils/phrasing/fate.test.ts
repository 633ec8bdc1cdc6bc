import { describe, expect, it } from 'vitest';
import { newDraftFate, overrideFlags, settleSent, showFlags, stoppingFlags } from './fate';
import type { Flag } from './types';

const flag = (found: string, severity: Flag['severity'] = 'block'): Flag => ({
  ruleId: 'wechat',
  category: 'offPlatform',
  severity,
  start: 0,
  end: found.length,
  found,
  reason: '站外联系',
  overridable: true,
});

describe('showFlags', () => {
  it('makes one fact for a finding however often the draft is checked', () => {
    const first = showFlags(newDraftFate('d1'), [flag('微信')], 5);
    expect(first.facts).toHaveLength(1);
    expect(showFlags(first.fate, [flag('微信')], 6).facts).toEqual([]);
  });
});

describe('the facts', () => {
  it('name the same finding alike at every outcome and never hold the words that were found', () => {
    const words = '13812345678'.repeat(30);
    const fate = showFlags(newDraftFate('d1'), [flag('QQ'), flag(words)], 5);
    const settled = settleSent(fate.fate, [flag(words), flag('微信')], 9);
    const ids = [...fate.facts, ...settled].map(({ id }) => id);
    expect(ids).toEqual([
      'flag:d1:0:shown',
      'flag:d1:1:shown',
      'flag:d1:0:corrected',
      'flag:d1:1:sent',
      'flag:d1:2:sent',
    ]);
    expect(JSON.stringify([...fate.facts, ...settled])).not.toMatch(/138|QQ|微信/);
  });
});

describe('stoppingFlags', () => {
  it('stops for a blocking finding until it is overridden', () => {
    const fate = newDraftFate('d1');
    expect(stoppingFlags(fate, [flag('微信'), flag('肯定', 'warn')])).toHaveLength(1);
    expect(stoppingFlags(overrideFlags(fate, [flag('微信')], '买家已留过'), [flag('微信')])).toEqual([]);
  });
});

describe('settleSent', () => {
  it('tells corrected, overridden and sent anyway apart', () => {
    const shown = showFlags(newDraftFate('d1'), [flag('微信'), flag('QQ'), flag('肯定', 'warn')], 5).fate;
    const fate = overrideFlags(shown, [flag('QQ')], '物流要求');
    const facts = settleSent(fate, [flag('QQ'), flag('肯定', 'warn')], 9);
    expect(facts.map((fact) => fact.kind === 'flag' && [fact.outcome, fact.reason])).toEqual([
      ['corrected', ''],
      ['overridden', '物流要求'],
      ['sent', ''],
    ]);
  });
});
