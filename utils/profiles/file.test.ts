import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { profiles } from '@/utils/consoles/registry';
import { readProfileFile, writeProfileFile } from '@/utils/profiles/file';
import { tinyProfile } from '@/utils/profiles/tiny-profile';

const problemsOf = (text: string) => {
  const read = readProfileFile(text);
  return read.ok ? [] : read.problems;
};
const tiny = writeProfileFile(tinyProfile);
const placeOf = (text: string, part: string) => {
  const before = text.slice(0, text.indexOf(part)).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
};

describe('readProfileFile', () => {
  it.each(profiles)('reads back what was written of $id', (profile) => {
    expect(readProfileFile(writeProfileFile(profile))).toEqual({ ok: true, profile });
  });

  it('names line and column of every fault', () => {
    const text = tiny
      .replace('https://tiny.example/*', '<all_urls>')
      .replace('"#list"', '"#list["')
      .replace('"confidence": "low",\n  "verifiedLive"', '"confidence": "sure",\n  "verifiedLive"')
      .replace('"editorKind"', '"colour": 1,\n  "editorKind"');
    expect(problemsOf(text)).toEqual([
      {
        ...placeOf(text, '"<all_urls>"'),
        path: 'matches[0]',
        message: expect.stringContaining('not a match pattern') as string,
      },
      { ...placeOf(text, '"sure"'), path: 'confidence', message: expect.stringContaining('low') as string },
      {
        ...placeOf(text, '"#list["'),
        path: 'parts.messageList[0]',
        message: expect.stringContaining('not a selector') as string,
      },
      { ...placeOf(text, '"colour"'), path: 'colour', message: 'unknown field' },
    ]);
  });

  it('names the object where a field is missing, and a field that is there twice', () => {
    const missing = tiny.replace(/ {2}"editorKind": "textarea",\n/, '');
    expect(problemsOf(missing)).toEqual([expect.objectContaining({ line: 1, column: 1, path: 'editorKind' })]);
    const twice = tiny.replace('"id": "tiny"', '"id": "tiny",\n  "id": "other"');
    expect(problemsOf(twice)).toEqual([{ line: 3, column: 3, path: 'id', message: 'this field is here twice' }]);
  });

  it('says where a text stops being JSON', () => {
    expect(problemsOf('{\n  "id": tiny\n}')[0]).toMatchObject({ line: 2, column: 9, path: '' });
    expect(problemsOf('')).not.toEqual([]);
    expect(problemsOf('"x"'.padStart(600_000))).toEqual([
      { line: 1, column: 1, path: '', message: 'too large to be a profile' },
    ]);
  });

  it('lists no more than fifty problems', () => {
    const parts = Object.fromEntries(Array.from({ length: 80 }, (_, index) => [`part${index}`, ['a']]));
    expect(problemsOf(JSON.stringify({ ...tinyProfile, parts }))).toHaveLength(50);
  });

  it('never throws, whatever is cut out of a file or put into it', () => {
    fc.assert(
      fc.property(fc.nat(tiny.length), fc.nat(40), fc.string({ maxLength: 6 }), (at, cut, put) => {
        const read = readProfileFile(tiny.slice(0, at) + put + tiny.slice(at + cut));
        if (!read.ok)
          for (const { line, column } of read.problems) {
            expect(line).toBeGreaterThan(0);
            expect(column).toBeGreaterThan(0);
          }
      }),
      { numRuns: 300 },
    );
  });
});
