import type { Script } from '@/utils/handbook/schema';

const SATURATION = 1.2;
const LENGTH_SHARE = 0.75;

/** Characters, pairs of neighbours in Chinese, and words. */
function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  for (const run of text.toLowerCase().match(/\p{Script=Han}+|[a-z0-9]+/gu) ?? []) {
    if (/^[a-z0-9]/.test(run)) tokens.push(run);
    else
      for (let at = 0; at < run.length; at += 1)
        tokens.push(run.charAt(at), ...(at + 1 < run.length ? [run.slice(at, at + 2)] : []));
  }
  return tokens;
}

/** The plain textbook ranker over title, tags and text, as a rival: no pinyin, no slips. */
export function createBigramBm25(scripts: readonly Script[]): (query: string) => string[] {
  const postings = new Map<string, Map<number, number>>();
  const lengths = scripts.map(({ title, tags = [], text }, doc) => {
    const tokens = tokensOf([title, ...tags, text].join(' '));
    for (const token of tokens) {
      const counts = postings.get(token) ?? new Map<number, number>();
      counts.set(doc, (counts.get(doc) ?? 0) + 1);
      postings.set(token, counts);
    }
    return tokens.length;
  });
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  return (query) => {
    const sums = new Map<number, number>();
    for (const token of new Set(tokensOf(query))) {
      const counts = postings.get(token);
      if (counts === undefined) continue;
      const rarity = Math.log(1 + (scripts.length - counts.size + 0.5) / (counts.size + 0.5));
      for (const [doc, count] of counts) {
        const long = 1 - LENGTH_SHARE + (LENGTH_SHARE * (lengths[doc] ?? 0)) / mean;
        const gain = (rarity * count * (SATURATION + 1)) / (count + SATURATION * long);
        sums.set(doc, (sums.get(doc) ?? 0) + gain);
      }
    }
    const best = [...sums].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 10);
    return best.flatMap(([doc]) => scripts[doc]?.id ?? []);
  };
}
