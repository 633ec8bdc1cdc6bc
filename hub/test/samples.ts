import { FACT_VERSION, type Fact, type FactOf } from '@/utils/facts/fact';
import { HANDBOOK_FORMAT, HANDBOOK_SCHEMA_VERSION, type Handbook } from '@/utils/handbook/schema';

/** 2026-11-02 10:00 in Shanghai. */
export const MONDAY = Date.UTC(2026, 10, 2, 2);

const common = {
  v: FACT_VERSION,
  at: MONDAY,
  agentId: 'local-agent',
  consoleId: 'demo',
  shop: '小店',
  threadKey: 'k1',
} as const;

/** A buyer turn answered after `waitMs`. */
export function turn(id: string, over: Partial<FactOf<'turn'>> = {}): FactOf<'turn'> {
  return {
    ...common,
    id,
    kind: 'turn',
    outcome: 'answered',
    first: true,
    waitMs: 41_000,
    errorMs: 0,
    limitMs: 60_000,
    profileId: 'three-minutes',
    profileVersion: 1,
    asks: 1,
    ...over,
  };
}

/** A stretch in which the page could not be read. */
export function blind(id: string, over: Partial<FactOf<'blind'>> = {}): FactOf<'blind'> {
  return { ...common, id, kind: 'blind', durationMs: 1_000, missing: ['editor'], ...over };
}

/** A script put into the editor. */
export function scriptUse(id: string, scriptId: string, over: Partial<FactOf<'scriptUse'>> = {}): FactOf<'scriptUse'> {
  return { ...common, id, kind: 'scriptUse', scriptId, source: 'suggestion', rank: 1, ...over };
}

/** `count` turns with ids of their own. */
export function turns(prefix: string, count: number): Fact[] {
  return Array.from({ length: count }, (_, index) => turn(`${prefix}-${index}`, { at: MONDAY + index * 1_000 }));
}

/** The smallest handbook that is one. */
export function handbook(over: Partial<Handbook> = {}): Handbook {
  return {
    format: HANDBOOK_FORMAT,
    schemaVersion: HANDBOOK_SCHEMA_VERSION,
    id: 'shop',
    version: 1,
    title: '手册',
    language: 'zh',
    updatedAt: '2026-11-02T02:00:00.000Z',
    scripts: [{ id: 'w1', part: 'welcome', title: '欢迎', text: '您好,欢迎光临', language: 'zh' }],
    phraseRules: [],
    clockProfiles: [
      {
        id: 'three-minutes',
        version: 1,
        title: '三分钟',
        effectiveFrom: '2026-01-01',
        scope: {},
        source: { title: '内部规定', date: '2026-01-01' },
        confidence: 'high',
        unit: 'turn',
        start: 'first-unanswered',
        counts: { origins: ['human'], kinds: ['text'], minLength: 1 },
        contactGapMs: 600_000,
        firstLimitMs: 60_000,
        turnLimitMs: 180_000,
        soonShare: 0.7,
        timeZone: 'Asia/Shanghai',
      },
    ],
    noteTemplates: [],
    playbooks: [],
    shopFacts: {},
    ...over,
  };
}
