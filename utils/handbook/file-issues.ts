import type { z } from 'zod';
import type { ProblemKind } from './file-problems';

type Issue = z.core.$ZodIssue;

/** A schema finding in our words. `missing`: the field is not in the document at all. */
export function problemOfIssue(issue: Issue, missing: boolean): ProblemKind {
  if (missing) return 'missingField';
  switch (issue.code) {
    case 'invalid_type':
      return 'wrongType';
    case 'invalid_value':
    case 'invalid_union':
      return 'wrongValue';
    case 'unrecognized_keys':
      return 'unknownField';
    case 'too_big':
      return issue.origin === 'number' || issue.origin === 'int' ? 'tooBig' : 'tooLong';
    case 'too_small':
      if (issue.origin === 'number' || issue.origin === 'int') return 'tooSmall';
      return issue.minimum === 1 ? 'empty' : 'tooShort';
    default:
      return 'wrongForm';
  }
}

/** What the schema wanted, as short as it can be said without words: a type, a bound, a list of values, a form. */
export function expectedOfIssue(issue: Issue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected;
    case 'invalid_value':
      return issue.values.map(String).join(' | ');
    case 'too_big':
      return `≤ ${issue.maximum}`;
    case 'too_small':
      return `≥ ${issue.minimum}`;
    case 'invalid_format':
      return issue.format === 'regex' ? issue.message : issue.format;
    default:
      return undefined;
  }
}
