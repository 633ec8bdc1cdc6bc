import type { Node } from 'jsonc-parser';
import { crossFindings } from './cross-checks';
import { expectedOfIssue, problemOfIssue } from './file-issues';
import { MAX_PROBLEMS, type HandbookProblem, type ProblemKind } from './file-problems';
import { readJsonDocument, repeatedFields } from './json-document';
import { nameOffsetOf, offsetOf, pathText, placesIn, type Path, type Place } from './json-place';
import { HANDBOOK_FORMAT, HANDBOOK_SCHEMA_VERSION, handbookSchema, type Handbook } from './schema';

export { MAX_PROBLEMS, PROBLEM_KINDS, type HandbookProblem, type ProblemKind } from './file-problems';

export type HandbookFile = { ok: true; handbook: Handbook } | { ok: false; problems: HandbookProblem[] };

type Found = { path: Path; offset: number; problem: ProblemKind; expected?: string | undefined };

const asObject = (value: unknown): Record<string, unknown> | null =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : null; // checked just before

/** What can be said before the schema is asked: whose document this is, and from when. */
function identity(root: Node, value: unknown): Found | null {
  const document = asObject(value);
  if (document?.format !== HANDBOOK_FORMAT)
    return { path: [], offset: root.offset, problem: 'notAHandbook', expected: HANDBOOK_FORMAT };
  const version = document.schemaVersion;
  if (typeof version !== 'number' || version <= HANDBOOK_SCHEMA_VERSION) return null;
  const path = ['schemaVersion'];
  return { path, offset: offsetOf(root, path), problem: 'newerVersion', expected: String(HANDBOOK_SCHEMA_VERSION) };
}

/** Fields that the schema does not know and would silently drop. */
function unknownFields(raw: unknown, parsed: unknown, path: Path, root: Node): Found[] {
  if (Array.isArray(raw) && Array.isArray(parsed))
    return raw.flatMap((item, index) => unknownFields(item, parsed[index], [...path, index], root));
  const [rawObject, parsedObject] = [asObject(raw), asObject(parsed)];
  if (!rawObject || !parsedObject) return [];
  return Object.entries(rawObject).flatMap(([name, value]): Found[] => {
    const here = [...path, name];
    if (!Object.hasOwn(parsedObject, name))
      return [{ path: here, offset: nameOffsetOf(root, here), problem: 'unknownField' }];
    return unknownFields(value, parsedObject[name], here, root);
  });
}

function schemaFindings(root: Node, value: unknown): Found[] | Handbook {
  const parsed = handbookSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  return parsed.error.issues.map((issue) => {
    const path = issue.path.filter((step) => typeof step !== 'symbol');
    const missing = getValueAt(value, path) === undefined;
    return {
      path,
      offset: offsetOf(root, path),
      problem: problemOfIssue(issue, missing),
      expected: expectedOfIssue(issue),
    };
  });
}

function getValueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, step) => {
    if (Array.isArray(inner)) return typeof step === 'number' ? (inner[step] as unknown) : undefined;
    const object = asObject(inner);
    return object && Object.hasOwn(object, step) ? object[String(step)] : undefined;
  }, value);
}

function toProblem(found: Found, placeOf: (offset: number) => Place): HandbookProblem {
  const { path, offset, problem, expected } = found;
  return { ...placeOf(offset), path: pathText(path), problem, ...(expected !== undefined && { expected }) };
}

/** All findings of a document that is JSON, or the handbook. */
function check(root: Node, value: unknown): Found[] | Handbook {
  const foreign = identity(root, value);
  if (foreign) return [foreign];
  const result = schemaFindings(root, value);
  const twice = repeatedFields(root).map((found): Found => ({ ...found, problem: 'sameField' }));
  if (Array.isArray(result)) return [...twice, ...result];
  const cross = crossFindings(result).map((finding) => ({ ...finding, offset: offsetOf(root, finding.path) }));
  const findings = [...twice, ...unknownFields(value, result, [], root), ...cross];
  return findings.length > 0 ? findings : result;
}

/**
 * Reads a handbook file. It is taken whole or refused whole; a refusal lists up to `MAX_PROBLEMS` findings in the order
 * of the file, each with line, column and field path. Never throws.
 */
export function parseHandbookFile(text: string): HandbookFile {
  const bare = text.replace(/^\uFEFF/, '');
  const tree = readJsonDocument(bare);
  const result = Array.isArray(tree)
    ? tree.map((found): Found => ({ ...found, path: [], problem: 'damaged' }))
    : check(tree.root, tree.value);
  if (!Array.isArray(result)) return { ok: true, handbook: result };
  const placeOf = placesIn(bare);
  const sorted = [...result].sort((a, b) => a.offset - b.offset).slice(0, MAX_PROBLEMS);
  return { ok: false, problems: sorted.map((found) => toProblem(found, placeOf)) };
}

/** The text of a handbook file: two spaces, fields in the schema's order whatever order they came in. */
export function writeHandbookFile(handbook: Handbook): string {
  return `${JSON.stringify(handbookSchema.parse(handbook), null, 2)}\n`;
}
