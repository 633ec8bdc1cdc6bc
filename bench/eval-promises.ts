import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { detectPromises } from '@/utils/promises/detect';
import type { Spoken } from '@/utils/promises/types';

/**
 * Precision and recall of promise detection on a labelled file: one JSON object a line, `{ text, promise, lang? }`.
 * `npm run --silent eval:promises -- --data FILE.jsonl [--list]`
 */

const lineSchema = z.object({ text: z.string(), promise: z.boolean(), lang: z.string().optional() });

/** A Thursday, 2026-11-19 10:00 in Shanghai; service from 9:00 to 22:00. */
const SPOKEN: Spoken = {
  atMs: Date.UTC(2026, 10, 19, 2),
  hours: { timeZone: 'Asia/Shanghai', windows: [{ weekdays: [0, 1, 2, 3, 4, 5, 6], fromMinute: 540, toMinute: 1320 }] },
  holidays: new Set(),
};

const { values } = parseArgs({
  options: { data: { type: 'string', multiple: true }, list: { type: 'boolean', default: false } },
});
const files = values.data ?? [
  'bench/data/promises-own.jsonl',
  'bench/data/promises-blind.jsonl',
  'bench/data/promises-own-2.jsonl',
];

const lines = files.flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => {
      const parsed = lineSchema.safeParse(JSON.parse(line));
      if (!parsed.success) throw new Error(`${file}:${index + 1}: ${z.prettifyError(parsed.error)}`);
      return parsed.data;
    }),
);
const judged = lines.map((line) => ({ ...line, found: detectPromises(line.text, SPOKEN).length > 0 }));
const count = (promise: boolean, found: boolean) =>
  judged.filter((one) => one.promise === promise && one.found === found).length;
const [right, missed, wrong] = [count(true, true), count(true, false), count(false, true)];
console.log(
  JSON.stringify(
    {
      lines: lines.length,
      promises: right + missed,
      precision: right / (right + wrong),
      recall: right / (right + missed),
      ...(values.list && {
        missed: judged.filter(({ promise, found }) => promise && !found).map(({ text }) => text),
        wrong: judged.filter(({ promise, found }) => !promise && found).map(({ text }) => text),
      }),
    },
    null,
    values.list ? 2 : 0,
  ),
);
