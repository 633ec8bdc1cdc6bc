import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { growLibrary } from '@/bench/library';
import { PARTS, type Script } from '@/utils/handbook/schema';
import { starterHandbook } from '@/utils/handbook/starter';
import '@/utils/search/data/load-pinyin';
import { unpackIntents } from '@/utils/search/intents/unpack';
import { createSuggester, type Suggester } from '@/utils/search/suggest';

const USAGE =
  'usage: npx tsx bench/eval-buyer.ts --library FILE.json|starter --queries FILE.json [--pad N] [--examples N] [--split NAME] [--list]';

const rawScript = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  part: z.enum(PARTS).optional(),
  tags: z.array(z.string()).optional(),
  examples: z.array(z.string()).optional(),
});
const rawQuery = z.object({
  text: z.string(),
  relevant: z.array(z.string()),
  kind: z.string().optional(),
  split: z.string().optional(),
});
const context = { consoleId: 'bench', shop: '', today: '2026-06-01' };
type Query = z.infer<typeof rawQuery>;

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

function readScripts(file: string, examples: number): Script[] {
  if (file === 'starter') return [...starterHandbook('zh').scripts, ...starterHandbook('en').scripts];
  const { scripts } = z.object({ scripts: z.array(rawScript) }).parse(readJson(file));
  return scripts.map((raw) => {
    const says = (raw.examples ?? []).slice(0, examples).map((text) => text.slice(0, 200));
    return {
      id: raw.id,
      part: raw.part ?? 'talk',
      title: raw.title.slice(0, 60),
      text: raw.text === '' ? raw.title : raw.text.slice(0, 4000),
      language: /[\u4e00-\u9fff]/.test(raw.text + raw.title) ? 'zh' : 'en',
      ...(raw.tags?.length && { tags: raw.tags.slice(0, 20).map((tag) => tag.slice(0, 30)) }),
      ...(says.length > 0 && { buyerSays: says }),
    } satisfies Script;
  });
}

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : Number(((100 * part) / whole).toFixed(1)));
const at = (sorted: readonly number[], share: number): number =>
  Number((sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(3));

/** Milliseconds of each message, rising: the best of three calls, because other work on the machine only ever adds. */
function timesOf(suggester: Suggester, queries: readonly Query[]): number[] {
  const time = (text: string): number => {
    const before = performance.now();
    suggester.suggest(text.split('\n'), context, 3);
    return performance.now() - before;
  };
  for (const { text } of queries.slice(0, 100)) time(text);
  return queries.map(({ text }) => Math.min(time(text), time(text), time(text))).sort((a, b) => a - b);
}

type Judged = { query: Query; ids: string[]; sure: number; isShown: boolean; place: number };

function judge(suggester: Suggester, query: Query): Judged {
  const turn = query.text.split('\n');
  const { hits, sure } = suggester.rank(turn, context, 10);
  const ids = hits.map(({ script }) => script.id);
  const isShown = suggester.suggest(turn, context, 3).length > 0;
  return { query, ids, sure, isShown, place: ids.findIndex((id) => query.relevant.includes(id)) };
}

function figures(judged: readonly Judged[]): object {
  const answerable = judged.filter(({ query }) => query.relevant.length > 0);
  const within = (from: readonly Judged[], places: number): number =>
    from.filter(({ place }) => place >= 0 && place < places).length;
  const shown = judged.filter(({ isShown }) => isShown);
  const kinds = [...new Set(answerable.map(({ query }) => query.kind ?? 'plain'))];
  const mrr = answerable.reduce((sum, { place }) => sum + (place < 0 ? 0 : 1 / (place + 1)), 0);
  return {
    queries: judged.length,
    answerable: answerable.length,
    hit1: percent(within(answerable, 1), answerable.length),
    hit3: percent(within(answerable, 3), answerable.length),
    mrr10: Number((mrr / Math.max(1, answerable.length)).toFixed(3)),
    byKind: Object.fromEntries(
      kinds.map((kind) => {
        const some = answerable.filter(({ query }) => (query.kind ?? 'plain') === kind);
        return [
          kind,
          {
            queries: some.length,
            hit1: percent(within(some, 1), some.length),
            hit3: percent(within(some, 3), some.length),
          },
        ];
      }),
    ),
    shown: percent(shown.length, judged.length),
    shownRight: percent(within(shown, 3), shown.length),
    answerableShown: percent(answerable.filter(({ isShown }) => isShown).length, answerable.length),
    shownWrongly: percent(
      judged.filter(({ query, isShown }) => query.relevant.length === 0 && isShown).length,
      judged.length - answerable.length,
    ),
  };
}

/** Prints one JSON object: how well a buyer's messages find their scripts, how often something is shown, and what it costs. */
function main(): void {
  const { values } = parseArgs({
    options: {
      library: { type: 'string' },
      queries: { type: 'string' },
      pad: { type: 'string' },
      examples: { type: 'string' },
      split: { type: 'string' },
      list: { type: 'boolean' },
    },
  });
  if (values.library === undefined || values.queries === undefined) {
    console.error(USAGE);
    process.exitCode = 1;
    return;
  }
  const model = unpackIntents(readFileSync('public/intents.json', 'utf8'));
  const own = readScripts(values.library, Number(values.examples ?? 0));
  const scripts = values.pad === undefined ? own : growLibrary(own, Number(values.pad));
  const { queries: all } = z.object({ queries: z.array(rawQuery) }).parse(readJson(values.queries));
  const queries = all.filter(({ split }) => values.split === undefined || split === values.split);
  const before = process.cpuUsage();
  const suggester = createSuggester(scripts, model);
  const { user, system } = process.cpuUsage(before);
  const judged = queries.map((query) => judge(suggester, query));
  const times = timesOf(suggester, queries.slice(0, 400));
  console.log(
    JSON.stringify(
      {
        scripts: scripts.length,
        ...figures(judged),
        p50Ms: at(times, 0.5),
        p95Ms: at(times, 0.95),
        buildMs: Math.round((user + system) / 1000),
      },
      null,
      2,
    ),
  );
  if (values.list !== true) return;
  for (const { query, ids, sure, isShown, place } of judged) {
    const isRight = query.relevant.length === 0 ? !isShown : place >= 0 && place < 3;
    if (!isRight)
      console.log(
        `${sure.toFixed(2)} ${JSON.stringify(query.text)} → ${ids.slice(0, 3).join(' ')} | ${query.relevant.join(' ')}`,
      );
  }
}

main();
