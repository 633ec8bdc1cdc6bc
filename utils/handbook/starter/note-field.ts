import type { NoteField } from '../schema';

type Extra = Pick<NoteField, 'choices' | 'max'>;

/** A field of a note template; required unless said otherwise. */
export function noteField(
  id: string,
  label: string,
  kind: NoteField['kind'],
  required = true,
  extra: Extra = {},
): NoteField {
  return { id, label, kind, required, ...extra };
}
