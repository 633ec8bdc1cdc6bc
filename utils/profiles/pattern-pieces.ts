/** One piece of a regular expression: a character class, a character or a group, with its repetition. */
export type Piece = {
  /** Repeated without an upper end, or with one so high that it comes to the same. */
  endless: boolean;
  /** May match nothing. */
  optional: boolean;
  /** Takes no character: an anchor or a look around. */
  empty: boolean;
  /** The beginning of the text: what follows is tried from there only. */
  start?: boolean;
  /** Alternatives inside, for a group. */
  group?: Piece[][];
  /** Which of the sample characters it accepts; a group: which its inside accepts anywhere. */
  characters: readonly boolean[];
};

/** Characters that stand for all, besides those that an expression names: printable ASCII, white space, and of some scripts. */
const SAMPLE = [
  ...Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)),
  ...['\n', '\t', '\u00a0', '一', '分', '秒', '年', ':', '。', 'あ', '가', 'ก', '€', 'é'],
];
/** A bound above this comes to no bound. */
const MANY = 50;

/** Takes a regular expression that compiles (flags `iu`) apart into its alternatives. */
export function readPattern(source: string): Piece[][] {
  return readAlternatives({ source, at: 0, sample: [...new Set([...SAMPLE, ...Array.from(source)])] });
}

type Cursor = { source: string; at: number; sample: readonly string[] };

function readAlternatives(cursor: Cursor): Piece[][] {
  const alternatives: Piece[][] = [[]];
  while (cursor.at < cursor.source.length && cursor.source[cursor.at] !== ')') {
    if (cursor.source[cursor.at] === '|') {
      cursor.at += 1;
      alternatives.push([]);
    } else alternatives.at(-1)?.push(readPiece(cursor));
  }
  return alternatives;
}

function readPiece(cursor: Cursor): Piece {
  const piece = cursor.source[cursor.at] === '(' ? readGroup(cursor) : readAtom(cursor);
  return withRepetition(piece, cursor);
}

const OPENING = /^\((?:\?(?:<?[=!]|:|<[^>=!]+>))?/;

function readGroup(cursor: Cursor): Piece {
  const opening = OPENING.exec(cursor.source.slice(cursor.at))?.[0] ?? '(';
  cursor.at += opening.length;
  const group = readAlternatives(cursor);
  cursor.at += 1; // the closing bracket
  const looksAround = /^\(\?<?[=!]$/.test(opening);
  return {
    endless: false,
    optional: group.some((pieces) => pieces.every(({ optional, empty }) => optional || empty)),
    empty: looksAround,
    group,
    characters: looksAround ? [] : union(group.flat(), cursor.sample),
  };
}

const ATOM =
  /^(?:\[(?:\\.|[^\]\\])*\]|\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u[0-9a-f]{4}|\\x[0-9a-f]{2}|\\c[a-z]|\\k<[^>]*>|\\.|[^])/iu;

function readAtom(cursor: Cursor): Piece {
  const atom = ATOM.exec(cursor.source.slice(cursor.at))?.[0] ?? '';
  cursor.at += Math.max(1, atom.length);
  const empty = atom === '^' || atom === '$' || atom === '\\b' || atom === '\\B';
  return {
    endless: false,
    optional: false,
    empty,
    start: atom === '^',
    characters: empty ? [] : accepted(atom, cursor.sample),
  };
}

/** A reference to a group may stand for anything. */
function accepted(atom: string, sample: readonly string[]): readonly boolean[] {
  if (/^\\(?:[1-9]|k<)/.test(atom)) return sample.map(() => true);
  const pattern = new RegExp(`^(?:${atom})$`, 'iu');
  return sample.map((character) => pattern.test(character));
}

const REPETITION = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/;

function withRepetition(piece: Piece, cursor: Cursor): Piece {
  const found = REPETITION.exec(cursor.source.slice(cursor.at));
  if (!found) return piece;
  const [text, least, comma, most = ''] = found;
  cursor.at += text.length;
  const bound = most === '' ? Number(least) : Number(most);
  const open =
    text.startsWith('*') || text.startsWith('+') || (comma === ',' && most === '') || (comma === ',' && bound > MANY);
  return {
    ...piece,
    endless: open,
    optional: piece.optional || text.startsWith('*') || text.startsWith('?') || Number(least) === 0,
  };
}

function union(pieces: readonly Piece[], sample: readonly string[]): readonly boolean[] {
  return sample.map((_, index) => pieces.some(({ characters }) => characters[index] === true));
}
