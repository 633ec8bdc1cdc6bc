import type { NoteTemplate } from '@/utils/handbook/schema';
import type { Note } from './types';

/**
 * What a note of Deskmate's card is written in where the handbook has not its template (deleted since, a colleague's, or the console's own note that was
 * handed over): its own fields as plain text, none required, so that it can be read, finished and copied.
 */
export function plainTemplateOf({ templateId, topic, values }: Note): NoteTemplate {
  const ids = Object.keys(values);
  const [only = 'text'] = ids;
  const fields = ids.length > 1 ? ids.map((id) => ({ id, label: id })) : [{ id: only, label: topic }];
  return {
    id: templateId,
    topic,
    language: 'zh',
    fields: fields.map((field) => ({ ...field, kind: 'text', required: false })),
  };
}
