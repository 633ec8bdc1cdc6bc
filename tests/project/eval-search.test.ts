import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '@/bench/eval-search';
import { padLibrary } from '@/bench/pad';
import { readLibraryFile, readQueriesFile } from '@/bench/search-files';
import { starterHandbook } from '@/utils/handbook/starter';

const folder = mkdtempSync(join(tmpdir(), 'deskmate-search-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
function fileOf(content: string | object): string {
  const file = join(folder, `${String((files += 1))}.json`);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}
const library = fileOf({
  scripts: [
    { id: 'ship', title: '发货时间说明', text: '今天发出。', category: '售中/发货', shortcut: 'fh', tags: ['几天发'] },
    { id: 'refund', title: '退款多久到账', text: '原路退回。', category: '售后/退款', shortcut: '', tags: [] },
  ],
  queries: [],
});
const queries = fileOf({
  queries: [
    { text: 'fahuo', relevant: ['ship'], kind: 'p' },
    { text: '退款', relevant: ['refund'], kind: 'h' },
    { text: '退款', relevant: ['ship'], kind: 'h' },
    { text: 'qxzjvvkw', relevant: [], kind: 'n' },
    { text: '怎么还不发货', relevant: ['ship'], task: 'buyer' },
  ],
});
const evaluate = (...more: string[]) => run(['--library', library, '--queries', queries, '--mode', 'typed', ...more]);

describe('npm run eval:search', () => {
  it('prints shares, ranks by kind, and what was shown wrongly', async () => {
    const result = await evaluate('--list');
    expect(result).toMatchObject({
      ok: true,
      output: {
        queries: 3,
        hit1: 0.6667,
        hit3: 0.6667,
        mrr10: 0.6667,
        shownWrongly: 0,
        byKind: { p: { hit1: 1 }, h: { queries: 2, hit1: 0.5 } },
        misses: [{ text: '退款', rank: 0 }],
      },
    });
  });

  it('asks the suggestion in buyer mode, with its own queries only', async () => {
    const result = await run(['--library', library, '--queries', queries, '--mode', 'buyer']);
    expect(result).toMatchObject({ ok: true, output: { mode: 'buyer', scripts: 2 } });
  });

  it('grows the library', async () => {
    expect(await evaluate('--pad', '40')).toMatchObject({ ok: true, output: { scripts: 40, hit1: 0.6667 } });
  });

  it.each([
    ['a file that is not there', () => ['--library', join(folder, 'none.json')], /none\.json: cannot be read/],
    ['what is not JSON', () => ['--library', fileOf('{\n "scripts": [,]\n}')], /\.json:2:\d+: is not JSON/],
    ['a script without title', () => ['--library', fileOf({ scripts: [{ id: 'a' }] })], /json: scripts\[0\]\.title/],
    [
      'an id given twice',
      () => ['--library', fileOf({ scripts: [1, 2].map(() => ({ id: 'a', title: 'x' })) })],
      /scripts\[1\]\.id: the same as of scripts\[0\]/,
    ],
    ['no queries', () => ['--queries', fileOf({ queries: [] })], /json: queries/],
    ['a query without text', () => ['--queries', fileOf({ queries: [{ relevant: [] }] })], /queries\[0\]\.text/],
    ['a binary file', () => ['--queries', fileOf('\u0000\u0001PNG')], /:1:\d+: is not JSON/],
    ['an unknown option', () => ['--fast'], /usage:/],
    ['a mode there is not', () => ['--mode', 'fast'], /usage:/],
    ['a size that is none', () => ['--pad', 'x'], /usage:/],
  ])('names the place of %s', async (_, args, message) => {
    const result = await evaluate(...args());
    expect(result).toMatchObject({ ok: false, message: expect.stringMatching(message) as string });
  });
});

describe('the own typed queries', () => {
  it('name scripts of the starter handbooks', () => {
    const known = new Set(readLibraryFile(undefined).map(({ id }) => id));
    const own = readQueriesFile('bench/data/typed-own.json', 'typed');
    expect(own.length).toBeGreaterThan(200);
    expect(own.flatMap(({ relevant }) => relevant).filter((id) => !known.has(id))).toEqual([]);
  });
});

describe('padLibrary', () => {
  it('keeps the given scripts in order, strewn among others of distinct titles, the same each time', () => {
    const { scripts } = starterHandbook('zh');
    const padded = padLibrary(scripts, 1_000);
    expect(padded).toHaveLength(1_000);
    expect(padded.filter((script) => !script.id.startsWith('pad-'))).toEqual(scripts);
    expect(new Set(padded.map(({ title }) => title)).size).toBe(1_000);
    expect(padLibrary(scripts, 1_000)).toEqual(padded);
    expect(padLibrary(scripts, 5)).toEqual(scripts);
  });
});
