import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BenchRow } from './row';

const BUILD = resolve(import.meta.dirname, '../.output/chrome-mv3');
const FILES = { 'content script': 'content-scripts/console.js', background: 'background.js' };
const CONTENT_LIMIT_KB = 200;

/** Sizes of what is loaded into a console page and into the worker, kB gzip. Needs `npm run build` first. */
export function benchSize(): BenchRow[] {
  return Object.entries(FILES).map(([name, file]) => {
    const path = resolve(BUILD, file);
    if (!existsSync(path)) throw new Error(`${path} is missing: run "npm run build" first.`);
    const value = gzipSync(readFileSync(path)).length / 1024;
    return {
      name: `size: ${name}`,
      value,
      unit: 'kB gz',
      ...(name === 'content script' && { limit: CONTENT_LIMIT_KB }),
    };
  });
}
