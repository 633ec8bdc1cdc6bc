import Fuse, { type IFuseOptions } from 'fuse.js';
import { match } from 'pinyin-pro';
import { createBigramBm25 } from '@/bench/bigram-bm25';
import type { EvalQuery } from '@/bench/search-files';
import { bestMs, judge, percentile, scoreOf, type Finder, type Score } from '@/bench/search-score';
import type { Script } from '@/utils/handbook/schema';
import { readingsOf } from '@/utils/search/readings';

/** Most time one rival may take for its queries, ms; it is then judged by those it came to. */
const MOST_MS = 15_000;

const firstReadings = (text: string) => Array.from(text, (char) => readingsOf(char)[0] ?? char);
const soundsOf = (title: string) => ({
  pinyin: firstReadings(title).join(''),
  initials: firstReadings(title)
    .map((reading) => reading.charAt(0))
    .join(''),
});

type Row = Script & { pinyin: string; initials: string };

function fuse(scripts: readonly Script[], options: IFuseOptions<Row>): Finder {
  const rows = scripts.map((script) => ({ ...script, ...soundsOf(script.title) }));
  const index = new Fuse(rows, options);
  return (typed) => index.search(typed, { limit: 10 }).map((result) => result.item.id);
}
const TUNED: IFuseOptions<Row> = {
  keys: [
    { name: 'title', weight: 3 },
    { name: 'shortcut', weight: 3 },
    { name: 'tags', weight: 2 },
    { name: 'text', weight: 1 },
  ],
  ignoreLocation: true,
  threshold: 0.4,
};

/** Every title is looked at with pinyin-pro's own matching; ranked by where the match begins and how long the title is. */
function pinyinScan(scripts: readonly Script[]): Finder {
  return (typed) =>
    scripts
      .flatMap(({ id, title }) => {
        const places = match(title, typed, { continuous: false });
        return places === null ? [] : [{ id, cost: (places[0] ?? 0) + title.length / 100 }];
      })
      .sort((a, b) => a.cost - b.cost)
      .slice(0, 10)
      .map(({ id }) => id);
}

async function fuzzysortFinder(scripts: readonly Script[]): Promise<Finder | undefined> {
  const name = 'fuzzysort';
  const loaded: unknown = await import(name).catch(() => undefined);
  if (typeof loaded !== 'object' || loaded === null || !('default' in loaded)) return undefined;
  // The shape is fuzzysort's documented one; it comes with the build tools and is no dependency of ours.
  const { go } = loaded.default as {
    go: (typed: string, rows: readonly Row[], options: object) => { obj: Row }[];
  };
  const rows = scripts.map((script) => ({ ...script, ...soundsOf(script.title) }));
  return (typed) =>
    go(typed, rows, { keys: ['title', 'shortcut', 'pinyin', 'initials'], limit: 10 }).map(({ obj }) => obj.id);
}

const RIVALS: readonly (readonly [string, (scripts: readonly Script[]) => Finder | Promise<Finder | undefined>])[] = [
  ['fuse.js default', (scripts) => fuse(scripts, { keys: ['title', 'text'] })],
  ['fuse.js tuned', (scripts) => fuse(scripts, TUNED)],
  [
    'fuse.js tuned, pinyin keys',
    (scripts) =>
      fuse(scripts, {
        ...TUNED,
        keys: [...(TUNED.keys ?? []), { name: 'pinyin', weight: 2 }, { name: 'initials', weight: 2 }],
      }),
  ],
  ['fuzzysort, pinyin keys', fuzzysortFinder],
  ['pinyin-pro match, every title', pinyinScan],
  ['BM25 over character pairs', createBigramBm25],
];

export type RivalScore = { score: Score | null; judged: number; p50Ms: number; p95Ms: number; buildMs: number };

/** Every n-th query, so many that the rival is through in time; all kinds stay in. */
function sample(queries: readonly EvalQuery[], msEach: number): EvalQuery[] {
  const step = Math.max(1, Math.ceil((queries.length * msEach * 2) / MOST_MS));
  return queries.filter((_, at) => at % step === 0);
}

function rivalScore(find: Finder, queries: readonly EvalQuery[], buildMs: number): RivalScore {
  const trial = queries.slice(0, 5).map(({ text }) => bestMs(() => find(text), 1));
  const some = sample(queries, Math.max(...trial));
  const judged = some.map((query) => judge({ find }, query));
  const times = some.map(({ text }) => bestMs(() => find(text), 1)).sort((a, b) => a - b);
  return {
    score: scoreOf(judged),
    judged: judged.length,
    p50Ms: percentile(times, 0.5),
    p95Ms: percentile(times, 0.95),
    buildMs,
  };
}

/** The same queries asked of other engines on the same library. One that is not installed is left out. */
export async function scoreRivals(
  scripts: readonly Script[],
  queries: readonly EvalQuery[],
): Promise<Record<string, RivalScore>> {
  const scores: Record<string, RivalScore> = {};
  for (const [name, create] of RIVALS) {
    const before = performance.now();
    const find = await create(scripts);
    if (find !== undefined) scores[name] = rivalScore(find, queries, performance.now() - before);
  }
  return scores;
}
