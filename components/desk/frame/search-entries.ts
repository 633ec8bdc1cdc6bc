import Fuse from 'fuse.js';
import type { Handbook, Script } from '@/utils/handbook/schema';
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
    ...(handbook?.phraseRules ?? []).map((rule): SearchEntry => ({
      kind: 'rule',
      title: rule.pattern.type === 'terms' ? rule.pattern.terms.slice(0, 3).join(' / ') : rule.id,
      detail: rule.reason,
      words: rule.pattern.type === 'terms' ? rule.pattern.terms.join(' ') : rule.id,
      to: { page: 'handbook', tab: 'rules', id: rule.id },
    })),
  ];
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
