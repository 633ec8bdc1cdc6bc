import type { FileFault } from './types';
import { MAX_BYTES } from './types';

export type Decoded = { ok: true; text: string; encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' } | Fault;
type Fault = { ok: false; why: FileFault; detail: string };

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
/** As much of a file as is looked at to tell text from anything else. */
const HEAD = 4096;

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** True for the container of an .xlsx workbook (and of any other zip). */
export function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, ZIP);
}

/**
 * The text of a file. Chinese desktop clients write GBK, Excel writes UTF-16 or UTF-8 with a mark: told by the mark, else by
 * what decodes without a fault, UTF-8 first (GBK text is hardly ever valid UTF-8).
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return fault('empty');
  if (bytes.length > MAX_BYTES) return fault('tooBig', `${bytes.length}`);
  if (startsWith(bytes, OLE)) return fault('oldExcel');
  const marked = markedEncoding(bytes);
  if (marked === undefined && isZip(bytes)) return fault('binary');
  if (marked === undefined && bytes.subarray(0, HEAD).includes(0)) return fault('binary');
  for (const encoding of marked === undefined ? (['utf-8', 'gb18030'] as const) : [marked]) {
    const text = decoded(bytes, encoding);
    if (text !== undefined) return text.trim() === '' ? fault('empty') : { ok: true, text, encoding };
  }
  return fault('encoding');
}

function markedEncoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8';
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  return startsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : undefined;
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function fault(why: FileFault, detail = ''): Fault {
  return { ok: false, why, detail };
}
