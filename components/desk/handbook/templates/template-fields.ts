import type { NoteField, NoteTemplate } from '@/utils/handbook/schema';

export function replaceField(fields: readonly NoteField[], field: NoteField): NoteField[] {
  return fields.map((other) => (other.id === field.id ? field : other));
}

/** Adds a text field whose id no other field of the template has. */
export function addField(fields: readonly NoteField[], label: string): NoteField[] {
  const taken = new Set(fields.map((field) => field.id));
  let number = fields.length + 1;
  while (taken.has(`field-${number}`)) number += 1;
  return [...fields, { id: `field-${number}`, label, kind: 'text', required: false }];
}

/** The field one place nearer to the top; the first stays. */
export function moveUp(fields: readonly NoteField[], id: string): NoteField[] {
  const at = fields.findIndex((field) => field.id === id);
  const field = fields[at];
  const above = fields[at - 1];
  if (field === undefined || above === undefined) return [...fields];
  return fields.map((other, index) => (index === at - 1 ? field : index === at ? above : other));
}

/** A template as it is stored: choices only where the field is a choice, no empty lists. */
export function cleanTemplate(draft: NoteTemplate): NoteTemplate {
  const { owedBy, ...rest } = draft;
  const fields = draft.fields.map(({ choices, ...field }) =>
    field.kind === 'choice' && choices !== undefined ? { ...field, choices } : field,
  );
  return {
    ...rest,
    topic: draft.topic.trim(),
    fields,
    ...(owedBy === undefined || owedBy.length === 0 ? {} : { owedBy }),
  };
}
