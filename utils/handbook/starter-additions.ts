import { diffHandbooks } from './diff';
import type { Handbook } from './schema';

/** The parts of a handbook that may be filled up from the starter one thing at a time. */
export const ADDED_SECTIONS = ['phraseRules', 'scripts', 'noteTemplates'] as const;
export type AddedSection = (typeof ADDED_SECTIONS)[number];

/** A thing of the starter that a handbook lacks, or (`differs`) has in another wording. */
export type Addition = { section: AddedSection; id: string; differs: boolean };

/**
 * What the starter of today has beyond a handbook in use, section by section in the starter's order, what is lacking first. Only rules are offered where
 * the wording differs: they are mended from version to version, while scripts and note templates are made to be changed by the team.
 */
export function additionsFrom(starter: Handbook, current: Handbook): Addition[] {
  const diff = diffHandbooks(current, starter);
  const lacking = ADDED_SECTIONS.flatMap((section) =>
    diff[section].added.map((id): Addition => ({ section, id, differs: false })),
  );
  return [
    ...lacking,
    ...diff.phraseRules.changed.map((id): Addition => ({ section: 'phraseRules', id, differs: true })),
  ];
}

/** The handbook with these things of the starter: what it lacks at the end of its section, what differs in its place. */
export function withAdditions(current: Handbook, starter: Handbook, chosen: readonly Addition[]): Handbook {
  const filled = <T extends { id: string }>(section: AddedSection, mine: readonly T[], theirs: readonly T[]): T[] => {
    const wanted = new Set(chosen.filter((one) => one.section === section).map(({ id }) => id));
    const taken = new Map(theirs.filter(({ id }) => wanted.has(id)).map((item) => [item.id, item]));
    const kept = mine.map((item) => taken.get(item.id) ?? item);
    const known = new Set(mine.map(({ id }) => id));
    return [...kept, ...[...taken.values()].filter(({ id }) => !known.has(id))];
  };
  return {
    ...current,
    phraseRules: filled('phraseRules', current.phraseRules, starter.phraseRules),
    scripts: filled('scripts', current.scripts, starter.scripts),
    noteTemplates: filled('noteTemplates', current.noteTemplates, starter.noteTemplates),
  };
}
