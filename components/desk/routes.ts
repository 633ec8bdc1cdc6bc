/** The pages of the desk, in the order of the navigation. */
export const PAGES = [
  'today',
  'handbook',
  'tester',
  'tallies',
  'notes',
  'handover',
  'consoles',
  'team',
  'settings',
] as const;
export type Page = (typeof PAGES)[number];

export const HANDBOOK_TABS = [
  'scripts',
  'rules',
  'targets',
  'templates',
  'playbooks',
  'facts',
  'gaps',
  'inbox',
] as const;
export type HandbookTab = (typeof HANDBOOK_TABS)[number];

/** Where the desk is: a page, within the handbook a tab, and the id of what is chosen there. */
export type Route = { page: Page; tab?: HandbookTab; id?: string };

function isPage(text: string | undefined): text is Page {
  return PAGES.some((page) => page === text);
}
function isTab(text: string | undefined): text is HandbookTab {
  return HANDBOOK_TABS.some((tab) => tab === text);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a hand-typed address with a stray %
  }
}

/** Reads `#/handbook/scripts/fh-1`. What is not understood falls back to Today. */
export function routeOf(hash: string): Route {
  const [page, tab, id] = hash.replace(/^#\/?/, '').split('/').map(decoded);
  if (!isPage(page)) return { page: 'today' };
  if (page !== 'handbook') return { page };
  if (!isTab(tab)) return { page, tab: 'scripts' };
  return id === undefined || id === '' ? { page, tab } : { page, tab, id };
}

/** The address of a place on the desk; the inverse of `routeOf`. */
export function hashOf(route: Route): string {
  const parts = [route.page, route.tab, route.id].filter((part) => part !== undefined);
  return `#/${parts.map(encodeURIComponent).join('/')}`;
}
