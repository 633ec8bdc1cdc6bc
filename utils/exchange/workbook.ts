import readWorkbook from 'read-excel-file/universal';
import { tableOf } from './table';
import type { FileReading } from './types';

/** Reads the first sheet of an .xlsx workbook that holds anything. */
export async function readXlsx(bytes: Uint8Array): Promise<FileReading> {
  try {
    const sheets = await readWorkbook(new Blob([new Uint8Array(bytes)]));
    const filled = sheets.find(({ data }) => data.length > 1) ?? sheets[0];
    return filled ? tableOf('xlsx', filled.data) : { ok: false, why: 'empty', detail: '' };
  } catch (error) {
    return { ok: false, why: 'damaged', detail: error instanceof Error ? error.message : '' };
  }
}
