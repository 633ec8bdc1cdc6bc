import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { PARTS, scriptSchema, type Script } from '@/utils/handbook/schema';

/** Typed text or a buyer's message with the scripts that answer it. */
export type LabelledQuery = { text: string; relevant: string[]; kind: string };
const querySchema = z.object({ text: z.string(), relevant: z.array(z.string()).min(1), kind: z.string() });

function readLines(name: string): unknown[] {
  const file = new URL(`data/${name}.jsonl`, import.meta.url);
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
}

/** A general shop's scripts in Chinese and English, written for this project (CC0). */
export function readShopLibrary(): Script[] {
  return readLines('shop-library').map((line) => scriptSchema.parse(line));
}

/** `keystrokes`: what agents type, by kind. `buyer-messages`: what buyers write. */
export function readQueries(name: 'keystrokes' | 'buyer-messages'): LabelledQuery[] {
  return readLines(name).map((line) => querySchema.parse(line));
}

/** A small generator with a fixed seed (mulberry32): every run measures the same library. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Grows a library to `size` with scripts put together from pieces of the given ones: the same words, other combinations. */
export function growLibrary(scripts: readonly Script[], size: number, seed = 7): Script[] {
  const random = seededRandom(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const half = (text: string, first: boolean) => {
    const middle = Math.ceil(text.length / 2);
    return first ? text.slice(0, middle) : text.slice(middle);
  };
  const clauses = scripts
    .flatMap((script) => script.text.split(/(?<=[，。！？,.!?～])/u))
    .filter((text) => text.trim());
  const tags = scripts.flatMap((script) => script.tags ?? []);
  const grown = [...scripts];
  while (grown.length < size) {
    grown.push({
      id: `grown-${String(grown.length)}`,
      part: pick(PARTS),
      title: `${half(pick(scripts).title, true)}${half(pick(scripts).title, false)}`.trim(),
      text: Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(clauses)).join(''),
      language: 'zh',
      tags: [...new Set([pick(tags), pick(tags)])],
    });
  }
  return grown;
}
