import { decodeText, isZip } from './bytes';
import { readEspanso } from './forms/espanso';
import { readJson } from './forms/json';
import { readMarkdown } from './forms/markdown';
import { isPlist, readPlist } from './forms/plist';
import { readOwnTable } from './forms/own-table';
import { readCsv } from './table';
import { MAX_BYTES, MAX_ROWS, TOO_MANY, type FileReading } from './types';
import { readXlsx } from './workbook';

/**
 * Reads a file of replies in any form that is known, told by its content first and its name second. Nothing is thrown for a bad file:
 * the answer says why it cannot be read, and the library is not touched.
 */
export async function readFile(bytes: Uint8Array, name: string): Promise<FileReading> {
  const reading = await readAnyForm(bytes, name);
  if (!reading.ok) return reading;
  if ('table' in reading) return readOwnTable(reading.form, reading.table) ?? reading;
  if (reading.scripts.length <= MAX_ROWS) return reading;
  return TOO_MANY;
}

async function readAnyForm(bytes: Uint8Array, name: string): Promise<FileReading> {
  if (bytes.length > MAX_BYTES) return { ok: false, why: 'tooBig', detail: `${bytes.length}` };
  if (isZip(bytes)) return readXlsx(bytes);
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const { text } = decoded;
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (isPlist(text)) return readPlist(text);
  if (/^\s*[[{]/u.test(text) && !(ending === 'csv' || ending === 'tsv')) return readJson(text);
  if (ending === 'yml' || ending === 'yaml' || /^\s*matches\s*:/mu.test(text)) return readEspanso(text);
  if (ending === 'md' || ending === 'markdown') return readMarkdown(text);
  const table = readCsv(text);
  return table.ok && 'table' in table ? { ...table, encoding: decoded.encoding } : table;
}
