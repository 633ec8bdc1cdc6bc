import { pathToFileURL } from 'node:url';
import type { BenchRow } from '@/bench/row';
import { seededRandom } from '@/bench/library';
import { benchMisses, missedTerms } from '@/bench/phrasing-misses';
import { loadRivals, type Rival } from '@/bench/phrasing-rivals';
import type { PhraseRule } from '@/utils/handbook/schema';
import { buildAutomaton, noOccurrences, scan } from '@/utils/phrasing/automaton';
import { createPhraseChecker } from '@/utils/phrasing/checker';
import { keyOf } from '@/utils/phrasing/compile';
import '@/utils/phrasing/data/load-traditional';
import { fold } from '@/utils/phrasing/fold';
import { starterRules } from '@/utils/phrasing/packs';
import { toStream } from '@/utils/phrasing/stream';
import '@/utils/search/data/load-pinyin';

const LENGTH = 500;
const DRAFTS = 64;
const ROUNDS = 80;
const BUILDS = 15;
const TERMS_A_RULE = 50;
const SIZES = [
  { terms: 3_000, p95Us: 100, buildMs: 25, heapMb: 2 },
  { terms: 50_000, p95Us: 150, buildMs: 300, heapMb: 12 },
] as const;
const here = { consoleId: 'bench', shop: '' };

/** Sentences of a day's chat, most of them clean, some not: what a draft is made of. */
const SENTENCES = [
  '亲，您好，您的订单已经安排发货了，预计两到三天送达，请注意查收。',
  '这款面料是纯棉的，透气性好，建议冷水手洗，不要暴晒。',
  '如果收到后有任何问题请随时联系我们，我们会第一时间为您处理。',
  '快递单号 773200485129963，您可以在订单页面查看最新的物流信息。',
  '付款可以用支付宝或者微信支付，满 300 减 60，截止到今晚十二点。',
  '您平时穿 M 码的话这款也选 M 就可以，身高 165 体重 55 公斤左右正合适。',
  'The parcel ships today and the tracking number will follow by tonight.',
  '加我薇信聊，好评返现 3 元，全网最低价。',
  '不能加微信的哦，您在这边问就好，请勿相信私下转账的人。',
];

/** Drafts of one length, cut from the sentences in ever another order. */
function makeDrafts(): string[] {
  return Array.from({ length: DRAFTS }, (_, number) => {
    let draft = '';
    for (let at = 0; draft.length < LENGTH; at += 1) draft += SENTENCES[(number * 5 + at * 7) % SENTENCES.length] ?? '';
    return draft.slice(0, LENGTH);
  });
}

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.floor((sorted.length - 1) * share)] ?? 0;

type Times = { p50: number; p95: number; calls95: number };

/**
 * Microseconds of a call. The machine may have other work, so each draft counts with its quickest call, which is what the code takes;
 * `p50` and `p95` are over the drafts. `calls95` is over all calls, with whatever disturbed them.
 */
function timed(check: (draft: string) => unknown, drafts: readonly string[], rounds = ROUNDS): Times {
  const quickest = drafts.map(() => Infinity);
  const calls: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, draft] of drafts.entries()) {
      const start = performance.now();
      check(draft);
      const time = (performance.now() - start) * 1000;
      calls.push(time);
      quickest[at] = Math.min(quickest[at] ?? Infinity, time);
    }
  }
  quickest.sort((left, right) => left - right);
  calls.sort((left, right) => left - right);
  return { p50: percentile(quickest, 0.5), p95: percentile(quickest, 0.95), calls95: percentile(calls, 0.95) };
}

const termsOf = ({ pattern }: PhraseRule): string[] =>
  pattern.type === 'terms' ? pattern.terms : pattern.type === 'pair' ? [...pattern.near, ...pattern.with] : [];

/** The starter's rules as far as they hold so many terms, then made-up terms in rules of their kind. */
function rulesOf(count: number): PhraseRule[] {
  const random = seededRandom(11);
  const rules: PhraseRule[] = [];
  let terms = 0;
  for (const rule of starterRules) {
    if (terms + termsOf(rule).length > count) continue;
    rules.push(rule);
    terms += termsOf(rule).length;
  }
  const signs = [...new Set(starterRules.flatMap(termsOf).join(''))];
  const word = () =>
    Array.from({ length: 2 + Math.floor(random() * 4) }, () => signs[Math.floor(random() * signs.length)] ?? '').join(
      '',
    );
  const [model] = starterRules;
  for (; model !== undefined && terms < count; terms += TERMS_A_RULE)
    rules.push({
      ...model,
      id: `made-${terms}`,
      pattern: { type: 'terms', terms: Array.from({ length: TERMS_A_RULE }, word) },
    });
  return rules;
}

