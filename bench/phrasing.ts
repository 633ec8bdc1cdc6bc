import { pathToFileURL } from 'node:url';
import type { BenchRow } from '@/bench/row';
import { seededRandom } from '@/bench/library';
import { plainAhoCorasick } from '@/bench/plain-aho-corasick';
import type { PhraseRule } from '@/utils/handbook/schema';
import { createPhraseChecker } from '@/utils/phrasing/checker';
import '@/utils/phrasing/data/load-traditional';
import { starterRules } from '@/utils/phrasing/packs';
import '@/utils/search/data/load-pinyin';

const LENGTH = 500;
const DRAFTS = 64;
const ROUNDS = 8;
const BUILDS = 7;
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

/** Microseconds of each call, rising. */
function timed(run: (draft: string) => unknown, drafts: readonly string[], rounds = ROUNDS): number[] {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const draft of drafts) {
      const start = performance.now();
      run(draft);
      times.push((performance.now() - start) * 1000);
    }
  }
  return times.sort((left, right) => left - right);
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
  globalThis.gc?.();
  const before = process.memoryUsage();
  const kept = build();
  globalThis.gc?.();
  const after = process.memoryUsage();
  const grown = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
  return kept === undefined ? 0 : grown / 2 ** 20;
}

/** What the same terms cost when they are looked for in plainer ways; these undo no disguise and know no exception. */
function rivalsOf(terms: readonly string[]): Record<string, (draft: string) => unknown> {
  const escaped = [...terms]
    .sort((left, right) => right.length - left.length)
    .map((term) => term.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  const alternation = new RegExp(escaped.join('|'), 'giu');
  const automaton = plainAhoCorasick(terms);
  return {
    'one includes per term': (draft) => terms.filter((term) => draft.includes(term)),
    'one RegExp of all terms': (draft) => Array.from(draft.matchAll(alternation)),
    'a textbook Aho-Corasick of our own': (draft) => automaton(draft.toLowerCase()),
  };
}

function buildMs(rules: readonly PhraseRule[]): { first: number; median: number } {
  const [first = 0, ...later] = Array.from({ length: BUILDS }, () => {
    const start = performance.now();
    createPhraseChecker(rules);
    return performance.now() - start;
  });
  return {
    first,
    median: percentile(
      later.sort((left, right) => left - right),
      0.5,
    ),
  };
}

function rowsOf(name: string, rules: readonly PhraseRule[], limits: Partial<(typeof SIZES)[number]>): BenchRow[] {
  const drafts = makeDrafts();
  const terms = [...new Set(rules.flatMap(termsOf))].map((term) => term.toLowerCase());
  const note = `${rules.length} rules, ${terms.length} terms`;
  const build = buildMs(rules);
  const heap = heapOf(() => createPhraseChecker(rules));
  const checker = createPhraseChecker(rules);
  const check = (draft: string) => checker.check(draft, here);
  timed(check, drafts);
  const ours = timed(check, drafts);
  const row = (what: string, value: number, unit: string, limit?: number): BenchRow => ({
    name: `phrasing, ${name}: ${what}`,
    value,
    unit,
    note,
    ...(limit === undefined ? {} : { limit }),
  });
  const rivals = Object.entries(rivalsOf(terms)).map(([rival, run]) =>
    row(
      `${rival}, p50 as a multiple of ours`,
      percentile(timed(run, drafts.slice(0, 8), 2), 0.5) / percentile(ours, 0.5),
      '×',
    ),
  );
  return [
    row('draft check p50, 500 characters', percentile(ours, 0.5), 'µs'),
    row('draft check p95, 500 characters', percentile(ours, 0.95), 'µs', limits.p95Us),
    row('building the checker, first time', build.first, 'ms'),
    row('building the checker, p50', build.median, 'ms', limits.buildMs),
    ...('gc' in globalThis ? [row('heap', heap, 'MB', limits.heapMb)] : []),
    ...rivals,
  ];
}

/** Draft check at 500 characters with 3,000 terms, 50,000 terms and all starter rules, against plainer ways to look for the same terms. */
export function benchPhrasing(): Promise<BenchRow[]> {
  return Promise.resolve([
    ...SIZES.flatMap((size) => rowsOf(`${size.terms} terms`, rulesOf(size.terms), size)),
    ...rowsOf('starter rules', starterRules, {}),
  ]);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  for (const { name, value, unit, limit, note } of await benchPhrasing())
    console.log(
      `${name.padEnd(80)} ${value.toFixed(1).padStart(10)} ${unit} ${limit === undefined ? '' : `limit ${limit}`}  ${note ?? ''}`,
    );
