import type { z } from 'zod';
import { handbookPageWords } from '@/utils/i18n/desk-handbook';
import type { Say } from '@/utils/i18n/words';

type Key = keyof typeof handbookPageWords.zh;

/**
 * What keeps a draft from being saved, one sentence a field, in the words of the form.
 * @param labels names of the form's fields by the first part of the schema's path
 */
export function fieldProblems(
  schema: z.ZodType,
  draft: unknown,
  labels: Readonly<Record<string, string>>,
  say: Say<Key>,
): string[] {
  const parsed = schema.safeParse(draft);
  if (parsed.success) return [];
  return [...new Set(parsed.error.issues.map((issue) => sentence(issue, labels, say)))];
}

function sentence(issue: z.core.$ZodIssue, labels: Readonly<Record<string, string>>, say: Say<Key>): string {
  const names = issue.path.map(String);
  const field = names.map((name) => labels[name]).findLast((label) => label !== undefined) ?? names.join('.');
  if (issue.code === 'too_small') return say('fieldEmpty', { field });
  if (issue.code === 'too_big') return say('fieldTooLong', { field });
  return say('fieldWrong', { field });
}
