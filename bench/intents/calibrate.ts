import { readFileSync } from 'node:fs';
import { readQueries, readShopLibrary } from '@/bench/library';
import type { Script } from '@/utils/handbook/schema';
import '@/utils/search/data/load-pinyin';
import { columnsOf, FIT } from '@/utils/search/confidence';
import { unpackIntents } from '@/utils/search/intents/unpack';
import { createSuggester } from '@/utils/search/suggest';

/**
 * Fits the weights of `utils/search/confidence.ts`: prints them, and what they reach on the half they were not fitted on.
 * Messages that nothing answers are made by taking away the scripts that would, and by small talk.
 */
type Row = { columns: number[]; right: boolean; weight: number };

const context = { consoleId: 'bench', shop: '', today: '2026-06-01' };
const model = unpackIntents(readFileSync('public/intents.json', 'utf8'));
const library = readShopLibrary();
const queries = readQueries('buyer-messages');
const chatter = readFileSync(new URL('chatter.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n');

function rowOf(scripts: readonly Script[], text: string, relevant: readonly string[], weight: number): Row {
  const { hits, signs } = createdFor(scripts).rank(text.split('\n'), context, 3);
  return {
    columns: signs ? columnsOf(signs) : [],
    right: hits.some(({ script }) => relevant.includes(script.id)),
    weight,
  };
}

let made: { scripts: readonly Script[]; suggester: ReturnType<typeof createSuggester> } | undefined;
function createdFor(scripts: readonly Script[]): ReturnType<typeof createSuggester> {
  if (made?.scripts !== scripts) made = { scripts, suggester: createSuggester(scripts, model) };
  return made.suggester;
}

/** Every tenth of the scripts is taken away in turn; the messages that only they answer then have no answer. */
function rows(): Row[] {
  const found = queries.map(({ text, relevant }) => rowOf(library, text, relevant, 1));
  found.push(...chatter.map((text) => rowOf(library, text, [], 1.6)));
  for (let part = 0; part < 10; part += 1) {
    const left = library.filter((_, at) => at % 10 !== part);
    const ids = new Set(left.map(({ id }) => id));
    for (const { text, relevant } of queries) {
      if (!relevant.some((id) => ids.has(id))) found.push(rowOf(left, text, [], 0.5));
    }
  }
  return found.filter(({ columns }) => columns.length > 0);
}

function fit(data: readonly Row[]): number[] {
  const weights = Object.values(FIT).map(() => 0);
  for (let turn = 0; turn < 6000; turn += 1) {
    const slopes = weights.map((weight, at) => (at === 0 ? 0 : 0.3 * weight));
    for (const { columns, right, weight } of data) {
      const chance = 1 / (1 + Math.exp(-columns.reduce((sum, column, at) => sum + column * (weights[at] ?? 0), 0)));
      const off = weight * (chance - (right ? 1 : 0));
      for (const [at, column] of columns.entries()) slopes[at] = (slopes[at] ?? 0) + off * column;
    }
    for (const [at, slope] of slopes.entries()) weights[at] = (weights[at] ?? 0) - (1.2 * slope) / data.length;
  }
  return weights;
}

function report(weights: readonly number[], data: readonly Row[]): void {
  for (const least of [0.3, 0.4, 0.5, 0.6, 0.7]) {
    const shown = data.filter(
      ({ columns }) =>
        columns.reduce((sum, column, at) => sum + column * (weights[at] ?? 0), 0) >= Math.log(least / (1 - least)),
    );
    const right = shown.filter((row) => row.right).length;
    const could = data.filter((row) => row.right).length;
    console.log(
      `shown from ${String(least)}: ${String(shown.length)} of ${String(data.length)}, right ${((100 * right) / shown.length).toFixed(1)} %, ` +
        `of the rightly ranked ${((100 * right) / could).toFixed(1)} %`,
    );
  }
}

const all = rows();
report(
  fit(all.filter((_, at) => at % 2 === 0)),
  all.filter((_, at) => at % 2 === 1),
);
const weights = fit(all);
const names = Object.keys(FIT);
console.log(weights.map((weight, at) => `${names[at] ?? ''}: ${weight.toFixed(2)}`).join(', '));
