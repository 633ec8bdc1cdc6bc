import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import Fuse, { type IFuseOptions } from 'fuse.js';
import { growLibrary, readQueries, readShopLibrary, type LabelledQuery } from '@/bench/library';
import type { BenchRow } from '@/bench/row';
import { bestMs, percentile } from '@/bench/search-score';
import type { Script } from '@/utils/handbook/schema';
import { readingsOf } from '@/utils/search/readings';
import '@/utils/search/data/load-pinyin';
import { unpackIntents } from '@/utils/search/intents/unpack';
import { createScriptIndex } from '@/utils/search/script-index';
import { createSuggester } from '@/utils/search/suggest';
import type { SearchContext } from '@/utils/search/types';

const LARGE = 10_000;
/** Fuse takes up to half a second a query at this size: every n-th query, for both sides, is enough to compare. */
const RIVAL_STEP = 36;
/** Calls per figure; the best counts, for the rivals as for us. */
const TURNS = 3;
const context: SearchContext = { consoleId: 'bench', shop: '', today: '2026-06-01' };

/** Ids of the best scripts for a typed text. */
type Finder = (typed: string) => string[];

const ours = (scripts: readonly Script[]): Finder => {
  const index = createScriptIndex(scripts);
  return (typed) => index.find(typed, context, 8).map((hit) => hit.script.id);
};

const firstReadings = (text: string) => Array.from(text, (char) => readingsOf(char)[0] ?? char);

const fuse = (scripts: readonly Script[], withPinyin: boolean): Finder => {
  const options: IFuseOptions<Script & { pinyin?: string; initials?: string }> = {
    keys: [
      { name: 'title', weight: 3 },
      { name: 'shortcut', weight: 3 },
      { name: 'tags', weight: 2 },
      { name: 'text', weight: 1 },
      ...(withPinyin
        ? [
            { name: 'pinyin', weight: 2 },
            { name: 'initials', weight: 2 },
          ]
        : []),
    ],
    ignoreLocation: true,
    threshold: 0.4,
  };
  const rows = scripts.map((script) => ({
    ...script,
    pinyin: firstReadings(script.title).join(''),
    initials: firstReadings(script.title)
      .map((reading) => reading.charAt(0))
      .join(''),
  }));
  const index = new Fuse(rows, options);
  return (typed) => index.search(typed, { limit: 8 }).map((result) => result.item.id);
};

/** Processor milliseconds of one call: for long work, where the wall clock also counts the machine's other work. */
function processorMs(call: () => unknown): number {
  const before = process.cpuUsage();
  call();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Milliseconds of each query, rising. Every query is also typed letter by letter, as an agent does. */
function timeQueries(find: Finder, queries: readonly LabelledQuery[]): number[] {
  const typed = queries.flatMap(({ text }) => Array.from(text, (_, at) => text.slice(0, at + 1)));
  for (const text of typed.slice(0, 20)) find(text);
  return typed.map((text) => bestMs(() => find(text), TURNS)).sort((a, b) => a - b);
}

function hitShare(find: Finder, queries: readonly LabelledQuery[], within: number): number {
  const hits = queries.filter(({ text, relevant }) =>
    find(text)
      .slice(0, within)
      .some((id) => relevant.includes(id)),
  );
  return (100 * hits.length) / queries.length;
}

function qualityRows(name: string, find: Finder, queries: readonly LabelledQuery[]): BenchRow[] {
  return [1, 3].map((within) => ({
    name: `${name}: hit@${String(within)}, 327 scripts`,
    value: hitShare(find, queries, within),
    unit: '%',
  }));
}

function kindRows(find: Finder, queries: readonly LabelledQuery[]): BenchRow[] {
  return [...new Set(queries.map((query) => query.kind))].map((kind) => {
    const some = queries.filter((query) => query.kind === kind);
    return {
      name: `search: hit@3, ${kind}`,
      value: hitShare(find, some, 3),
      unit: '%',
      note: `n = ${String(some.length)}`,
    };
  });
}

/** Buyers' messages: the right script among three, when shown at all, and what a message costs. */
function suggestRows(shop: readonly Script[], large: readonly Script[]): BenchRow[] {
  const queries = readQueries('buyer-messages');
  const model = unpackIntents(readFileSync('public/intents.json', 'utf8'));
  const suggester = (scripts: readonly Script[]): Finder => {
    const suggester = createSuggester(scripts, model);
    return (text) => suggester.suggest([text], context, 3).map((hit) => hit.script.id);
  };
  const suggest = suggester(shop);
  const shown = queries.filter(({ text }) => suggest(text).length > 0);
  const times = timeQueries(suggester(large), queries.slice(0, 60));
  return [
    { name: 'suggest: hit@3 of all messages, no examples', value: hitShare(suggest, queries, 3), unit: '%' },
    { name: 'suggest: messages with something shown', value: (100 * shown.length) / queries.length, unit: '%' },
    { name: 'suggest: hit@3 of what is shown', value: hitShare(suggest, shown, 3), unit: '%' },
    { name: 'suggest: p95, 10,000 scripts', value: percentile(times, 0.95), unit: 'ms' },
  ];
}

/** Measures finding by keystroke against two set-ups of Fuse.js on the same library and the same typed texts. */
export function benchSearch(): Promise<BenchRow[]> {
  const shop = readShopLibrary();
  const queries = readQueries('keystrokes');
  const rivalQueries = queries.filter((_, at) => at % RIVAL_STEP === 0);
  const large = growLibrary(shop, LARGE);

  const buildMs = Math.min(...Array.from({ length: TURNS }, () => processorMs(() => createScriptIndex(large))));
  const findLarge = ours(large);
  const times = timeQueries(findLarge, queries);
  const p95 = percentile(times, 0.95);
  const p95OfSame = percentile(timeQueries(findLarge, rivalQueries), 0.95);
  const rivals = [false, true].map((withPinyin) => ({
    name: withPinyin ? 'fuse.js with pinyin keys' : 'fuse.js tuned',
    small: fuse(shop, withPinyin),
    p95: percentile(timeQueries(fuse(large, withPinyin), rivalQueries), 0.95),
  }));
  const findSmall = ours(shop);
  return Promise.resolve([
    { name: 'search: keystroke p50, 10,000 scripts', value: percentile(times, 0.5), unit: 'ms' },
    { name: 'search: keystroke p95, 10,000 scripts', value: p95, unit: 'ms', limit: 8 },
    { name: 'search: slowest keystroke, 10,000 scripts', value: times.at(-1) ?? 0, unit: 'ms' },
    {
      name: 'search: build, 10,000 scripts',
      value: buildMs,
      unit: 'ms',
      limit: 1000,
      note: 'processor time',
    },
    ...qualityRows('search', findSmall, queries),
    ...kindRows(findSmall, queries),
    ...suggestRows(shop, large),
    ...rivals.flatMap((rival) => [
      { name: `${rival.name}: keystroke p95, 10,000 scripts`, value: rival.p95, unit: 'ms' },
      { name: `${rival.name}: p95 against ours`, value: rival.p95 / p95OfSame, unit: '×' },
      ...qualityRows(rival.name, rival.small, queries),
    ]),
  ]);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const { name, value, unit, note } of await benchSearch()) {
    console.log(
      `${name.padEnd(60)} ${value.toFixed(2).padStart(10)} ${unit}${note === undefined ? '' : `  (${note})`}`,
    );
  }
}
