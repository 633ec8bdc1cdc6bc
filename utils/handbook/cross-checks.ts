import { LIST_SECTIONS } from './diff';
import type { ProblemKind } from './file-problems';
import { allImageBytes, MAX_ALL_IMAGE_BYTES } from './images';
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

function unknownNoteTemplates(handbook: Handbook): CrossFinding[] {
  const known = new Set(handbook.noteTemplates.map((template) => template.id));
  return handbook.playbooks.flatMap((playbook, p) =>
    playbook.steps.flatMap(({ noteTemplateId: id }, s): CrossFinding[] => {
      if (id === undefined || known.has(id)) return [];
      const path = ['playbooks', p, 'steps', s, 'noteTemplateId'];
      return [{ path, problem: 'unknownNoteTemplate', expected: id }];
    }),
  );
}

/** The first script with which the images of all scripts become too much for one handbook. */
export function imagesInAll({ scripts }: Handbook): CrossFinding[] {
  let bytes = 0;
  const index = scripts.findIndex((script) => (bytes += allImageBytes([script])) > MAX_ALL_IMAGE_BYTES);
  if (index === -1) return [];
  return [{ path: ['scripts', index, 'images'], problem: 'tooBig', expected: `≤ ${MAX_ALL_IMAGE_BYTES}` }];
}

/** Ids used twice in a section, a template or a playbook, and playbook steps that name a script or note template which is not there, and more images than one handbook may carry. */
export function crossFindings(handbook: Handbook): CrossFinding[] {
  return [
    ...LIST_SECTIONS.flatMap((section) => repeatedIds(handbook[section], [section])),
    ...repeatedIds(handbook.consoleProfiles ?? [], ['consoleProfiles']),
    ...handbook.noteTemplates.flatMap((template, index) =>
      repeatedIds(template.fields, ['noteTemplates', index, 'fields']),
    ),
    ...handbook.playbooks.flatMap((playbook, index) => repeatedIds(playbook.steps, ['playbooks', index, 'steps'])),
    ...unknownScripts(handbook),
    ...unknownNoteTemplates(handbook),
    ...imagesInAll(handbook),
  ];
}
