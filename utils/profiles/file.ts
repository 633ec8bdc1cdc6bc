import type { Node } from 'jsonc-parser';
import { readJsonDocument, repeatedFields } from '@/utils/handbook/json-document';
import { nameOffsetOf, offsetOf, pathText, placesIn, type Path } from '@/utils/handbook/json-place';
import { consoleProfileSchema, type ConsoleProfile } from '@/utils/profiles/profile';

/** One finding in a profile file. Line and column count from 1; `path` is empty when it is about the whole file. `message` is English, for a file's author. */
export type ProfileProblem = { line: number; column: number; path: string; message: string };

export type ProfileFile = { ok: true; profile: ConsoleProfile } | { ok: false; problems: ProfileProblem[] };

/** How many problems are listed at most. */
export const MAX_PROFILE_PROBLEMS = 50;

/** A profile is a few kB; a file larger than this is none, UTF-16 units. */
export const MAX_PROFILE_LENGTH = 500_000;

type Found = { path: Path; offset: number; message: string };

/**
 * Reads a profile file (JSON). It is taken whole or refused whole; a refusal lists up to `MAX_PROFILE_PROBLEMS` findings
 * in the order of the file, each with its place. Never throws.
 */
export function readProfileFile(text: string): ProfileFile {
  const bare = text.replace(/^\uFEFF/, '');
  if (bare.length > MAX_PROFILE_LENGTH)
    return { ok: false, problems: [{ line: 1, column: 1, path: '', message: 'too large to be a profile' }] };
  const result = check(bare);
  if (!Array.isArray(result)) return { ok: true, profile: result };
  const placeOf = placesIn(bare);
  const problems = result
    .sort((a, b) => a.offset - b.offset)
    .slice(0, MAX_PROFILE_PROBLEMS)
    .map(({ path, offset, message }) => ({ ...placeOf(offset), path: pathText(path), message }));
  return { ok: false, problems };
}

/** The text of a profile file: two spaces, fields in the schema's order whatever order they came in. */
export function writeProfileFile(profile: ConsoleProfile): string {
  return `${JSON.stringify(consoleProfileSchema.parse(profile), null, 2)}\n`;
}

function check(text: string): Found[] | ConsoleProfile {
  const document = readJsonDocument(text);
  if (Array.isArray(document))
    return document.map(({ offset, expected }) => ({ path: [], offset, message: `not JSON: ${expected}` }));
  const { root, value } = document;
  const twice = repeatedFields(root).map(({ path, offset }) => ({ path, offset, message: 'this field is here twice' }));
  const parsed = consoleProfileSchema.safeParse(value);
  if (parsed.success) return twice.length > 0 ? twice : parsed.data;
  return [...twice, ...parsed.error.issues.flatMap((issue) => findingsOf(issue, root))];
}

type Issue = NonNullable<ReturnType<typeof consoleProfileSchema.safeParse>['error']>['issues'][number];

/** An issue about unknown fields names several at once and stands at the object round them; each gets a place of its own. */
function findingsOf(issue: Issue, root: Node): Found[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => {
      const here = [...path, key];
      return { path: here, offset: nameOffsetOf(root, here), message: 'unknown field' };
    });
  return [{ path, offset: offsetOf(root, path), message: issue.message }];
}
