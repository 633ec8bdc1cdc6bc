import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CASES, CASES_ELSEWHERE, EDITORS } from '../editors/matrix';
import { editorsDocument, TABLE_FILE } from '../editors/table';

describe('docs/editors.md', () => {
  it('says what the editor matrix says; write it again with: npx tsx tests/editors/write-table.ts', () => {
    expect(readFileSync(TABLE_FILE, 'utf8')).toBe(editorsDocument());
  });
});

describe('the editor matrix', () => {
  it('names each editor once, and each has a page of its own', () => {
    const ids = EDITORS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const apps = resolve(import.meta.dirname, '../editors/apps');
    expect(ids.filter((id) => !existsSync(join(apps, `${id}.ts`)))).toEqual([]);
  });

  it('knows of no remainder in a case or place that is not run', () => {
    const lost = EDITORS.flatMap(({ id, known = [], notIn = [] }) =>
      known
        .filter(({ case: name, place = 'page' }) => {
          const run: readonly string[] = place === 'page' ? CASES : CASES_ELSEWHERE;
          return !run.includes(name) || notIn.some((one) => one.place === place);
        })
        .map((one) => `${id}: ${one.case}`),
    );
    expect(lost).toEqual([]);
  });
});
