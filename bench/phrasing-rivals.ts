import { plainAhoCorasick } from './plain-aho-corasick';

/**
 * The algorithms of published word filters, in short versions of our own: the packages themselves are no dependency of the project.
 * None undoes a disguise, knows an exception or says where in the draft; what they cost is the cost of looking the terms up.
 */
export type Rival = {
  name: string;
  /** Takes the terms in lower case and gives a function that counts them in a draft. */
  build(terms: readonly string[]): (draft: string) => number;
  /** So slow that one draft is enough. */
  slow?: true;
};

const escaped = (term: string): string => term.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

type Node = { next: Map<string, Node>; ends: boolean };

function treeOf(terms: readonly string[]): Node {
  const root: Node = { next: new Map(), ends: false };
  for (const term of terms) {
    let node = root;
    for (const sign of term) {
      const next = node.next.get(sign) ?? { next: new Map<string, Node>(), ends: false };
      node.next.set(sign, next);
      node = next;
    }
    node.ends = true;
  }
  return root;
}

/** Walks the tree from every place of the draft, as "DFA" filters do. */
function treeWalk(terms: readonly string[]): (draft: string) => number {
  const root = treeOf(terms);
  return (draft) => {
    const text = draft.toLowerCase();
    let found = 0;
    for (let from = 0; from < text.length; from += 1) {
      let node: Node | undefined = root;
      for (let at = from; at < text.length; at += 1) {
        node = node.next.get(text.charAt(at));
        if (node === undefined) break;
        if (node.ends) found += 1;
      }
    }
    return found;
  };
}

function windows(terms: readonly string[]): (draft: string) => number {
  const known = new Set(terms);
  const longest = terms.reduce((most, { length }) => Math.max(most, length), 0);
  return (draft) => {
    const text = draft.toLowerCase();
    let found = 0;
    for (let from = 0; from < text.length; from += 1)
      for (let size = 1; size <= longest && from + size <= text.length; size += 1)
        if (known.has(text.slice(from, from + size))) found += 1;
    return found;
  };
}

export const rivals: readonly Rival[] = [
  {
    name: 'Aho-Corasick over Map nodes (as ahocorasick, fastscan, @monyone)',
    build: (terms) => lowered(plainAhoCorasick(terms)),
  },
  { name: 'a tree walked from every place (as sensitive-word-tool, mint-filter)', build: treeWalk },
  { name: 'a Set asked for every substring', build: windows },
  {
    name: 'includes for each term',
    build: (terms) => (draft) => {
      const text = draft.toLowerCase();
      return terms.reduce((found, term) => found + (text.includes(term) ? 1 : 0), 0);
    },
  },
  {
    name: 'one RegExp for each term (as obscenity, bad-words)',
    slow: true,
    build(terms) {
      const patterns = terms.map((term) => new RegExp(escaped(term), 'giu'));
      return (draft) => patterns.reduce((found, pattern) => found + (draft.match(pattern)?.length ?? 0), 0);
    },
  },
  {
    name: 'one RegExp of all terms',
    slow: true,
    build(terms) {
      const ordered = [...terms].sort((left, right) => right.length - left.length);
      const pattern = new RegExp(ordered.map(escaped).join('|'), 'giu');
      return (draft) => draft.match(pattern)?.length ?? 0;
    },
  },
];

function lowered(count: (text: string) => number): (draft: string) => number {
  return (draft) => count(draft.toLowerCase());
}
