/**
 * The published word filters, each as its own documents use it. Read only where `npm run bench` installed them; see rivals.ts.
 *
 * `build` takes distinct terms in lower case; the function it gives takes a draft in lower case and gives the terms found, or true or false
 * where the package tells no more. `most`: it is not tried with more terms than that, and `why`.
 */
import profanity from '@2toad/profanity';
import { AhoCorasick as Monyone } from '@monyone/aho-corasick';
import { AhoCorasick as MonyoneFast } from '@monyone/aho-corasick/fast';
import tanishiking from '@tanishiking/aho-corasick';
import ahocorasick from 'ahocorasick';
import { Filter } from 'bad-words';
import fastscan from 'fastscan';
import flashtext from 'flashtext.js';
import leo from 'leo-profanity';
import mintFilter from 'mint-filter';
import Modern from 'modern-ahocorasick';
import ModernText from 'modern-ahocorasick/text';
import { parseRawPattern, RegExpMatcher } from 'obscenity';
import { SensitiveWordTool } from 'sensitive-word-tool';

const escaped = (term) => term.replace(/[\\[\]?|]/g, '\\$&');

function obscenity(terms) {
  const blacklistedTerms = terms.map((term, id) => ({ id, pattern: parseRawPattern(escaped(term)) }));
  const matcher = new RegExpMatcher({ blacklistedTerms });
  return (draft) => matcher.getAllMatches(draft).map(({ termId }) => terms[termId] ?? '');
}

function flashtextOf(terms) {
  const processor = new flashtext();
  for (const term of terms) processor.addKeyword(term);
  return (draft) => processor.extractKeywords(draft);
}

function leoOf(terms) {
  leo.clearList();
  leo.add([...terms]);
  return (draft) => leo.badWordsUsed(draft);
}

function toadOf(terms) {
  const filter = new profanity.Profanity({ wholeWord: false });
  filter.addWords([...terms]);
  return (draft) => filter.censor(draft) !== draft; // `exists` stops at the first
}

const monyone = (Matcher) => (terms) => {
  const matcher = new Matcher([...terms]);
  return (draft) => matcher.matchInText(draft).map(({ keyword }) => keyword);
};

export const engines = [
  { name: '@monyone/aho-corasick/fast', build: monyone(MonyoneFast) },
  { name: '@monyone/aho-corasick', build: monyone(Monyone) },
  {
    name: 'fastscan',
    build(terms) {
      const scanner = new fastscan([...terms]);
      return (draft) => scanner.search(draft).map(([, word]) => word);
    },
  },
  {
    name: '@tanishiking/aho-corasick',
    most: 3_000,
    why: 'its first draft takes 20 s',
    build(terms) {
      const trie = new tanishiking.Trie([...terms], { allowOverlaps: true });
      return (draft) => trie.parseText(draft).map(({ keyword }) => keyword);
    },
  },
  {
    name: 'mint-filter',
    build(terms) {
      const Mint = mintFilter.Mint ?? mintFilter.default ?? mintFilter;
      const mint = new Mint([...terms]);
      return (draft) => mint.filter(draft, { replace: false }).words;
    },
  },
  { name: 'flashtext.js', build: flashtextOf },
  {
    name: 'ahocorasick',
    build(terms) {
      const matcher = new ahocorasick([...terms]);
      return (draft) => matcher.search(draft).flatMap(([, words]) => words);
    },
  },
  {
    name: 'sensitive-word-tool',
    build(terms) {
      const tool = new SensitiveWordTool({ wordList: [...terms] });
      return (draft) => tool.match(draft);
    },
  },
  {
    name: 'modern-ahocorasick',
    build(terms) {
      const matcher = new Modern([...terms]);
      return (draft) => matcher.search(draft).map(({ pattern }) => pattern);
    },
  },
  {
    name: 'modern-ahocorasick/text, NFKC and case folded',
    slow: true,
    build(terms) {
      const matcher = new ModernText([...terms], { normalization: 'NFKC', caseFold: true });
      return (draft) => matcher.search(draft).map(({ pattern }) => pattern);
    },
  },
  { name: 'obscenity', slow: true, build: obscenity },
  { name: '@2toad/profanity', slow: true, build: toadOf },
  {
    name: 'bad-words',
    slow: true,
    build(terms) {
      const filter = new Filter({ emptyList: true });
      for (const term of terms) filter.addWords(term);
      return (draft) => filter.isProfane(draft);
    },
  },
  { name: 'leo-profanity', slow: true, most: 3_000, why: 'building takes minutes', build: leoOf },
];
