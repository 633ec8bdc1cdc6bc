import { LIST_SECTIONS } from './diff';
import type { ProblemKind } from './file-problems';
import type { Path } from './json-place';
import type { Handbook } from './schema';

/** A finding that no single field shows: it needs the whole document. */
export type CrossFinding = { path: Path; problem: ProblemKind; expected: string };

function repeatedIds(items: readonly { id: string }[], path: Path): CrossFinding[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ path: [...path, index, 'id'], problem: 'sameId' as const, expected: id }];
  });
}

function unknownScripts(handbook: Handbook): CrossFinding[] {
  const known = new Set(handbook.scripts.map((script) => script.id));
  return handbook.playbooks.flatMap((playbook, p) =>
    playbook.steps.flatMap((step, s) =>
      (step.scriptIds ?? []).flatMap((id, index): CrossFinding[] => {
        if (known.has(id)) return [];
        return [{ path: ['playbooks', p, 'steps', s, 'scriptIds', index], problem: 'unknownScript', expected: id }];
      }),
    ),
  );
}

/** Ids used twice in a section, a template or a playbook, and playbook steps that name a script which is not there. */
export function crossFindings(handbook: Handbook): CrossFinding[] {
  return [
    ...LIST_SECTIONS.flatMap((section) => repeatedIds(handbook[section], [section])),
    ...repeatedIds(handbook.consoleProfiles ?? [], ['consoleProfiles']),
    ...handbook.noteTemplates.flatMap((template, index) =>
      repeatedIds(template.fields, ['noteTemplates', index, 'fields']),
    ),
    ...handbook.playbooks.flatMap((playbook, index) => repeatedIds(playbook.steps, ['playbooks', index, 'steps'])),
    ...unknownScripts(handbook),
  ];
}
