import { describe, expect, it } from 'vitest';
import type { PhraseRule } from '@/utils/handbook/schema';
import './data/load-traditional';
import { createPhraseChecker } from './checker';
import { checkLines } from './check-lines';
import { linesOf, readRows } from './read-rows';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('readRows', () => {
  it('takes each line of a text file, whatever its line ends', () => {
    const read = readRows('a.txt', bytes('加微信\r\n\n好的,行\r再见'));
    if (!read.ok) throw new Error(read.why);
    expect(linesOf(read.rows, read.column, read.header)).toEqual([
      { line: 1, text: '加微信' },
      { line: 3, text: '好的,行' },
      { line: 4, text: '再见' },
    ]);
  });

  it('finds the column of the messages by its heading, else by its words', () => {
    const named = readRows('a.csv', bytes('编号,内容\n1,"加微信,快"\n2,好的'));
    if (!named.ok) throw new Error(named.why);
    expect([named.column, named.header]).toEqual([1, true]);
    expect(linesOf(named.rows, 1, true)).toEqual([
      { line: 2, text: '加微信,快' },
      { line: 3, text: '好的' },
    ]);
    expect(readRows('a.tsv', bytes('1\t12:30\t亲您好\n2\t12:31\t今天发货'))).toMatchObject({
      column: 2,
      header: false,
    });
  });

  it('loses no first line of a file without headings', () => {
    const read = readRows('a.csv', bytes('加微信吧\n好的'));
    if (!read.ok) throw new Error(read.why);
    expect(linesOf(read.rows, read.column, read.header)).toHaveLength(2);
  });

  it.each([
    ['an empty file', 'a.txt', new Uint8Array(), 'empty'],
    ['a picture named .csv', 'a.csv', new Uint8Array([0x89, 0x50, 0, 0, 0, 1]), 'binary'],
    ['a quote that never ends', 'a.csv', bytes('1,"加微信\n2,x'), 'damaged'],
    ['too many lines', 'a.txt', bytes('a\n'.repeat(200_001)), 'tooManyRows'],
  ])('refuses %s', (_, name, file, why) => {
    expect(readRows(name, file)).toMatchObject({ ok: false, why });
  });
});

describe('checkLines', () => {
  const rule: PhraseRule = {
    id: 'r',
    category: 'team',
    severity: 'block',
    pattern: { type: 'terms', terms: ['加微信'] },
    reason: '因为',
    source: { title: '自拟', date: '2026-01-01' },
    examples: { breaks: ['加微信'], keeps: ['好'] },
  };
  const run = {
    checker: createPhraseChecker([rule]),
    context: { consoleId: '', shop: '' },
    pause: () => Promise.resolve(),
  };
  const lines = Array.from({ length: 5000 }, (_, index) => ({
    line: index + 1,
    text: index === 3 ? '加微信' : '一句很平常的话',
  }));

  it('checks each line by itself and tells how far it is', async () => {
    const told: number[] = [];
    const checked = await checkLines(lines, { ...run, onProgress: (done) => told.push(done) });
    expect(checked).toHaveLength(5000);
    expect(checked.filter(({ worst }) => worst === 'block').map(({ line }) => line)).toEqual([4]);
    expect(told.length).toBeGreaterThan(1);
    expect(told.at(-1)).toBe(5000);
  });

  it('stops where it is told to, with what is done', async () => {
    let pauses = 0;
    const checked = await checkLines(lines, { ...run, stopped: () => (pauses += 1) > 1 });
    expect(checked.length).toBeGreaterThan(0);
    expect(checked.length).toBeLessThan(5000);
  });
});
