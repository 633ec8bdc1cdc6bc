import Papa from 'papaparse';
import { decodeText } from '@/utils/exchange/bytes';
import type { FileFault } from '@/utils/exchange/types';
import type { NumberedLine } from './check-lines';

/** The cells of a file; a text file has one column. */
export type RowTable = { cells: string[][]; columns: number };
export type RowReading =
  { ok: true; rows: RowTable; column: number; header: boolean } | { ok: false; why: FileFault; detail: string };

/** Most lines that are tried at once. */
export const MAX_LINES = 200_000;
/** Rows looked at to guess which column holds the messages. */
const SAMPLE = 200;
const HEADER = /^(?:text|message|content|reply|内容|消息|话术|回复|聊天|文本|发送内容)/i;

/** Reads a text file of lines, or a table of comma- or tab-separated values; in UTF-8, UTF-16 or GB18030. */
export function readRows(name: string, bytes: Uint8Array): RowReading {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const text = decoded.text.replace(/^\uFEFF/, '');
  const cells = /\.(?:csv|tsv)$/i.test(name) ? cellsOf(text) : text.split(/\r\n|\r|\n/).map((line) => [line]);
  if (cells === undefined) return { ok: false, why: 'damaged', detail: name };
  if (cells.length > MAX_LINES) return { ok: false, why: 'tooManyRows', detail: String(MAX_LINES) };
  const columns = cells.slice(0, SAMPLE).reduce((most, row) => Math.max(most, row.length), 1);
  const named = (cells[0] ?? []).findIndex((cell) => HEADER.test(cell.trim()));
  return {
    ok: true,
    rows: { cells, columns },
    column: named >= 0 ? named : wordiest(cells, columns),
    header: named >= 0,
  };
}

function cellsOf(text: string): string[][] | undefined {
  const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: false, preview: MAX_LINES + 1 });
  return errors.some(({ type }) => type === 'Quotes') ? undefined : data;
}

/** The column with most words of language in it. */
function wordiest(cells: readonly (readonly string[])[], columns: number): number {
  const words = Array.from({ length: columns }, (_, column) =>
    cells.slice(0, SAMPLE).reduce((sum, row) => sum + (row[column]?.match(/\p{L}/gu)?.length ?? 0), 0),
  );
  return words.indexOf(Math.max(...words));
}

/** The lines to try: one column, without the header and without empty ones; numbered by the row. */
export function linesOf({ cells }: RowTable, column: number, header: boolean): NumberedLine[] {
  return cells.flatMap((row, index) => {
    const text = row[column] ?? '';
    return text.trim() === '' || (header && index === 0) ? [] : [{ line: index + 1, text }];
  });
}
