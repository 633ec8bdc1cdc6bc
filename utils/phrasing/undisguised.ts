import { nextState, noOccurrences, report, type Occurrences } from './automaton';
import { nextRewrite, rewriteAt } from './canonical';
import type { Compiled } from './compile';
import type { Hit } from './hit';
import type { Stream } from './stream';

/**
 * A stretch of the draft read with its disguises undone: it begins where one stands, and ends where the matcher is in the state that it
 * has for the draft as written, since from there on both read the same.
 */
type Stretch = {
  /** Stream index at which it begins; what stands before it is read as written. */
  origin: number;
  /** First and last stream unit behind each unit read. */
  first: number[];
  last: number[];
  /** Index of the last unit that a disguise was undone for. */
  changed: number;
  state: number;
};

const found: Occurrences = noOccurrences();

function read({ automaton, patterns }: Compiled, stretch: Stretch, unit: number, hits: Hit[]): void {
  const at = stretch.first.length - 1;
  stretch.state = nextState(automaton, stretch.state, unit);
  found.count = 0;
  report(automaton, stretch.state, at, found);
  for (let number = 0; number < found.count; number += 1) {
    const pattern = found.patterns[number] ?? 0;
    const from = at - (patterns.lengths[pattern] ?? 0) + 1;
    if (from > stretch.changed) continue;
    const start = from < 0 ? stretch.origin + from : (stretch.first[from] ?? 0);
    hits.push({ pattern, start, end: stretch.last[at] ?? 0 });
  }
}

/** Reads one stretch; gives the stream index behind it. */
function readStretch(compiled: Compiled, stream: Stream, states: Int32Array, origin: number, hits: Hit[]): number {
  const state = origin === 0 ? 0 : (states[origin - 1] ?? 0);
  const stretch: Stretch = { origin, first: [], last: [], changed: -1, state };
  let at = origin;
  while (at < stream.length) {
    const rewrite = rewriteAt(stream, at);
    const word = rewrite?.word ?? '';
    const end = at + (rewrite?.form.length ?? 1) - 1;
    const size = rewrite === undefined ? 1 : word.length;
    if (rewrite !== undefined) stretch.changed = stretch.first.length + size - 1;
    for (let next = 0; next < size; next += 1) {
      const from = Math.min(at + next, end);
      stretch.first.push(from);
      stretch.last.push(next === size - 1 ? end : from);
      read(compiled, stretch, rewrite === undefined ? (stream.units[at] ?? 0) : word.charCodeAt(next), hits);
    }
    at = end + 1;
    if (stretch.state === states[end]) break;
  }
  return at;
}

/**
 * Patterns that show only once the disguises of short words are undone.
 *
 * @param states the matcher's state after each unit of the stream as written
 */
export function undisguisedHits(compiled: Compiled, stream: Stream, states: Int32Array): Hit[] {
  const hits: Hit[] = [];
  let at = nextRewrite(stream, 0);
  while (at < stream.length) at = nextRewrite(stream, readStretch(compiled, stream, states, at, hits));
  return hits;
}
