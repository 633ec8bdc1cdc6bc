import type { ConsoleProfile } from '@/utils/profiles/profile';
import type { ListSection } from './diff';
import type { Handbook, Playbook } from './schema';

/** One thing of a section: a script, a rule, a clock profile, a note template or a playbook. */
export type ItemOf<S extends ListSection> = Handbook[S][number];

/**
 * Pure edits of a handbook. `updatedAt` is the ISO date and time of the change, given by the caller. The version stays:
 * it grows with a publication, not with an edit.
 */

/** Replaces the item of the same id in its place, or adds it at the end. */
export function upsertItem<S extends ListSection>(
  handbook: Handbook,
  section: S,
  item: ItemOf<S>,
  updatedAt: string,
): Handbook {
  const items: readonly ItemOf<S>[] = handbook[section];
  const known = items.some((each) => each.id === item.id);
  const next = known ? items.map((each) => (each.id === item.id ? item : each)) : [...items, item];
  return { ...handbook, [section]: next, updatedAt };
}

/** Takes one item out, a note template also out of the playbook steps that owe it; a handbook without it comes back as it was. */
export function removeItem(handbook: Handbook, section: ListSection, id: string, updatedAt: string): Handbook {
  const items: readonly { id: string }[] = handbook[section];
  if (!items.some((item) => item.id === id)) return handbook;
  const next = { ...handbook, [section]: items.filter((item) => item.id !== id), updatedAt };
  return section === 'noteTemplates' ? { ...next, playbooks: withoutNote(handbook.playbooks, id) } : next;
}

/** Playbooks whose steps owe that note no more: a step that names a template which is not there makes a file that nobody can import. */
function withoutNote(playbooks: readonly Playbook[], templateId: string): Playbook[] {
  return playbooks.map((playbook) => ({
    ...playbook,
    steps: playbook.steps.map((step) => {
      const { noteTemplateId, ...rest } = step;
      return noteTemplateId === templateId ? rest : step;
    }),
  }));
}

/**
 * Takes one script out, and its mention out of the playbooks: a playbook that names a script that is not there makes a
 * file that nobody can import again. A handbook without it comes back as it was.
 */
export function removeScript(handbook: Handbook, scriptId: string, updatedAt: string): Handbook {
  const removed = removeItem(handbook, 'scripts', scriptId, updatedAt);
  if (removed === handbook) return handbook;
  const playbooks = handbook.playbooks.map((playbook) => ({
    ...playbook,
    steps: playbook.steps.map((step) =>
      step.scriptIds?.includes(scriptId)
        ? { ...step, scriptIds: step.scriptIds.filter((id) => id !== scriptId) }
        : step,
    ),
  }));
  return { ...removed, playbooks };
}

/** Sets one fact of the fact sheet; a new name is added at the end. */
export function setShopFact(handbook: Handbook, name: string, value: string, updatedAt: string): Handbook {
  return { ...handbook, shopFacts: { ...handbook.shopFacts, [name]: value }, updatedAt };
}

/** Takes one fact out of the fact sheet. */
export function removeShopFact(handbook: Handbook, name: string, updatedAt: string): Handbook {
  if (!Object.hasOwn(handbook.shopFacts, name)) return handbook;
  const shopFacts = Object.fromEntries(Object.entries(handbook.shopFacts).filter(([key]) => key !== name));
  return { ...handbook, shopFacts, updatedAt };
}

/** Gives a console profile to the team, in the place of one of the same id. */
export function shareProfile(handbook: Handbook, profile: ConsoleProfile, updatedAt: string): Handbook {
  const others = (handbook.consoleProfiles ?? []).filter(({ id }) => id !== profile.id);
  return { ...handbook, consoleProfiles: [...others, profile], updatedAt };
}

/** Takes a console profile back from the team; the shipped one is in force again. */
export function unshareProfile(handbook: Handbook, id: string, updatedAt: string): Handbook {
  const { consoleProfiles: shared, ...rest } = handbook;
  if (!shared?.some((profile) => profile.id === id)) return handbook;
  const others = shared.filter((profile) => profile.id !== id);
  return { ...rest, ...(others.length > 0 && { consoleProfiles: others }), updatedAt };
}

/** Switches the sharing of what picks teach on or off; it holds for the team with the next publication. */
export function setSharePicks(handbook: Handbook, on: boolean, updatedAt: string): Handbook {
  const changed: Handbook = { ...handbook, updatedAt };
  if (on) changed.sharePicks = true;
  else delete changed.sharePicks;
  return changed;
}

export function setTitle(handbook: Handbook, title: string, updatedAt: string): Handbook {
  return { ...handbook, title, updatedAt };
}
