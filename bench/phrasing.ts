import { pathToFileURL } from 'node:url';
import type { BenchRow } from '@/bench/row';
import type { PhraseRule } from '@/utils/handbook/schema';
import { createPhraseChecker } from '@/utils/phrasing/checker';
import { compileRules } from '@/utils/phrasing/compile';
import { starterRules } from '@/utils/phrasing/packs';
import { formsOf } from '@/utils/phrasing/variants';

const LENGTH = 500;
const DRAFTS = 64;
const ROUNDS = 8;
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

/** Milliseconds of each call, rising. */
function timed(run: (draft: string) => unknown, drafts: readonly string[], rounds = ROUNDS): number[] {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const draft of drafts) {
      const start = performance.now();
      run(draft);
      times.push(performance.now() - start);
    }
  }
  return times.sort((left, right) => left - right);
}

function wordsOf({ pattern }: PhraseRule): string[] {
  const words =
    pattern.type === 'terms' ? pattern.terms : pattern.type === 'pair' ? [...pattern.near, ...pattern.with] : [];
  return words.flatMap(formsOf);
}

/** What the same terms cost when they are looked for one by one; it undoes no disguise and knows no exception. */
function naive(terms: readonly string[]): (draft: string) => number {
  return (draft) => {
    const text = draft.toLowerCase();
    let found = 0;
    for (const term of terms) if (text.includes(term)) found += 1;
    return found;
  };
}

function alternation(terms: readonly string[]): (draft: string) => number {
  const escaped = [...terms]
    .sort((left, right) => right.length - left.length)
    .map((term) => term.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  const pattern = new RegExp(escaped.join('|'), 'giu');
  return (draft) => Array.from(draft.matchAll(pattern)).length;
}

function buildTimes(): number[] {
  return Array.from({ length: 15 }, () => {
    const start = performance.now();
    compileRules(starterRules);
    return performance.now() - start;
  });
}

/** Draft check of the starter rules at 500 characters, against two plain ways to look for the same terms, in the same run. */
export function benchPhrasing(): Promise<BenchRow[]> {
  const drafts = makeDrafts();
  const [first = 0, ...later] = buildTimes();
  const checker = createPhraseChecker(starterRules);
  const check = (draft: string) => checker.check(draft, here);
  const terms = [...new Set(starterRules.flatMap(wordsOf))].map((term) => term.toLowerCase());
  const rivals = { 'one indexOf per term': naive(terms), 'one RegExp of all terms': alternation(terms) };
  timed(check, drafts);
  const ours = timed(check, drafts);
  const median = percentile(ours, 0.5);
  const note = `${starterRules.length} rules, ${terms.length} terms`;
  const rows: BenchRow[] = [
    { name: 'phrasing: draft check p50, 500 characters', value: median, unit: 'ms', note },
    { name: 'phrasing: draft check p95, 500 characters', value: percentile(ours, 0.95), unit: 'ms', limit: 1, note },
    { name: 'phrasing: building the checker, first time', value: first, unit: 'ms', note: 'code still cold' },
    {
      name: 'phrasing: building the checker, p50',
      value: percentile(
        later.sort((left, right) => left - right),
        0.5,
      ),
      unit: 'ms',
      limit: 25,
    },
  ];
  for (const [name, rival] of Object.entries(rivals)) {
    const times = timed(rival, drafts.slice(0, 8), 2);
    const ratio = percentile(times, 0.5) / median;
    rows.push({ name: `phrasing: ${name}, p50 as a multiple of ours`, value: ratio, unit: '×', note: 'terms only' });
  }
  return Promise.resolve(rows);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  console.table(await benchPhrasing());
