import { textOf } from '@/utils/consoles/find';
import { isLastingMark, marksOf } from '@/utils/teaching/marks';
import type { ToldRows } from '@/utils/teaching/told-rows';

/** Fewer words than this stand in messages as well, UTF-16 units; a Chinese line says as much in fewer. */
const SHORTEST = 8;
const SHORTEST_CJK = 4;
const MOST_CHARS = 120;
const MOST_LINES = 6;

/** Lines of the console that only their words tell from what somebody said, and those words. */
export type WordedLines = { rows: readonly Element[]; words: string[] };

/**
 * Told lines of the console that are built as a message of the buyer's is. For these the line's words are the rule: as long a
 * piece of it as holds no figures, which are others the next time.
 */
export function wordedLines({ system, buyer, agent }: ToldRows): WordedLines {
  const spoken = [...buyer, ...agent];
  const alike = system.filter((line) => isBuiltAlike(line, buyer));
  const worded = alike.flatMap((row) => {
    const words = wordsOf(textOf(row));
    return words !== undefined && !spoken.some((one) => textOf(one).includes(words)) ? [{ row, words }] : [];
  });
  return {
    rows: worded.map(({ row }) => row),
    words: [...new Set(worded.map(({ words }) => words))].slice(0, MOST_LINES),
  };
}

/** Neither bears a lasting mark that the other lacks. */
function isBuiltAlike(line: Element, buyer: readonly Element[]): boolean {
  return !marksOf([line], buyer).some(isLastingMark) && !marksOf(buyer, [line]).some(isLastingMark);
}

function wordsOf(line: string): string | undefined {
  const pieces = line.split(/[\d\n]+/).map((piece) => piece.trim().slice(0, MOST_CHARS));
  const longest = pieces.toSorted((a, b) => b.length - a.length)[0] ?? '';
  return longest.length >= (/[\u3400-\u9fff]/.test(longest) ? SHORTEST_CJK : SHORTEST) ? longest : undefined;
}