function heapOf(build: () => unknown): number {
  // Twice: what the first collection sets free may hold more.
  globalThis.gc?.();
  globalThis.gc?.();
  const before = process.memoryUsage();
  const kept = build();
  globalThis.gc?.();
  const after = process.memoryUsage();
  const grown = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
  return kept === undefined ? 0 : grown / 2 ** 20;
}

/** The matcher by itself, over drafts that are laid out already: what is left of the check when a rival's work alone is wanted. */
function matcherOf(terms: readonly string[], drafts: readonly string[]): (draft: string) => unknown {
  const automaton = buildAutomaton([...new Set(terms.map(keyOf).filter((key) => key !== ''))]);
  const streams = new Map(drafts.map((draft) => [draft, toStream(fold(draft))]));
  const found = noOccurrences();
  return (draft) => {
    const stream = streams.get(draft);
    if (stream !== undefined) scan(automaton, stream.units, stream.length, found);
    return found.count;
  };
}

/** The first build in this process counts apart: its code is cold. Of the later ones the quickest is the least disturbed. */
function buildMs(rules: readonly PhraseRule[]): { first: number; best: number } {
  const [first = 0, ...later] = Array.from({ length: BUILDS }, () => {
    const start = performance.now();
    createPhraseChecker(rules);
    return performance.now() - start;
  });
  return { first, best: Math.min(...later) };
}

function rowsOf(
  name: string,
  rules: readonly PhraseRule[],
  limits: Partial<(typeof SIZES)[number]>,
  against: readonly Rival[],
): BenchRow[] {
  const drafts = makeDrafts();
  const terms = [...new Set(rules.flatMap(termsOf))].map((term) => term.toLowerCase());
  const note = `${rules.length} rules, ${terms.length} terms`;
  const build = buildMs(rules);
  const heap = heapOf(() => {
    const checker = createPhraseChecker(rules);
    // The book of sounds is made with the first draft.
    checker.check(drafts[0] ?? '', here);
    return checker;
  });
  const checker = createPhraseChecker(rules);
  const ours = timed((draft) => checker.check(draft, here), drafts);
  const matcher = timed(matcherOf(terms, drafts), drafts);
  const row = (what: string, value: number, unit: string, limit?: number): BenchRow => ({
    name: `phrasing, ${name}: ${what}`,
    value,
    unit,
    note,
    ...(limit === undefined ? {} : { limit }),
  });
  const lowered = drafts.slice(0, 8).map((draft) => draft.toLowerCase());
  const compared = against.flatMap((rival) => {
    if (terms.length > (rival.most ?? Infinity)) return [];
    const start = performance.now();
    const find = rival.build(terms);
    const built = performance.now() - start;
    const few = rival.slow === true;
    const { p50 } = few ? timed(find, lowered.slice(0, 2), 2) : timed(find, lowered, 60);
    const missed = missedTerms(find, terms, few ? lowered.slice(0, 2) : lowered);
    return [
      row(`${rival.name}, p50`, p50, 'µs'),
      row('  our matcher as a share of that', matcher.p50 / p50, '×', 1),
      row('  our whole check as a share of that', ours.p50 / p50, '×'),
      row('  what it takes to build', built, 'ms'),
      ...(missed === undefined ? [] : [row('  terms in the drafts that it does not name', missed, '%')]),
    ];
  });
  return [
    row('draft check p50, 500 characters', ours.p50, 'µs'),
    row('draft check p95, 500 characters', ours.p95, 'µs', limits.p95Us),
    row('draft check p95 with all that disturbed it', ours.calls95, 'µs'),
    row('of that our matcher by itself, p50', matcher.p50, 'µs'),
    row('building the checker, first time', build.first, 'ms'),
    row('building the checker, quickest', build.best, 'ms', limits.buildMs),
    ...('gc' in globalThis ? [row('heap', heap, 'MB', limits.heapMb)] : []),
    ...compared,
  ];
}

/** Draft check at 500 characters with 3,000 terms, 50,000 terms and all starter rules, against published word filters and plain ways to look for the same terms. */
export async function benchPhrasing(): Promise<BenchRow[]> {
  const rivals = await loadRivals();
  return [
    ...SIZES.flatMap((size) => rowsOf(`${size.terms} terms`, rulesOf(size.terms), size, rivals)),
    ...rowsOf('starter rules', starterRules, {}, []),
    ...benchMisses(starterRules, createPhraseChecker(starterRules), rivals),
  ];
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  for (const { name, value, unit, limit, note } of await benchPhrasing())
    console.log(
      `${name.padEnd(80)} ${value.toFixed(1).padStart(10)} ${unit} ${limit === undefined ? '' : `limit ${limit}`}  ${note ?? ''}`,
    );
