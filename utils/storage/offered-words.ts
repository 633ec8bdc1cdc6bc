import { storage } from '#imports';
import * as z from 'zod/mini';
import type { LooseWords } from '@/utils/promises/words';

/** Where words are kept that must not outlive the browser. */
export type WordsStore = { read(): Promise<LooseWords>; write(words: LooseWords): Promise<void> };

const item = storage.defineItem<unknown>('session:offeredWords');
const wordsSchema = z.record(z.string(), z.string());

/** The browser's own memory: it outlives a killed worker, and ends with the browser. What is damaged in it counts as forgotten. */
export const offeredWords: WordsStore = {
  read: async () => wordsSchema.safeParse(await item.getValue()).data ?? {},
  write: (words) => item.setValue(words),
};
