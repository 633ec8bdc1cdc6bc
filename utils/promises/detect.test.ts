import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { detectPromises } from './detect';
import type { Spoken } from './types';

const AT = Date.UTC(2026, 10, 19, 2);
const spoken: Spoken = {
  atMs: AT,
  hours: { timeZone: 'Asia/Shanghai', windows: [{ weekdays: [0, 1, 2, 3, 4, 5, 6], fromMinute: 540, toMinute: 1320 }] },
  holidays: new Set(),
};
const kinds = (text: string) => detectPromises(text, spoken).map(({ kind }) => kind);

const lineSchema = z.object({ text: z.string(), promise: z.boolean() });
const linesOf = (file: string) =>
  readFileSync(`bench/data/${file}`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => lineSchema.parse(JSON.parse(line)));

describe.each(['promises-own.jsonl', 'promises-own-2.jsonl', 'promises-blind.jsonl'])(
  'detectPromises on %s',
  (file) => {
    const lines = linesOf(file);
    const found = lines.filter(({ text }) => detectPromises(text, spoken).length > 0);
    const right = found.filter(({ promise }) => promise);

    it('holds more than a hundred lines, at least two fifths of them promises and two fifths not', () => {
      const share = lines.filter(({ promise }) => promise).length / lines.length;
      expect(lines.length).toBeGreaterThan(100);
      expect(Math.min(share, 1 - share)).toBeGreaterThan(0.4);
    });
    it('finds at least 95 % of the promises', () => {
      expect(right.length / lines.filter(({ promise }) => promise).length).toBeGreaterThanOrEqual(0.95);
    });
    it('is right in at least 95 % of what it finds', () => {
      expect(right.length / found.length).toBeGreaterThanOrEqual(0.95);
    });
  },
);

describe('detectPromises', () => {
  it.each([
    ['今天下班前回复您', ['reply']],
    ['明天下午3点前给您退款到账', ['refund']],
    ['明天给您补发一个', ['resend']],
    ['今晚8点前给您退款', ['refund']],
    ['24小时内发货', ['ship']],
    ['下周一给您开发票', ['invoice']],
    ['马上给您改地址', ['change']],
    ['周三上门安装', ['visit']],
    ['三天后回访您', ['followUp']],
    ['稍等，我核实一下', ['check']],
    ["I'll check in with you next week", ['followUp']],
    ['We will ship it today', ['ship']],
  ])('%s promises %s', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  it('names both when one message owes two things', () => {
    expect(kinds('今天下午给您退款。明天给您补发一个')).toEqual(['refund', 'resend']);
  });

  it('leaves a word for soon out beside a time that is said', () => {
    const found = detectPromises('马上帮您查，今天下班前回复您', spoken);
    expect(found.map(({ basis }) => basis)).toEqual(['said']);
  });

  it('takes the day of what the shop waits for, not the soon behind it', () => {
    const [found] = detectPromises('这款下周一到货，到货后我马上给您发货', spoken);
    expect(found?.dueAtMs).toBe(Date.UTC(2026, 10, 23, 14));
  });

  it('points at the words that promise', () => {
    const text = '亲亲，不好意思哈。这边明天给您补发一个！祝您愉快';
    const [found] = detectPromises(text, spoken);
    expect(text.slice(found?.from, found?.to)).toContain('明天给您补发一个');
  });

  const piece = fc.constantFrom(
    ...['今天', '明天', '给您', '退款', '回复', '，', '。', ' ', '?', '1', '-', '小时', '内', '您', '看', '稍等', '\n'],
    ...['today ', "I'll ", 'reply ', 'by ', 'if ', '收到', '后', '还是', '\ud800', '👩‍👩‍👧', '\u200b'],
  );
  it('gives offsets inside the text, a time ahead, and nothing that overlaps itself, for any text', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        for (const { from, to, dueAtMs } of detectPromises(text, spoken)) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
          expect(dueAtMs).toBeGreaterThan(AT);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('does not search beyond 4,000 characters', () => {
    expect(kinds(`${'好'.repeat(3_900)}。明天给您退款`)).toEqual(['refund']);
    expect(kinds(`${'好'.repeat(4_000)}。明天给您退款`)).toEqual([]);
  });

  it.each([
    ['spaces after a day', `today${' '.repeat(5_000)}x`],
    ['spaces after a number', `1${' '.repeat(5_000)}x`],
    ['one digit', '1'.repeat(5_000)],
    ['digits and dashes', '1-'.repeat(2_500)],
    ['one clause of you', '您'.repeat(5_000)],
    ['one clause of times', '明天给您'.repeat(1_250)],
    ['one clause of English', 'I will send you by '.repeat(300)],
    ['clauses of waiting', '稍等，'.repeat(1_700)],
    ['a hundred thousand signs', '退款给您。'.repeat(20_000)],
    ['question marks', '?'.repeat(5_000)],
  ])('stays bounded on %s', (_, text) => {
    const started = performance.now();
    detectPromises(text, spoken);
    // Far above what it takes, even on a machine under load; what backtracks without bound takes minutes.
    expect(performance.now() - started).toBeLessThan(1_500);
  });
});
