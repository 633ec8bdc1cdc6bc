import Fuse from 'fuse.js';
import type { Handbook, PhraseRule, Script } from '@/utils/handbook/schema';
import { ruleTitle } from '../handbook/rules/rule-patterns';
import { PAGES, type Page, type Route } from '../routes';

export type EntryKind = 'page' | 'script' | 'rule' | 'console';
/** Something the search box finds, and where choosing it leads. */
export type SearchEntry = { kind: EntryKind; title: string; detail: string; words: string; to: Route };

export type Searchable = {
  handbook: Handbook | null;
  personal: readonly Script[];
  consoles: readonly { id: string; name: string }[];
  pageName: (page: Page) => string;
  /** What the list of missing scripts is called. */
  gapsName: string;
};

/** Everything that can be found from the top of the desk. */
export function entriesOf({ handbook, personal, consoles, pageName, gapsName }: Searchable): SearchEntry[] {
  const scripts = [...personal, ...(handbook?.scripts ?? [])];
  return [
    ...PAGES.map((page): SearchEntry => ({
      kind: 'page',
      title: pageName(page),
      detail: '',
      words: page,
      to: { page },
    })),
    { kind: 'page', title: gapsName, detail: '', words: 'gaps missing', to: { page: 'handbook', tab: 'gaps' } },
    ...consoles.map(({ id, name }): SearchEntry => ({
      kind: 'console',
      title: name,
      detail: id,
      words: id,
      to: { page: 'consoles' },
    })),
    ...scripts.map((script): SearchEntry => ({
      kind: 'script',
      title: script.title,
      detail: script.text,
      words: [script.shortcut, ...(script.tags ?? [])].join(' '),
      to: { page: 'handbook', tab: 'scripts', id: script.id },
    })),
    ...(handbook?.phraseRules ?? []).map(entryOfRule),
  ];
}

/** A rule as every list names it: by its words, else by its reason. An id is no name for people, but it is found. */
function entryOfRule(rule: PhraseRule): SearchEntry {
  const { id, pattern, reason } = rule;
  const title = ruleTitle(rule, reason);
  const sought =
    pattern.type === 'terms' ? pattern.terms : pattern.type === 'pair' ? [...pattern.near, ...pattern.with] : [];
  return {
    kind: 'rule',
    title,
    detail: title === reason ? '' : reason,
    words: [...sought, id].join(' '),
    to: { page: 'handbook', tab: 'rules', id },
  };
}

/** A finder over the entries; best first. */
export function createFinder(entries: readonly SearchEntry[]): (typed: string, limit: number) => SearchEntry[] {
  const fuse = new Fuse(entries, {
    keys: [
      { name: 'title', weight: 3 },
      { name: 'words', weight: 2 },
      { name: 'detail', weight: 1 },
    ],
    threshold: 0.3,
    ignoreLocation: true,
  });
  return (typed, limit) => (typed.trim() === '' ? [] : fuse.search(typed.trim(), { limit }).map((hit) => hit.item));
}
