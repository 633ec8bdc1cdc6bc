import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffHandbooks } from './diff';
import { upsertItem } from './edit';
import { MAX_PROBLEMS, parseHandbookFile, writeHandbookFile, type HandbookProblem } from './file';
import { base64Of } from './images';
import { PARTS, type Handbook, type Script } from './schema';
import { starterHandbook } from './starter';

const good = starterHandbook('zh');
const text = writeHandbookFile(good);
const lines = text.split('\n');
const lineOf = (part: string) => lines.findIndex((line) => line.includes(part)) + 1;

function problemsOf(file: string): HandbookProblem[] {
  const result = parseHandbookFile(file);
  return result.ok ? [] : result.problems;
}

const withFirst = (more: object) =>
  JSON.stringify({ ...good, scripts: [{ ...good.scripts[0], ...more }], playbooks: [] });

describe('parseHandbookFile', () => {
  it('reads what writeHandbookFile wrote', () => {
    expect(parseHandbookFile(text)).toEqual({ ok: true, handbook: good });
  });
  it('reads a file with a byte order mark', () => {
    expect(parseHandbookFile(`\uFEFF${text}`).ok).toBe(true);
  });
  it('names the line where the JSON is damaged', () => {
    const at = lineOf('"title"');
    const cut = lines.map((line, index) => (index === at - 1 ? line.replace('": "', '" "') : line)).join('\n');
    expect(problemsOf(cut)[0]).toMatchObject({ line: at, problem: 'damaged', expected: 'ColonExpected' });
  });
  it('refuses a file cut off in the middle', () => {
    expect(problemsOf(text.slice(0, text.length / 2))[0]?.problem).toBe('damaged');
  });
  it.each(['', '   ', 'title,text\nhello,world', '[1, 2'])('refuses %j as damaged', (file) => {
    expect(problemsOf(file)[0]?.problem).toBe('damaged');
  });
  it.each(['[]', 'null', '"text"', '{}', '{"format":"other","scripts":[]}'])('refuses %s as no handbook', (file) => {
    expect(problemsOf(file)).toEqual([
      { line: 1, column: 1, path: '', problem: 'notAHandbook', expected: 'deskmate-handbook' },
    ]);
  });
  it('says that a newer handbook is newer, at its line, and nothing else', () => {
    const newer = text.replace('"schemaVersion": 1', '"schemaVersion": 2').replace('"scripts": [', '"scripts": [7,');
    expect(problemsOf(newer)).toEqual([
      { line: 3, column: 20, path: 'schemaVersion', problem: 'newerVersion', expected: '1' },
    ]);
  });
  it('gives line, column and path of a wrong value', () => {
    const file = text.replace('"part": "welcome"', '"part": "hello"');
    const line = lineOf('"part": "welcome"');
    const column = lines[line - 1]!.indexOf('"welcome"') + 1;
    const [first] = problemsOf(file);
    expect(first).toMatchObject({ line, column, path: 'scripts[0].part', problem: 'wrongValue' });
    expect(first?.expected).toContain('welcome | talk');
  });
  it.each([
    ['wrongType', 'scripts[0].title', { title: 7 }],
    ['missingField', 'scripts[0].text', { text: undefined }],
    ['empty', 'scripts[0].title', { title: ' ' }],
    ['tooLong', 'scripts[0].shortcut', { shortcut: 'x'.repeat(21) }],
    ['wrongForm', 'scripts[0].id', { id: 'with space' }],
    ['wrongForm', 'scripts[0].validTo', { validTo: '2026-02-30' }],
    ['unknownField', 'scripts[0].shortcuts', { shortcuts: 'fh' }],
  ])('names %s at %s', (problem, path, more) => {
    expect(problemsOf(withFirst(more))).toMatchObject([{ problem, path }]);
  });
  it('names a negative limit and an empty section of profiles', () => {
    const profile = { ...good.clockProfiles[0], turnLimitMs: -1 };
    expect(problemsOf(JSON.stringify({ ...good, clockProfiles: [profile] }))).toMatchObject([
      { path: 'clockProfiles[0].turnLimitMs', problem: 'tooSmall' },
    ]);
    expect(problemsOf(JSON.stringify({ ...good, clockProfiles: [] }))).toMatchObject([
      { path: 'clockProfiles', problem: 'empty' },
    ]);
  });
  it('names an id used twice', () => {
    const twice = JSON.stringify({ ...good, scripts: [good.scripts[0], good.scripts[0]], playbooks: [] });
    expect(problemsOf(twice)).toMatchObject([
      { path: 'scripts[1].id', problem: 'sameId', expected: good.scripts[0]!.id },
    ]);
  });
  it('names a field written twice', () => {
    const twice = text.replace('"language": "zh",', '"language": "zh",\n  "language": "zh",');
    expect(problemsOf(twice)).toMatchObject([{ path: 'language', problem: 'sameField' }]);
  });
  it('names a playbook step whose script is not in the file', () => {
    const problems = problemsOf(JSON.stringify({ ...good, scripts: [] }));
    expect(problems[0]).toMatchObject({ problem: 'unknownScript' });
    expect(problems[0]?.path).toMatch(/^playbooks\[\d+\]\.steps\[\d+\]\.scriptIds\[\d+\]$/);
  });
  it('names a playbook step whose note template is not in the file', () => {
    const problems = problemsOf(JSON.stringify({ ...good, noteTemplates: [] }));
    expect(problems).toMatchObject([{ problem: 'unknownNoteTemplate', expected: 'complaint' }]);
    expect(problems[0]?.path).toMatch(/^playbooks\[\d+\]\.steps\[\d+\]\.noteTemplateId$/);
  });
  it('refuses a limit of a note that is neither an amount nor a name', () => {
    const [template] = good.noteTemplates;
    const fields = (template?.fields ?? []).map((field) => ({ ...field, max: -1 }));
    const problems = problemsOf(
      JSON.stringify({ ...good, noteTemplates: [{ ...template, fields }, ...good.noteTemplates.slice(1)] }),
    );
    expect(problems[0]?.path).toBe('noteTemplates[0].fields[0].max');
  });
  it('lists several problems in the order of the file and stops at the limit', () => {
    const broken = good.scripts.map((script) => ({ ...script, part: 'none' }));
    const problems = problemsOf(JSON.stringify({ ...good, scripts: broken }, null, 2));
    expect(problems).toHaveLength(MAX_PROBLEMS);
    expect(problems.map((each) => each.line)).toEqual(problems.map((each) => each.line).toSorted((a, b) => a - b));
  });
  it('refuses nesting that no parser can follow instead of falling over', () => {
    expect(problemsOf('['.repeat(200_000))[0]?.problem).toBe('damaged');
  });
  it('throws at no text whatever', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.json()), (any) => {
        expect(parseHandbookFile(any).ok).toBe(false);
      }),
    );
  });
});

