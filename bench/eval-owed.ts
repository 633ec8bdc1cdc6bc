import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { starterHandbook } from '@/utils/handbook/starter';
import { owedTemplates } from '@/utils/notes/owed';

/**
 * Precision and recall of owed notes with the starter templates on a labelled file: one JSON object a line, `{ text, owed, lang }`.
 * `node --import tsx bench/eval-owed.ts [--data FILE.jsonl] [--list]`
 */

const lineSchema = z.object({ text: z.string(), owed: z.boolean(), lang: z.enum(['zh', 'en']) });
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: 'bench/data/owed-own.jsonl' },
    list: { type: 'boolean', default: false },
  },
});
const lines = readFileSync(values.data, 'utf8').trim().split('\n');
const templates = { zh: starterHandbook('zh').noteTemplates, en: starterHandbook('en').noteTemplates };
const judged = lines.map((line) => {
  const one = lineSchema.parse(JSON.parse(line));
  return { ...one, found: owedTemplates(one.text, templates[one.lang]).length > 0 };
});
const count = (owed: boolean, found: boolean) =>
  judged.filter((one) => one.owed === owed && one.found === found).length;
const [right, missed, wrong] = [count(true, true), count(true, false), count(false, true)];
const list = {
  missed: judged.filter(({ owed, found }) => owed && !found).map(({ text }) => text),
  wrong: judged.filter(({ owed, found }) => !owed && found).map(({ text }) => text),
};
const figures = {
  lines: lines.length,
  owed: right + missed,
  precision: right / (right + wrong),
  recall: right / (right + missed),
};
console.log(JSON.stringify({ ...figures, ...(values.list && list) }, null, values.list ? 2 : 0));
