import { SYNONYMS } from '@/utils/search/data/synonyms';

let groups: (readonly string[])[] | undefined;
const MOST_VARIANTS = 4;

/** The same in other words: one word of the text put in place of another of its meaning, at most four variants. */
export function variantsOf(text: string): string[] {
  groups ??= SYNONYMS.split(' ').map((group) => group.split(','));
  const variants = new Set<string>();
  for (const group of groups) {
    const word = group.find((one) => text.includes(one));
    if (word === undefined) continue;
    for (const other of group) if (!text.includes(other)) variants.add(text.replace(word, other));
  }
  return [...variants].slice(0, MOST_VARIANTS);
}
