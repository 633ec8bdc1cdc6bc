/** What a cell may hold; null is an empty cell. */
export type Cell = string | number | null;

const BYTE_ORDER_MARK = '\ufeff';
/**
 * A text that a spreadsheet would run as a formula, full-width signs included. Not left to papaparse: its rule misses a cell of several
 * lines, because its pattern must match the cell to the end and stops at a line break. A leading apostrophe of the text's own gets another,
 * so that reading the file back can take exactly one away.
 */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/;

function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

function quoted(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A table as CSV that Excel and WPS open right: UTF-8 with byte order mark, CRLF, quotes where needed. A text that begins like a formula gets a
 * leading apostrophe (formula injection, OWASP); negative numbers given as numbers stay numbers; null and what is no finite number are empty.
 */
export function toCsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [header, ...rows].map((cells) => cells.map((cell) => quoted(textOf(cell))).join(','));
  return BYTE_ORDER_MARK + lines.map((line) => `${line}\r\n`).join('');
}
