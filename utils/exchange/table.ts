import Papa from 'papaparse';
import { looksLikeHeader } from './columns';
import { MAX_ROWS, type FileReading } from './types';

/** Reads CSV or tab-separated text; the first row that is not empty names the columns. Refused whole when it holds too many rows. */
export function readCsv(text: string): FileReading {
  const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy', preview: MAX_ROWS + 2 });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken) return { ok: false, why: 'damaged', detail: `row ${(broken.row ?? 0) + 1}: ${broken.message}` };
  return tableOf('csv', data);
}

/** A table of cells; empty rows are left out. */
export function tableOf(form: 'csv' | 'xlsx', cells: readonly (readonly unknown[])[]): FileReading {
  const [header, ...rows] = cells.map((row) => row.map(textOf));
  if (!header) return { ok: false, why: 'empty', detail: '' };
  if (rows.length > MAX_ROWS) return { ok: false, why: 'tooManyRows', detail: `${MAX_ROWS}` };
  const width = Math.max(header.length, ...rows.slice(0, 200).map((row) => row.length));
  const columns = Array.from({ length: width }, (_, index) => header[index]?.trim() ?? '');
  const table = { columns, rows, firstRow: 2 };
  // A file of one line may well be one reply without a line of names.
  if (rows.length === 0 && looksLikeHeader(table)) return { ok: false, why: 'empty', detail: '' };
  return { ok: true, form, table };
}

function textOf(cell: unknown): string {
  if (typeof cell === 'string') return cell;
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
}
