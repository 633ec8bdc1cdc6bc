import { useState } from 'react';
import { parseHandbookFile, type HandbookFile } from '@/utils/handbook/file';

export type Chosen = { name: string; file: HandbookFile };

/** Reads a chosen file. Nothing is taken from it before the person says so. */
export function useImport(onUnreadable: (detail: string) => void) {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const choose = async (file: File) => {
    try {
      setChosen({ name: file.name, file: parseHandbookFile(await file.text()) });
    } catch (error) {
      onUnreadable(error instanceof Error ? error.message : String(error));
    }
  };
  return { chosen, choose, close: () => setChosen(null) };
}