const filled = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((part) => `x${part.replace(/\s/g, '')}`);
const script: fc.Arbitrary<Script> = fc.record(
  {
    id: fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,20}$/),
    part: fc.constantFrom(...PARTS),
    title: filled,
    text: filled,
    language: fc.constantFrom('zh' as const, 'en' as const),
    shortcut: fc.string({ maxLength: 10 }),
    buyerSays: fc.array(filled, { maxLength: 3 }),
    why: fc.string({ unit: 'grapheme', maxLength: 50 }),
  },
  { requiredKeys: ['id', 'part', 'title', 'text', 'language'] },
);

describe('images of scripts in a file', () => {
  const png = (bytes: number): string => {
    const file = new Uint8Array(bytes);
    file.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    return base64Of(file);
  };
  const image = { name: '尺码表', type: 'image/png' as const, data: png(300_000) };
  const carrying = (...images: unknown[]) => problemsOf(withFirst({ images }));

  it('come back as they were written', () => {
    const [first] = good.scripts;
    const handbook = upsertItem(good, 'scripts', { ...first!, images: [image, image, image] }, good.updatedAt);
    expect(parseHandbookFile(writeHandbookFile(handbook))).toEqual({ ok: true, handbook });
  });
  it('are a change of their script, and only when they differ', () => {
    const [first] = good.scripts;
    const before = upsertItem(good, 'scripts', { ...first!, images: [image] }, good.updatedAt);
    const renamed = upsertItem(good, 'scripts', { ...first!, images: [{ ...image, name: '洗护' }] }, good.updatedAt);
    expect(diffHandbooks(before, structuredClone(before)).scripts.changed).toEqual([]);
    expect(diffHandbooks(before, renamed).scripts.changed).toEqual([first!.id]);
  });
  it('are refused with their place when there are four, or one is a byte too big', () => {
    expect(carrying(image, image, image, image)).toMatchObject([{ path: 'scripts[0].images', problem: 'tooLong' }]);
    expect(carrying({ ...image, data: png(300_001) })).toMatchObject([
      { path: 'scripts[0].images[0].data', problem: 'tooLong' },
    ]);
  });
  it.each([
    ['another type than the bytes tell', { ...image, type: 'image/gif' }, 'scripts[0].images[0].data', 'wrongForm'],
    ['a drawing that can hold scripts', { ...image, type: 'image/svg+xml' }, 'scripts[0].images[0].type', 'wrongValue'],
    ['no base64', { ...image, data: `${image.data.slice(0, 40)}<>==` }, 'scripts[0].images[0].data', 'wrongForm'],
    ['no name', { ...image, name: ' ' }, 'scripts[0].images[0].name', 'empty'],
  ])('are refused with %s', (_what, wrong, path, problem) => {
    expect(carrying(wrong)).toMatchObject([{ path, problem }]);
  });
  it('are refused when all together are more than a handbook may carry, at the script that is too much', () => {
    const scripts = Array.from({ length: 18 }, (_, index) => ({
      ...good.scripts[0]!,
      id: `s${index}`,
      images: [image, image, image],
    }));
    expect(problemsOf(JSON.stringify({ ...good, scripts, playbooks: [] }))).toMatchObject([
      { path: 'scripts[17].images', problem: 'tooBig', expected: '≤ 16000000' },
    ]);
    expect(problemsOf(JSON.stringify({ ...good, scripts: scripts.slice(1), playbooks: [] }))).toEqual([]);
  });
});

describe('writeHandbookFile', () => {
  it('is undone by parseHandbookFile for any scripts', () => {
    const scripts = fc.uniqueArray(script, { selector: (each) => each.id, maxLength: 8 });
    fc.assert(
      fc.property(scripts, (each) => {
        const handbook: Handbook = { ...good, scripts: each, playbooks: [], phraseRules: [] };
        expect(parseHandbookFile(writeHandbookFile(handbook))).toEqual({ ok: true, handbook });
      }),
      { numRuns: 60 },
    );
  });
  it('writes fields in one order whatever order they came in', () => {
    const first = good.scripts[0]!;
    const turned = Object.fromEntries(Object.entries(first).reverse()) as Script;
    expect(writeHandbookFile(upsertItem(good, 'scripts', turned, good.updatedAt))).toBe(text);
  });
});
