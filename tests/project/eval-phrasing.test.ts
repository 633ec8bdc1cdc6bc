import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { evaluate } from '@/bench/eval-phrasing';
import { BadLine, readLabelledLines } from '@/bench/labelled-lines';
import { mistakesOf, scoreOf } from '@/bench/phrasing-score';
import type { Flag } from '@/utils/phrasing/types';

const ROOT = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'deskmate-eval-'));
afterAll(() => rmSync(folder, { recursive: true }));

const line = (text: string, expect: object[] = [], more: object = {}) =>
  JSON.stringify({ text, lang: 'zh', platform: 'taobao', expect, note: 'plain', ...more });
const breach = line('亲，加我薇信', [{ category: 'offPlatform', span_text: '加我薇信', start: 2 }], {
  note: 'disguise:x',
});

function flag(category: Flag['category'], start: number, end: number, severity: Flag['severity'] = 'warn'): Flag {
  return { ruleId: 'r', category, severity, start, end, found: '', reason: '', overridable: true };
}

describe('readLabelledLines', () => {
  it('names the line and what is wrong with it', () => {
    expect(() => readLabelledLines(`${breach}\n{`)).toThrow(/^line 2 is not JSON/);
    expect(() => readLabelledLines(`\n${line('x', [{ category: 'rude', span_text: 'x', start: 0 }])}`)).toThrow(
      /^line 2/,
    );
    expect(() => readLabelledLines(line('x', [{ category: 'abuse', span_text: 'y', start: 0 }]))).toThrow(BadLine);
  });
});

describe('scoreOf', () => {
  const [told] = readLabelledLines(breach);
  const [clean] = readLabelledLines(line('今天发货', [], { tolerate: ['redLine'] }));
  const judge = (of: typeof told, flags: Flag[]) => (of === undefined ? [] : [{ line: of, flags, ms: 0.01 }]);

  it('tells a span missed from one found in another category', () => {
    expect(scoreOf(judge(told, []))).toMatchObject({ breachLineRecall: 0, spanRecall: 0, disguisedSpanRecall: 0 });
    const wrong = judge(told, [flag('abuse', 0, 3)]);
    expect(scoreOf(wrong)).toMatchObject({ breachLineRecall: 1, spanRecall: 0, rightCategory: 0 });
    expect(mistakesOf(wrong)[0]).toMatchObject({ kind: 'wrongCategory' });
  });

  it('counts no hint and no tolerated category as a false alarm', () => {
    expect(scoreOf(judge(clean, [flag('abuse', 0, 2, 'hint'), flag('redLine', 0, 2)])).cleanFalseAlarmRate).toBe(0);
    expect(scoreOf(judge(clean, [flag('abuse', 0, 2)])).cleanFalseAlarmRate).toBe(1);
  });
});

describe('npm run eval:phrasing', () => {
  const run = (...args: string[]) =>
    execFileSync(process.execPath, ['--import', 'tsx', 'bench/eval-phrasing.ts', ...args], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: 'pipe',
    });

  it('prints one JSON object for a file, with what went wrong when asked to', { timeout: 60_000 }, () => {
    const file = join(folder, 'lines.jsonl');
    writeFileSync(
      file,
      `${breach}\n${line('今天发货')}\n${line('今天下午发货', [{ category: 'abuse', span_text: '下午', start: 2 }])}\n`,
    );
    expect(JSON.parse(run('--data', file, '--list'))).toMatchObject({
      lines: 3,
      breachLineRecall: 0.5,
      disguisedSpanRecall: 1,
      cleanFalseAlarmRate: 0,
      mistakes: [{ kind: 'missed', span: '下午' }],
    });
  });

  it('ends with the line in question when the file is bad', { timeout: 60_000 }, () => {
    const file = join(folder, 'bad.jsonl');
    writeFileSync(file, `${breach}\nnonsense\n`);
    expect(() => run('--data', file)).toThrow(/line 2 is not JSON/);
  });
});

describe('the starter rules on our own labelled lines', () => {
  it('flag the breaches and leave look-alikes alone', () => {
    const lines = readLabelledLines(readFileSync(join(ROOT, 'bench/data/phrasing-lines.jsonl'), 'utf8'));
    const { score, mistakes } = evaluate(lines);
    const listed = mistakes.map(({ kind, span, text }) => `${kind} ${span} | ${text}`).join('\n');
    expect(score.breachLineRecall, listed).toBeGreaterThanOrEqual(0.95);
    expect(score.disguisedSpanRecall, listed).toBeGreaterThanOrEqual(0.9);
    expect(score.rightCategory, listed).toBeGreaterThanOrEqual(0.95);
    expect(score.cleanFalseAlarmRate, listed).toBeLessThanOrEqual(0.02);
  });
});
