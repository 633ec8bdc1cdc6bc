import type { Handbook } from './schema';

/** The parts of a handbook that hold things with an id. */
export const LIST_SECTIONS = ['scripts', 'phraseRules', 'clockProfiles', 'noteTemplates', 'playbooks'] as const;
export type ListSection = (typeof LIST_SECTIONS)[number];

export const SECTIONS = [...LIST_SECTIONS, 'consoleProfiles', 'shopFacts', 'daysOff', 'workingDays'] as const;
export type Section = (typeof SECTIONS)[number];

/** Ids (for shop facts: names; for days off and working days: the days) that `b` has and `a` has not, the other way round, and those whose content differs. */
export type SectionDiff = { added: string[]; removed: string[]; changed: string[] };
export type HandbookDiff = Record<Section, SectionDiff>;

/** A value written so that the order of keys and absent optional fields make no difference. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

function diffMaps(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): SectionDiff {
  const added = [...b.keys()].filter((key) => !a.has(key));
  const removed = [...a.keys()].filter((key) => !b.has(key));
  const changed = [...b.keys()].filter((key) => a.has(key) && canonical(a.get(key)) !== canonical(b.get(key)));
  return { added, removed, changed };
}

function entriesOf(handbook: Handbook, section: Section): Map<string, unknown> {
  if (section === 'shopFacts') return new Map(Object.entries(handbook.shopFacts));
  if (section === 'daysOff' || section === 'workingDays')
    return new Map((handbook[section] ?? []).map((off) => [`${off.from} – ${off.to}`, off]));
  return new Map((handbook[section] ?? []).map((item) => [item.id, item]));
}

/** What changed from handbook `a` to handbook `b`, section by section. The order of things is no change. */
export function diffHandbooks(a: Handbook, b: Handbook): HandbookDiff {
  const of = (section: Section) => diffMaps(entriesOf(a, section), entriesOf(b, section));
  return {
    scripts: of('scripts'),
    phraseRules: of('phraseRules'),
    clockProfiles: of('clockProfiles'),
    noteTemplates: of('noteTemplates'),
    playbooks: of('playbooks'),
    shopFacts: of('shopFacts'),
    consoleProfiles: of('consoleProfiles'),
    daysOff: of('daysOff'),
    workingDays: of('workingDays'),
  };
}

/** True when a comparison found nothing. */
export function isSame(diff: HandbookDiff): boolean {
  return SECTIONS.every((section) => {
    const { added, removed, changed } = diff[section];
    return added.length + removed.length + changed.length === 0;
  });
}
