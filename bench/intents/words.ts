import { writeFileSync } from 'node:fs';
import { readBank } from './bank';

/**
 * Writes `utils/search/data/buyer-words.ts`: what the phrase bank says again and again, so that messages in pinyin can be read. Run by hand after
 * a change of the bank: `npx tsx bench/intents/words.ts`. The same bank gives the same file.
 */
const LEAST = [0, 24, 14, 16, 14] as const;
/** A run that is nearly always part of one longer run is left out. */
const NEARLY_ALWAYS = 0.85;

const counts = new Map<string, number>();
for (const { zh, titles } of readBank()) {
  for (const run of [...zh, ...titles].flatMap((phrase) => phrase.match(/[\u4e00-\u9fff]+/gu) ?? [])) {
    for (let length = 1; length < LEAST.length; length += 1) {
      for (let at = 0; at + length <= run.length; at += 1) {
        const gram = run.slice(at, at + length);
        counts.set(gram, (counts.get(gram) ?? 0) + 1);
      }
    }
  }
}

const kept = new Map([...counts].filter(([gram, count]) => count >= (LEAST[gram.length] ?? 0)));
for (const [gram, count] of kept) {
  for (const part of [gram.slice(0, -1), gram.slice(1)]) {
    if (part.length > 1 && count > NEARLY_ALWAYS * (counts.get(part) ?? 0)) kept.delete(part);
  }
}
/** By the rounded binary logarithm of the count, the commonest first. */
const groups = new Map<number, string[]>();
for (const [gram, count] of kept) {
  const group = Math.round(Math.log2(count));
  groups.set(group, [...(groups.get(group) ?? []), gram]);
}
const packed = [...groups]
  .sort(([a], [b]) => b - a)
  .map(([group, grams]) => `${String(group)}:${grams.sort().join(',')}`)
  .join(' ');
const source = `// Written by bench/intents/words.ts; do not edit.

/** What buyers say again and again, by the binary logarithm of how often the phrase bank says it: \`7:发货,退款 6:…\`. */
export const BUYER_WORDS =
  '${packed}';
`;
writeFileSync('utils/search/data/buyer-words.ts', source);
console.log(`${String(kept.size)} words, ${String(Buffer.byteLength(source))} bytes`);
