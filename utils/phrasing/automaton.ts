import { sideBySide, type SideBySide } from './side-by-side';
import type { Trie } from './trie';
import { trieSteps } from './trie';

/**
 * Aho–Corasick over UTF-16 units in typed arrays: finds every occurrence of every pattern in one pass, in time linear in the text.
 * States are the nodes of the tree of patterns; 0 is the root.
 */
export type Automaton = {
  symbols: Uint16Array;
  alphabet: Uint16Array;
  /** State after one symbol. Most units of a draft are looked up here. */
  roots: Int32Array;
  via: Uint16Array;
  children: Int32Array;
  /** State of the longest proper suffix that begins a pattern. */
  fail: Int32Array;
  /** The state itself or the nearest on its way of failures that ends a pattern; 0 for none. */
  reports: Int32Array;
  /** The pattern that ends at a state + 1; 0 for none. */
  ends: Int32Array;
};

/** What `scan` found: pattern numbers and the indexes of their last units, in the order of the ends, the longest first at one end. */
export type Occurrences = { patterns: Int32Array; ends: Int32Array; count: number };

export const noOccurrences = (): Occurrences => ({
  patterns: new Int32Array(256),
  ends: new Int32Array(256),
  count: 0,
});

function note(found: Occurrences, pattern: number, end: number): void {
  if (found.count === found.ends.length) {
    const { patterns, ends, count } = found;
    found.patterns = new Int32Array(count * 2);
    found.ends = new Int32Array(count * 2);
    found.patterns.set(patterns);
    found.ends.set(ends);
  }
  found.patterns[found.count] = pattern;
  found.ends[found.count++] = end;
}

/** The state after one more symbol: the child of the state, or of the nearest on its way of failures that has one. */
function follow({ via, children, roots, fail }: Automaton, state: number, symbol: number): number {
  for (let from = state; from !== 0; from = fail[from] ?? 0) {
    let low = children[from] ?? 0;
    let high = (children[from + 1] ?? 0) - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const other = via[middle] ?? 0;
      if (other === symbol) return middle;
      if (other < symbol) low = middle + 1;
      else high = middle - 1;
    }
  }
  return roots[symbol] ?? 0;
}

/** The state after one more unit. A unit of no pattern, 0 among them, ends every match. */
export function nextState(automaton: Automaton, state: number, unit: number): number {
  const symbol = automaton.symbols[unit] ?? 0;
  return symbol === 0 ? 0 : follow(automaton, state, symbol);
}

/** Notes the patterns that end at a state. */
export function report({ reports, ends, fail }: Automaton, state: number, end: number, found: Occurrences): void {
  for (let out = reports[state] ?? 0; out !== 0; out = reports[fail[out] ?? 0] ?? 0)
    note(found, (ends[out] ?? 0) - 1, end);
}

/**
 * Writes all occurrences in the first `length` units over `found`.
 *
 * @param states when given, the state after each unit is written into it: the work can be taken up again anywhere
 */
export function scan(
  automaton: Automaton,
  units: Uint16Array,
  length: number,
  found: Occurrences,
  states?: Int32Array,
): void {
  const { reports } = automaton;
  found.count = 0;
  let state = 0;
  for (let at = 0; at < length; at += 1) {
    state = nextState(automaton, state, units[at] ?? 0);
    if (states !== undefined) states[at] = state;
    if (reports[state] !== 0) report(automaton, state, at, found);
  }
}

/** State after one symbol, from the root. */
export function rootsOf({ alphabet, via, children }: Pick<Automaton, 'alphabet' | 'via' | 'children'>): Int32Array {
  const roots = new Int32Array(alphabet.length);
  for (let child = children[0] ?? 0; child < (children[1] ?? 0); child += 1) roots[via[child] ?? 0] = child;
  return roots;
}

function withoutLinks(trie: Trie): Automaton {
  const { symbols, alphabet, via, children, ends, nodes } = trie;
  const roots = rootsOf(trie);
  const [fail, reports] = [new Int32Array(nodes), new Int32Array(nodes)];
  return { symbols, alphabet, roots, via, children, ends, fail, reports };
}

/** Nodes linked between two pauses of a build. */
const NODES_A_STEP = 16_000;

/**
 * Builds the automaton, in linear time and in steps: a caller that may not block pauses at each.
 *
 * @param patterns not empty; their indexes are their numbers. Of the same pattern twice the first counts
 */
export function* automatonSteps(patterns: SideBySide): Generator<void, Automaton> {
  const trie = yield* trieSteps(patterns);
  yield;
  const automaton = withoutLinks(trie);
  const { fail, reports, ends } = automaton;
  for (let node = 1; node < trie.nodes; node += 1) {
    if (node % NODES_A_STEP === 0) yield;
    const parent = trie.parents[node] ?? 0;
    const back = parent === 0 ? 0 : follow(automaton, fail[parent] ?? 0, trie.via[node] ?? 0);
    fail[node] = back;
    reports[node] = ends[node] === 0 ? (reports[back] ?? 0) : node;
  }
  return automaton;
}

/** Runs steps to their end without a pause. */
export function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** Builds the automaton in one go; see `automatonSteps`. */
export const buildAutomaton = (patterns: readonly string[]): Automaton => finish(automatonSteps(sideBySide(patterns)));
