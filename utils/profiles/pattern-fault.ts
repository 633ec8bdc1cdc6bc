import { readPattern, type Piece } from '@/utils/profiles/pattern-pieces';

/** A pattern longer than this is no rule that a person can check, UTF-16 units. */
export const MAX_PATTERN = 500;

/**
 * Why a regular expression cannot be used on a page's text, in English for a file's author; undefined when it can.
 * Pages are not to be trusted: an expression that can be made to try the same text in very many ways is refused. Such are
 * repetition without end within repetition without end, alternatives under one that can begin alike, and neighbours without
 * end that accept the same character. (OWASP, "Regular expression Denial of Service".)
 */
export function patternFault(source: string): string | undefined {
  if (source.length > MAX_PATTERN) return `longer than ${MAX_PATTERN} characters`;
  if (!compiles(source)) return 'not a regular expression';
  try {
    const alternatives = readPattern(source);
    // Tried from one place only, an expression may have one such pair: a label's length squared is little work.
    const pairs = alternatives.every(([first]) => first?.start === true) ? 1 : 0;
    through(alternatives, [], { pairs, repeated: false });
    return undefined;
  } catch (error) {
    if (error instanceof Slow) return error.message;
    throw error;
  }
}

function compiles(source: string): boolean {
  try {
    new RegExp(source, 'iu');
    return true;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return false;
  }
}

/** Found while walking through an expression. */
class Slow extends Error {
  constructor(what: string) {
    super(`${what}: it can be made to run very long`);
  }
}

/**
 * Walks through alternatives. `open`: the repetitions without end before them between which the text may still be shared out
 * in several ways; given back are those after them.
 */
function through(alternatives: readonly (readonly Piece[])[], open: readonly Piece[], under: Under): Piece[] {
  if (under.repeated && beginAlike(alternatives))
    throw new Slow('alternatives under a repetition begin with the same character');
  const after = alternatives.flatMap((pieces) =>
    pieces.reduce<readonly Piece[]>((before, piece) => past(piece, { pieces, before, under }), open),
  );
  return [...new Set(after)];
}

/** `pairs`: how many neighbours that accept the same character are let through. */
type Under = { pairs: number; repeated: boolean };
type Row = { pieces: readonly Piece[]; before: readonly Piece[]; under: Under };

function past(piece: Piece, { pieces, before, under }: Row): Piece[] {
  if (piece.empty) {
    if (piece.group) through(piece.group, [], under);
    return [...before];
  }
  if (piece.endless) {
    if (under.repeated && !closesWith(pieces, piece)) throw new Slow('a repetition within a repetition');
    if (before.filter((other) => overlaps(other, piece)).length > under.pairs)
      throw new Slow('repetitions that accept the same character stand together');
    if (piece.group) through(piece.group, [], { pairs: 0, repeated: true });
    return [...before, piece];
  }
  const after = piece.group
    ? through(piece.group, before, under)
    : piece.optional
      ? []
      : before.filter((other) => overlaps(other, piece));
  return piece.optional ? [...new Set([...before, ...after])] : after;
}

/** `(\d+,)+` is safe: a character that the inner repetition does not accept must stand after (or before) each of its runs. */
function closesWith(pieces: readonly Piece[], endless: Piece): boolean {
  return pieces.some(
    (piece) => piece !== endless && !piece.optional && !piece.empty && !piece.endless && !overlaps(piece, endless),
  );
}

/** Whether both accept some character in common. */
function overlaps(one: Piece, two: Piece): boolean {
  return one.characters.some((accepts, index) => accepts && two.characters[index] === true);
}

/** Two of them may begin with the same character. */
function beginAlike(alternatives: readonly (readonly Piece[])[]): boolean {
  const firsts = alternatives.map((pieces) => pieces.find((piece) => !piece.empty));
  return firsts.some((one, index) =>
    firsts.slice(index + 1).some((two) => one !== undefined && two !== undefined && overlaps(one, two)),
  );
}
