import type { Script } from '@/utils/handbook/schema';
import type { Candidate, Checked, SameAs } from './duplicates';
import type { CutField } from './fit';
import { MAX_ROWS, type Skipped } from './types';

/** What to do with a reply that repeats a script of the library. */
export const DUPLICATE_WAYS = ['skip', 'replace', 'keepBoth'] as const;
export type DuplicateWay = (typeof DUPLICATE_WAYS)[number];

export type DuplicateChoices = {
  /** For all that are the same by this. */
  ways: Readonly<Record<SameAs, DuplicateWay>>;
  /** For single replies, by their place in the file; goes before `ways`. */
  rows: ReadonlyMap<string, DuplicateWay>;
};

/** Where only a name is the same, or all but a few signs (包邮, 不包邮), nothing is thrown away unasked. */
export const USUAL_WAYS: DuplicateChoices['ways'] = {
  id: 'replace',
  text: 'skip',
  near: 'keepBoth',
  shortcut: 'keepBoth',
  title: 'keepBoth',
};

/** What an import would do; nothing has been done yet. */
export type ImportPlan = {
  added: Script[];
  replaced: Script[];
  skipped: Skipped[];
  /** What came in but had to be shortened. */
  cut: { at: string; what: string; fields: CutField[] }[];
  /** What came in beside a script of the library that says nearly the same; `there`: that one's title. */
  alike: { at: string; what: string; there: string }[];
};

/**
 * Decides about every candidate. A script is replaced once; a second reply that would replace it is added, so that none is lost.
 *
 * @param size how many scripts the library holds now
 */
export function planImport({ candidates, skipped }: Checked, choices: DuplicateChoices, size: number): ImportPlan {
  const plan: ImportPlan = { added: [], replaced: [], skipped: [...skipped], cut: [], alike: [] };
  const replaced = new Set<string>();
  for (const candidate of candidates) {
    const { at, script, cut, same, freshId } = candidate;
    const way = wayFor(candidate, choices);
    if (way === 'skip') plan.skipped.push({ at, why: 'alreadyThere', what: script.title });
    else if (way === 'replace' && same && !replaced.has(same.there.id)) {
      replaced.add(same.there.id);
      plan.replaced.push(same.over);
    } else if (size + plan.added.length >= MAX_ROWS) plan.skipped.push({ at, why: 'tooMany', what: script.title });
    else {
      plan.added.push(same ? { ...script, id: freshId } : script);
      if (same?.as === 'near') plan.alike.push({ at, what: script.title, there: same.there.title });
    }
    if (cut.length > 0 && way !== 'skip') plan.cut.push({ at, what: script.title, fields: cut });
  }
  return plan;
}

/** What will be done with one candidate. A reply that is there to the letter is skipped, whatever was chosen for its kind. */
export function wayFor({ at, same }: Candidate, { ways, rows }: DuplicateChoices): DuplicateWay | 'add' {
  if (!same) return 'add';
  const own = rows.get(at);
  if (own) return own;
  return same.identical ? 'skip' : ways[same.as];
}

/** The library after the plan: scripts keep their place, new ones stand at its end. */
export function applyPlan(library: readonly Script[], { added, replaced }: ImportPlan): Script[] {
  const by = new Map(replaced.map((script) => [script.id, script]));
  const kept = library.map((script) => by.get(script.id) ?? script);
  const ids = new Set(library.map(({ id }) => id));
  return [...kept, ...replaced.filter(({ id }) => !ids.has(id)), ...added];
}
