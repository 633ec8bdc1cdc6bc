import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import Papa from 'papaparse';

export type Row = Record<string, string>;

/** The rows of a tally table on the screen, each value under its column's name. */
export async function rowsOnScreen(table: Locator): Promise<Row[]> {
  const headings = await table.locator('thead th').allTextContents();
  const rows: Row[] = [];
  for (const row of await table.locator('tbody tr').all()) {
    const cells = await row.locator('th, td').allTextContents();
    rows.push(Object.fromEntries(headings.map((heading, index) => [heading, cells[index] ?? ''])));
  }
  return rows;
}

/** Presses the export button of the page and reads the file: its bytes as text, its header and its rows. */
export async function exportedTable(
  page: Page,
): Promise<{ name: string; text: string; header: string[]; rows: Row[] }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出 CSV' }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  const [header = [], ...lines] = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: true }).data;
  const rows = lines.map((line) => Object.fromEntries(header.map((name, index) => [name, line[index] ?? ''])));
  return { name: download.suggestedFilename(), text, header, rows };
}

/** What the screen shows where the file holds `value`: — for nothing; a duration of ten seconds or more is shown in whole seconds. */
function shown(column: string, value: string): string {
  if (value === '') return '—';
  const number = Number(value);
  if (column.endsWith('（%）')) return number === 0 || number === 100 ? `${number}%` : `${number.toFixed(1)}%`;
  if (column === '答问比') return number.toFixed(2);
  return value;
}

const secondsOf = (text: string): number => {
  const [, minutes = '0', seconds = ''] = /^(?:(\d+) 分 )?([\d.]+) 秒$/.exec(text) ?? [];
  return Number(minutes) * 60 + Number(seconds || Number.NaN);
};

/** Every column of the screen whose figure is not the one in the file. */
export function differences(screen: Row, file: Row, keys: readonly string[]): string[] {
  return Object.keys(screen).flatMap((name) => {
    const column = [name, `${name}（秒）`, `${name}（%）`].find((each) => each in file);
    const onScreen = screen[name] ?? '';
    if (column === undefined) return [`${name} is not in the file`];
    const inFile = file[column] ?? '';
    if (keys.includes(name)) return []; // texts: compared by the test, because the file disarms formulas
    const same =
      column.endsWith('（秒）') && inFile !== ''
        ? Math.abs(secondsOf(onScreen) - Number(inFile)) <= (Number(inFile) < 10 ? 0.001 : 0.6)
        : onScreen === shown(column, inFile);
    return same ? [] : [`${name}: ${onScreen} on the screen, ${inFile} in the file`];
  });
}
