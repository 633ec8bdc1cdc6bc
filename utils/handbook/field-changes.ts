import { canonical } from './diff';

/** One field that two wordings of a thing say differently; a side without it is empty. */
export type FieldChange = { field: string; before: string; after: string };

type Thing = Readonly<Record<string, unknown>>;

/** What differs between two wordings of one thing of a handbook, field by field, in the order of the fields; the id is no difference. */
export function fieldChanges(before: Thing, after: Thing): FieldChange[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((field) => field !== 'id');
  return fields
    .filter((field) => canonical(before[field] ?? null) !== canonical(after[field] ?? null))
    .map((field) => ({ field, before: written(before[field]), after: written(after[field]) }));
}

/** A value as a line of text: lists joined, what has a name or a text by it, an image without its bytes. */
function written(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map(written).join(' / ');
  return Object.entries(value)
    .filter(([name]) => name !== 'data') // an image's bytes
    .map(([, each]) => written(each))
    .filter((text) => text !== '')
    .join(' · ');
}
