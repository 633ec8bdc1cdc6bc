import type { NoteTemplate } from '@/utils/handbook/schema';
import { valueOf } from './judge';
import type { Note } from './types';

/**
 * A note as text for copying into the console: the topic, then one `label：value` line for each field that has a value.
 *
 * @returns an empty string when no field has one
 */
export function noteText(note: Note, template: NoteTemplate): string {
  const colon = template.language === 'zh' ? '：' : ': ';
  const lines = template.fields.flatMap(({ id, label }) => {
    const value = valueOf(note, id);
    return value === '' ? [] : [`${label}${colon}${value}`];
  });
  return lines.length === 0 ? '' : [template.topic, ...lines].join('\n');
}
