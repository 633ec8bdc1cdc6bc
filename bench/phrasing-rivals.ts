import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from './rivals/engines.mjs';

/**
 * What looks terms up in a draft: gives those found, or only whether there is any. Terms and drafts come in lower case. `slow`: few drafts
 * are enough. `most`: not tried with more terms than that, and `why`.
 */
export type Rival = Engine;

const escaped = (term: string): string => term.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

function windows(terms: readonly string[]): (draft: string) => string[] {
  const known = new Set(terms);
  const longest = terms.reduce((most, { length }) => Math.max(most, length), 0);
  return (text) => {
    const found: string[] = [];
    for (let from = 0; from < text.length; from += 1)
      for (let size = 1; size <= longest && from + size <= text.length; size += 1) {
        const word = text.slice(from, from + size);
        if (known.has(word)) found.push(word);
      }
    return found;
  };
}

/** Plain ways to do it, without any package. */
const plain: readonly Rival[] = [
  { name: 'a Set asked for every substring', build: windows },
  { name: 'includes for each term', build: (terms) => (text) => terms.filter((term) => text.includes(term)) },
  {
    name: 'one RegExp of all terms',
    slow: true,
    build(terms) {
      const ordered = [...terms].sort((left, right) => right.length - left.length);
      const pattern = new RegExp(ordered.map(escaped).join('|'), 'gu');
      return (text) => text.match(pattern) ?? [];
    },
  },
];

/** The published word filters of `bench/rivals`, where they are installed, and the plain ways. */
export async function loadRivals(): Promise<readonly Rival[]> {
  if (!existsSync(join(import.meta.dirname, 'rivals/node_modules'))) {
    console.log('The published word filters are not installed: npm run bench -- phrasing installs them.');
    return plain;
  }
  const { engines } = await import('./rivals/engines.mjs');
  return [...engines, ...plain];
}
