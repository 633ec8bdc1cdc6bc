import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createBuyerMode, readModel } from '@/bench/buyer-mode';
import { padLibrary } from '@/bench/pad';
import { genericScripts, scorePicks } from '@/bench/picks-score';
import { BadFile, readLibraryFile, readQueriesFile, type EvalQuery } from '@/bench/search-files';
import {
  beginnings,
  byKind,
  judge,
  lettersToTop3,
  percentile,
  scoreOf,
  shownWronglyOf,
  timesOf,
  unaskedOf,
  type Answerer,
} from '@/bench/search-score';
import { createTypedMode } from '@/bench/typed-mode';
import type { Script } from '@/utils/handbook/schema';
import '@/utils/search/data/load-pinyin';
import type { SearchContext } from '@/utils/search/types';

const USAGE =
  'usage: npm run --silent eval:search -- [--library FILE.json] --queries FILE.json --mode typed|buyer [--examples N] [--split NAME] [--picks N] [--pad N] [--rivals] [--list]';
const context: SearchContext = { consoleId: 'eval', shop: '', today: '2026-06-01' };
/** Calls per time; the best counts. */
const TURNS = 3;
const BUILDS = 5;
/** Draws of the messages that are learnt from. */
const PICK_ROUNDS = 4;

type Mode = 'typed' | 'buyer';
type Options = {
  library: string | undefined;
  queries: string;
  mode: Mode;
  pad: number;
  /** Examples of each script that are used; Infinity for all. */
  examples: number;
  split: string | undefined;
  /** Messages that are learnt from before the others are judged; 0 for none. */
  picks: number;
  rivals: boolean;
  list: boolean;
};

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void; // the flag above puts it there

function memoryNow(): number {
  collectGarbage();
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function answererFor(mode: Mode, scripts: readonly Script[]): Answerer {
  return mode === 'buyer' ? createBuyerMode(scripts, context) : createTypedMode(scripts, context);
}

/** Builds some times: the first is cold, the best is the figure; the memory is the most that one of them held. */
function build(mode: Mode, scripts: readonly Script[]): { answerer: Answerer; buildMs: number; indexBytes: number } {
  let best = Infinity;
  let answerer: Answerer = { find: () => [] };
  let bytes = 0;
  for (let turn = 0; turn < BUILDS; turn += 1) {
    answerer = { find: () => [] };
    const held = memoryNow();
    const before = performance.now();
    answerer = answererFor(mode, scripts);
    answerer.find('');
    best = Math.min(best, performance.now() - before);
    bytes = Math.max(bytes, memoryNow() - held);
  }
  return { answerer, buildMs: best, indexBytes: bytes };
}

/** @returns the figures of one run; shares are 0–1, times ms */
export async function evaluate(
  scripts: readonly Script[],
  queries: readonly EvalQuery[],
  options: Options,
): Promise<object> {
  const { answerer, buildMs, indexBytes } = build(options.mode, scripts);
  const { find } = answerer;
  const judged = queries.map((query) => judge(answerer, query));
  const texts =
    options.mode === 'typed' ? queries.flatMap(({ text }) => beginnings(text)) : queries.map(({ text }) => text);
  const times = timesOf(find, texts, TURNS);
  const known = new Set(scripts.map(({ id }) => id));
  const unknown = new Set(queries.flatMap(({ relevant }) => relevant.filter((id) => !known.has(id))));
  return {
    mode: options.mode,
    scripts: scripts.length,
    ...(scoreOf(judged) ?? { queries: 0, hit1: null, hit3: null, mrr10: null }),
    shownWrongly: shownWronglyOf(judged),
    ...(options.mode === 'buyer' && { unasked: unaskedOf(judged) }),
    ...(options.mode === 'buyer' && options.picks > 0 && { picks: picksOf(scripts, queries, options.picks) }),
    byKind: byKind(judged),
    ...(options.mode === 'typed' && { lettersToTop3: lettersToTop3(find, queries) }),
    p50Ms: percentile(times, 0.5),
    p95Ms: percentile(times, 0.95),
    buildMs,
    indexBytes,
    ...(unknown.size > 0 && { unknownIds: [...unknown] }),
    ...(options.rivals && {
      rivals: await scoreRivalsOf(options.mode === 'buyer' ? sayingExamples(scripts) : scripts, queries),
    }),
    ...(options.list && {
      misses: judged
        .filter(({ rank, relevant }) => relevant.length > 0 && (rank === 0 || rank > 3))
        .map(({ text, kind, rank, found }) => ({ text, kind, rank, found: found.slice(0, 3) })),
      notFirst: judged
        .filter(({ rank }) => rank === 2 || rank === 3)
        .map(({ text, kind, rank }) => ({ text, kind, rank })),
    }),
  };
}

/** What picks teach: with replies whose words tell nothing, and with the library's own. */
function picksOf(scripts: readonly Script[], queries: readonly EvalQuery[], picks: number): object {
  const options = { picks, rounds: PICK_ROUNDS, context };
  const model = readModel();
  return {
    generic: scorePicks(genericScripts(scripts), queries, model, options),
    library: scorePicks(scripts, queries, model, options),
  };
}

/** Rivals know no examples of how buyers ask: as part of the text they find them. */
function sayingExamples(scripts: readonly Script[]): Script[] {
  return scripts.map((script) => ({ ...script, text: [script.text, ...(script.buyerSays ?? [])].join('\n') }));
}

async function scoreRivalsOf(scripts: readonly Script[], queries: readonly EvalQuery[]): Promise<object> {
  const { scoreRivals } = await import('@/bench/search-rivals');
  return scoreRivals(scripts, queries);
}

function optionsOf(args: readonly string[]): Options | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: {
      library: { type: 'string' },
      queries: { type: 'string' },
      mode: { type: 'string' },
      pad: { type: 'string', default: '0' },
      examples: { type: 'string', default: 'Infinity' },
      split: { type: 'string' },
      picks: { type: 'string', default: '0' },
      rivals: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
    },
  });
  const { library, queries, mode, split, rivals, list } = values;
  const [pad, picks, examples] = [Number(values.pad), Number(values.picks), Number(values.examples)];
  const isCount = (value: number) => Number.isInteger(value) && value >= 0;
  if (queries === undefined || (mode !== 'typed' && mode !== 'buyer')) return undefined;
  if (!isCount(pad) || !isCount(picks) || !(isCount(examples) || examples === Infinity)) return undefined;
  return { library, queries, mode, pad, examples, split, picks, rivals, list };
}

/** Reads the arguments and the files; a user's mistake is a text, not an exception. */
export async function run(
  args: readonly string[],
): Promise<{ ok: true; output: object } | { ok: false; message: string }> {
  try {
    const options = optionsOf(args);
    if (options === undefined) return { ok: false, message: USAGE };
    const scripts = readLibraryFile(options.library, options.examples);
    const queries = readQueriesFile(options.queries, options.mode, options.split);
    const padded = padLibrary(scripts, options.pad);
    return { ok: true, output: await evaluate(padded, queries, options) };
  } catch (error) {
    if (error instanceof BadFile) return { ok: false, message: error.message };
    if (error instanceof TypeError && 'code' in error) return { ok: false, message: `${error.message}\n${USAGE}` };
    throw error;
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const result = await run(process.argv.slice(2));
  if (result.ok) console.log(JSON.stringify(result.output, null, 2));
  else {
    console.error(result.message);
    process.exitCode = 1;
  }
}
