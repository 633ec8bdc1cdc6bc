import { describe, expect, it } from 'vitest';
import {
  factSchema,
  FACT_VERSION,
  type BareFact,
  type Fact,
  type FlagCategory,
  type Severity,
} from '@/utils/facts/fact';
import { newDraftFate, overrideFlags, settleSent, showFlags } from '@/utils/phrasing/fate';
import type { Flag } from '@/utils/phrasing/types';
import { tallyFlags } from './flag-tally';

const flag = (category: FlagCategory, found: string, severity: Severity = 'warn'): Flag => ({
  ruleId: `${category}.rule`,
  category,
  severity,
  start: 0,
  end: found.length,
  found,
  reason: '因为',
  overridable: true,
});
const period = { fromMs: 0, toMs: 1_000 };

function whole(facts: readonly BareFact[]): Fact[] {
  return facts.map((fact) =>
    factSchema.parse({ ...fact, v: FACT_VERSION, agentId: 'a1', consoleId: 'demo', shop: '', threadKey: 't' }),
  );
}

/** What one draft tells: shown, then overridden as asked, then sent with what is still in it. */
function draft(id: string, shown: Flag[], atSend: Flag[] | null, overridden: Flag[] = []): BareFact[] {
  const first = showFlags(newDraftFate(id), shown, 10);
  const fate = overrideFlags(first.fate, overridden, '有证书');
  return [...first.facts, ...(atSend === null ? [] : settleSent(fate, atSend, 20))];
}

const wechat = flag('offPlatform', '加微信', 'block');
const best = flag('absoluteClaim', '最好');
const lowest = flag('absoluteClaim', '全网最低');
const national = flag('absoluteClaim', '国家级', 'block');

describe('tallyFlags', () => {
  it('counts each outcome under its category', () => {
    const facts = whole([
      ...draft('d1', [wechat, best], [best]),
      ...draft('d2', [lowest, national], [lowest, national], [national]),
      ...draft('d3', [best], null),
    ]);
    expect(tallyFlags(facts, period)).toEqual([
      { category: 'offPlatform', shown: 1, corrected: 1, overridden: 0, sent: 0 },
      { category: 'absoluteClaim', shown: 4, corrected: 0, overridden: 1, sent: 2 },
    ]);
  });

  it('counts the same words in one draft once, and a fact that came twice once', () => {
    const again = showFlags(newDraftFate('d1'), [best], 10);
    const more = showFlags(again.fate, [best], 15);
    const facts = whole([...again.facts, ...more.facts]);
    expect(tallyFlags([...facts, ...facts], period)).toEqual([
      { category: 'absoluteClaim', shown: 1, corrected: 0, overridden: 0, sent: 0 },
    ]);
  });

  it('keeps to the period, and has no rows without findings', () => {
    expect(tallyFlags(whole(draft('d1', [best], [best])), { fromMs: 100, toMs: 200 })).toEqual([]);
  });

  it('is made of facts that hold no word of the draft', () => {
    const text = JSON.stringify(whole(draft('d1', [wechat, best, national], [best, national], [national])));
    for (const words of ['加微信', '最好', '国家级', '因为']) expect(text).not.toContain(words);
    expect(text).toContain('有证书'); // the agent's own reason, asked for as such
  });
});
