import { decodeText, isZip } from './bytes';
import { readEspanso } from './forms/espanso';
import { readJson } from './forms/json';
import { readMarkdown } from './forms/markdown';
import { readCsv } from './table';
import { MAX_BYTES, type FileReading } from './types';
import { readXlsx } from './workbook';

/** What reading needs of the place where it runs. */
export type Tools = {
  /** HTML of a help desk as plain text; lines kept. Nothing in it may run. */
  toText: (html: string) => string;
};

/**
 * Reads a file of replies in any form that is known, told by its content first and its name second. Nothing is thrown for a bad file:
 * the answer says why it cannot be read, and the library is not touched.
 */
export async function readFile(bytes: Uint8Array, name: string, { toText }: Tools): Promise<FileReading> {
  if (bytes.length > MAX_BYTES) return { ok: false, why: 'tooBig', detail: `${bytes.length}` };
  if (isZip(bytes)) return readXlsx(bytes);
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const { text } = decoded;
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (/^\s*[[{]/u.test(text)) {
    if (/"format"\s*:\s*"deskmate-handbook"/u.test(text))
      return { ok: true, form: 'handbook', scripts: [], skipped: [] };
    return readJson(text, toText);
  }
  if (ending === 'yml' || ending === 'yaml' || /^\s*matches\s*:/mu.test(text)) return readEspanso(text);
  if (ending === 'md' || ending === 'markdown') return readMarkdown(text);
  return readCsv(text);
}
