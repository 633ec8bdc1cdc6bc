import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { Path } from './json-place';

/** A place in a text where it is no JSON, and what the parser missed there. */
export type Damage = { offset: number; expected: string };

/** A document with its syntax tree, for findings that name a place. */
export type JsonDocument = { root: Node; value: unknown };

/** Reads JSON strictly: no comments, no trailing commas. Nesting beyond the parser's stack counts as damage. Never throws. */
export function readJsonDocument(text: string): JsonDocument | Damage[] {
  const errors: ParseError[] = [];
  try {
    const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
    if (errors.length > 0 || !root) return damage(errors);
    return { root, value: JSON.parse(text) as unknown };
  } catch (error) {
    return [{ offset: 0, expected: error instanceof Error ? error.message : '' }];
  }
}

/** The parser reports one slip several times, so only the first at a place is kept. */
function damage(errors: readonly ParseError[]): Damage[] {
  const places = new Map<number, Damage>();
  for (const { error, offset } of errors)
    if (!places.has(offset)) places.set(offset, { offset, expected: printParseErrorCode(error) });
  return [...places.values()];
}

/** Fields written twice in one object: JSON would silently keep the last. */
export function repeatedFields(node: Node, path: Path = []): { path: Path; offset: number }[] {
  if (node.type === 'array')
    return (node.children ?? []).flatMap((child, index) => repeatedFields(child, [...path, index]));
  if (node.type !== 'object') return [];
  const seen = new Set<string>();
  return (node.children ?? []).flatMap((property) => {
    const [nameNode, valueNode] = property.children ?? [];
    if (!nameNode || !valueNode) return [];
    const name = String(nameNode.value);
    const here = [...path, name];
    const again = seen.has(name) ? [{ path: here, offset: nameNode.offset }] : [];
    seen.add(name);
    return [...again, ...repeatedFields(valueNode, here)];
  });
}
