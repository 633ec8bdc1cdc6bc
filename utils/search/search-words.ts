/**
 * Words and characters that stand for each other, as `data/` holds them: groups divided by blanks; and what buyers say again and again, by how
 * often, to read pinyin by.
 */
export type SearchWords = { lookAlikes: string; synonyms: string; buyerWords: string };

let given: SearchWords = { lookAlikes: '', synonyms: '', buyerWords: '' };

/** Gives the search its words, as `loadPinyin` gives it its table; without them nothing stands for anything else. */
export function loadSearchWords(words: SearchWords): void {
  given = words;
  others = undefined;
  groups = undefined;
}

let others: ReadonlyMap<string, string> | undefined;

function readLookAlikes(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const group of given.lookAlikes.split(' ')) {
    for (const char of group) found.set(char, (found.get(char) ?? '') + group);
  }
  return found;
}

/** The characters, itself among them, that one may be taken for; empty for most. */
export function lookAlikesOf(char: string): string {
  return (others ??= readLookAlikes()).get(char) ?? '';
}

let groups: (readonly string[])[] | undefined;
const MOST_VARIANTS = 4;

/** The same in other words: one word of the text put in place of another of its meaning, at most four variants. */
export function variantsOf(text: string): string[] {
  groups ??= given.synonyms.split(' ').map((group) => group.split(','));
  const variants = new Set<string>();
  for (const group of groups) {
    const word = group.find((one) => one !== '' && text.includes(one));
    if (word === undefined) continue;
    for (const other of group) if (!text.includes(other)) variants.add(text.replace(word, other));
  }
  return [...variants].slice(0, MOST_VARIANTS);
}

/** What buyers say again and again, as it was given; empty when nothing was. */
export function buyerWordsGiven(): string {
  return given.buyerWords;
}
