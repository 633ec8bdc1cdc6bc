import { readFileSync } from 'node:fs';
import { parse, printParseErrorCode, type ParseError } from 'jsonc-parser';
import { z } from 'zod';
import { PARTS, type Part, type Script } from '@/utils/handbook/schema';
import { starterHandbook } from '@/utils/handbook/starter';

/** A file that cannot be used; the message names the file and the place in it. */
export class BadFile extends Error {
  override readonly name = 'BadFile';
}

const rowSchema = z.object({
  id: z.string().min(1),
  title: z.string(),
  text: z.string().default(''),
  category: z.string().optional(),
  part: z.enum(PARTS).optional(),
  language: z.enum(['zh', 'en']).optional(),
  shortcut: z.string().optional(),
  tags: z.array(z.string()).optional(),
  /** How buyers ask for it. */
  examples: z.array(z.string()).optional(),
  buyerSays: z.array(z.string()).optional(),
});
const librarySchema = z.object({ scripts: z.array(rowSchema) });

const querySchema = z.object({
  text: z.string(),
  /** Ids of the scripts that answer; none: nothing should be shown. */
  relevant: z.array(z.string()),
  kind: z.string().default('all'),
  task: z.string().optional(),
  split: z.string().optional(),
});
const queriesSchema = z.object({ queries: z.array(querySchema).min(1) });
/** What is typed, or what a buyer says, with the scripts that are right. */
export type EvalQuery = { text: string; relevant: readonly string[]; kind: string };

/** Line and column of an offset, from 1. */
function placeOf(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `${String(before.length)}:${String((before.at(-1)?.length ?? 0) + 1)}`;
}

function readJson(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  } catch (error) {
    throw new BadFile(`${file}: cannot be read (${error instanceof Error ? error.message : String(error)})`);
  }
  try {
    return JSON.parse(text);
  } catch {
    const faults: ParseError[] = [];
    parse(text, faults, { disallowComments: true });
    const [fault] = faults;
    const why = fault === undefined ? 'nothing is in it' : printParseErrorCode(fault.error);
    throw new BadFile(`${file}:${placeOf(text, fault?.offset ?? 0)}: is not JSON (${why})`);
  }
}

function parseFile<T extends z.ZodType>(schema: T, file: string): z.infer<T> {
  const parsed = schema.safeParse(readJson(file));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = (issue?.path ?? []).reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${String(step)}]` : `${text}${text && '.'}${String(step)}`),
    '',
  );
  throw new BadFile(`${file}: ${path || 'the file'}: ${issue?.message ?? 'is not what was expected'}`);
}

const PART_OF_CATEGORY: readonly (readonly [RegExp, Part])[] = [
  [/评价|review/i, 'review'],
  [/问候|接待|welcome/i, 'welcome'],
  [/价格|优惠|bargain/i, 'bargain'],
  [/支付|订单|order/i, 'payment'],
  [/发货|物流|地址|shipping/i, 'shipping'],
  [/售后|after/i, 'afterSales'],
  [/结束|farewell/i, 'farewell'],
];

function toScript(row: z.infer<typeof rowSchema>, examples: number): Script {
  const part = row.part ?? PART_OF_CATEGORY.find(([pattern]) => pattern.test(row.category ?? ''))?.[1] ?? 'talk';
  const buyerSays = (row.buyerSays ?? row.examples)?.slice(0, examples);
  return {
    id: row.id,
    part,
    title: row.title,
    text: row.text,
    language: row.language ?? (/\p{Script=Han}/u.test(row.title + row.text) ? 'zh' : 'en'),
    ...(row.shortcut && { shortcut: row.shortcut }),
    ...(row.tags && { tags: row.tags }),
    ...(buyerSays?.length && { buyerSays }),
  };
}

/**
 * The scripts of a library file `{ scripts: [{ id, title, text, category?, shortcut?, tags?, examples? }] }`; without a file those of the starter handbooks.
 *
 * @param examples of how buyers ask that are taken of each script, at most
 *
 * @throws BadFile with file and place
 */
export function readLibraryFile(file: string | undefined, examples = Infinity): Script[] {
  if (file === undefined) {
    const own = [...starterHandbook('zh').scripts, ...starterHandbook('en').scripts];
    return own.map((script) => ({
      ...script,
      ...(script.buyerSays && { buyerSays: script.buyerSays.slice(0, examples) }),
    }));
  }
  const { scripts } = parseFile(librarySchema, file);
  const seen = new Map<string, number>();
  for (const [at, { id }] of scripts.entries()) {
    const before = seen.get(id);
    if (before !== undefined) throw new BadFile(`${file}: scripts[${at}].id: the same as of scripts[${before}]`);
    seen.set(id, at);
  }
  return scripts.map((row) => toScript(row, examples));
}

/**
 * The queries of a file `{ queries: [{ text, relevant, kind?, task? }] }`; those of another task, and of another split where one is asked for, are left out.
 *
 * @throws BadFile with file and place
 */
export function readQueriesFile(file: string, mode: 'typed' | 'buyer', split?: string): EvalQuery[] {
  const task = mode === 'typed' ? 'keystroke' : 'buyer';
  const queries = parseFile(queriesSchema, file).queries.filter((query) => (query.task ?? task) === task);
  if (queries.length === 0) throw new BadFile(`${file}: queries: none is of the task "${task}"`);
  const parted = queries.filter((query) => split === undefined || query.split === split);
  if (parted.length === 0) throw new BadFile(`${file}: queries: none is of the split "${split ?? ''}"`);
  return parted;
}
