import Papa from 'papaparse';
import { looksLikeHeader } from './columns';
import { MAX_ROWS, type FileReading } from './types';

/** Empty lines that a file may hold beside its rows; they are read so that a row keeps the number it has in the file. */
const SPARE = 1_000;

/** Reads CSV or tab-separated text; the first row that is not empty names the columns. Refused whole when it holds too many rows. */
export function readCsv(text: string): FileReading {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text), preview: MAX_ROWS + SPARE });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken) return { ok: false, why: 'damaged', detail: `row ${(broken.row ?? 0) + 1}: ${broken.message}` };
  return tableOf('csv', data);
}

/** The sign between the cells: the most frequent of the usual ones in the first line. Later lines hold replies, and those hold any sign. */
function delimiterOf(text: string): string {
  const line = /^\ufeff?\s*(.*)$/mu.exec(text)?.[1] ?? '';
  const bare = line.replaceAll(/"[^"]*"/gu, '');
  const signs = [',', '\t', ';', '|'].map((sign) => ({ sign, n: bare.split(sign).length }));
  return signs.reduce((best, each) => (each.n > best.n ? each : best)).sign;
}

const isFilled = (row: readonly string[]): boolean => row.some((cell) => cell.trim() !== '');

/** A table of cells; its first row that holds anything names the columns. */
export function tableOf(form: 'csv' | 'xlsx', cells: readonly (readonly unknown[])[]): FileReading {
  const all = cells.map((row) => row.map(textOf));
  const top = all.findIndex(isFilled);
  const header = all[top];
  if (!header) return { ok: false, why: 'empty', detail: '' };
  const rows = all.slice(top + 1, all.findLastIndex(isFilled) + 1);
  if (rows.filter(isFilled).length > MAX_ROWS) return { ok: false, why: 'tooManyRows', detail: `${MAX_ROWS}` };
  const width = Math.max(header.length, ...rows.slice(0, 200).map((row) => row.length));
  const columns = Array.from({ length: width }, (_, index) => header[index]?.trim() ?? '');
  const table = { columns, rows, firstRow: top + 2 };
  // A file of one line may well be one reply without a line of names.
  if (rows.length === 0 && looksLikeHeader(table)) return { ok: false, why: 'empty', detail: '' };
  return { ok: true, form, table };
}

function textOf(cell: unknown): string {
  if (typeof cell === 'string') return cell;
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
}
