import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { createPhraseChecker } from '@/utils/phrasing/checker';
import '@/utils/phrasing/data/load-traditional';
import { starterRules } from '@/utils/phrasing/packs';
import '@/utils/search/data/load-pinyin';
import type { PhraseChecker } from '@/utils/phrasing/types';
import { BadLine, readLabelledLines, type LabelledLine } from './labelled-lines';
import { loadShippedOpinion } from './second-opinion/load';
import { mistakesOf, scoreOf, type Judged, type Mistake, type Score } from './phrasing-score';

const USAGE = 'usage: npm run --silent eval:phrasing -- --data FILE.jsonl [--list] [--rules-alone]';
/** `--rules-alone` goes without the learned second opinion. */
const OPTIONS = { data: { type: 'string' }, list: { type: 'boolean' }, 'rules-alone': { type: 'boolean' } } as const;
const WARM_UP_ROUNDS = 3;

function judge(checker: PhraseChecker, line: LabelledLine): Judged {
  const context = { consoleId: line.platform, shop: '', language: line.lang };
  const start = performance.now();
  const flags = checker.check(line.text, context);
  return { line, flags, ms: performance.now() - start };
}

/**
 * Tries the starter rules on labelled lines.
 *
 * @returns the figures, and what went wrong, for `--list`
 */
export function evaluate(lines: readonly LabelledLine[]): { score: Score; mistakes: Mistake[] } {
  const checker = createPhraseChecker(starterRules);
  for (let round = 0; round < WARM_UP_ROUNDS; round += 1) for (const line of lines) judge(checker, line);
  const judged = lines.map((line) => judge(checker, line));
  return { score: scoreOf(judged), mistakes: mistakesOf(judged) };
}

/** Reads the arguments and the file; a user's mistake is a text, not an exception. */
function main(args: readonly string[]): { ok: true; output: object } | { ok: false; message: string } {
  let file: string | undefined;
  try {
    const { values } = parseArgs({ args: [...args], options: OPTIONS });
    if (values['rules-alone'] !== true) loadShippedOpinion();
    file = values.data;
    if (file === undefined) return { ok: false, message: USAGE };
    const { score, mistakes } = evaluate(readLabelledLines(readFileSync(file, 'utf8')));
    return { ok: true, output: values.list === true ? { ...score, mistakes } : score };
  } catch (error) {
    if (error instanceof BadLine) return { ok: false, message: `${file ?? ''}: ${error.message}` };
    if (error instanceof Error && 'code' in error) return { ok: false, message: `${error.message}\n${USAGE}` };
    throw error;
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const result = main(process.argv.slice(2));
  if (result.ok) console.log(JSON.stringify(result.output, null, 2));
  else {
    console.error(result.message);
    process.exitCode = 1;
  }
}
