import type { z } from 'zod';
import { handbookPageWords } from '@/utils/i18n/desk-handbook';
import type { Say } from '@/utils/i18n/words';

type Key = keyof typeof handbookPageWords.zh;
/** `empty`: nothing was written yet where something must stand; `text` says it in a sentence. */
export type FieldProblem = { field: string; text: string; empty: boolean };

/**
 * What keeps a draft from being saved, one sentence a field, in the words of the form.
 * @param labels names of the form's fields by the first part of the schema's path
 */
export function fieldProblems(
  schema: z.ZodType,
  draft: unknown,
  labels: Readonly<Record<string, string>>,
  say: Say<Key>,
): FieldProblem[] {
  const parsed = schema.safeParse(draft);
  if (parsed.success) return [];
  const found = parsed.error.issues.map((issue) => problemOf(issue, labels, say));
  return [...new Map(found.map((each) => [each.text, each])).values()];
}

function problemOf(issue: z.core.$ZodIssue, labels: Readonly<Record<string, string>>, say: Say<Key>): FieldProblem {
  const names = issue.path.map(String);
  const field = names.map((name) => labels[name]).findLast((label) => label !== undefined) ?? names.join('.');
  if (issue.code === 'too_small') return { field, text: say('fieldEmpty', { field }), empty: true };
  return { field, text: say(issue.code === 'too_big' ? 'fieldTooLong' : 'fieldWrong', { field }), empty: false };
}
