import type { Block, Section } from '@/utils/search/block';
import type { Automaton } from './automaton';
import { rootsOf } from './automaton';
import { symbolTable } from './trie';

/** Sections that an automaton takes; what follows from them by one quick pass is not among them. */
export const AUTOMATON_SECTIONS = 5;

/** Sizes of stretches that stand side by side, from where each starts. None is longer than 65,535. */
export function sizesOf(starts: Int32Array): Uint16Array {
  const sizes = new Uint16Array(Math.max(0, starts.length - 1));
  for (let at = 0; at < sizes.length; at += 1) sizes[at] = (starts[at + 1] ?? 0) - (starts[at] ?? 0);
  return sizes;
}

/** The way back. */
export function startsOf(sizes: Uint16Array, first = 0): Int32Array {
  const starts = new Int32Array(sizes.length + 1);
  let start = first;
  for (let at = 0; at < sizes.length; at += 1) {
    starts[at] = start;
    start += sizes[at] ?? 0;
  }
  starts[sizes.length] = start;
  return starts;
}

/** State at which each pattern ends; 0 for one that is another's twin. */
function endStates({ ends }: Automaton, patterns: number): Int32Array {
  const states = new Int32Array(patterns);
  for (let state = 0; state < ends.length; state += 1) if (ends[state] !== 0) states[(ends[state] ?? 0) - 1] = state;
  return states;
}

export function automatonSections(automaton: Automaton, patterns: number): Section[] {
  const { alphabet, via, children, fail } = automaton;
  return [alphabet, via, sizesOf(children), fail, endStates(automaton, patterns)];
}

/** The automaton in a block, sharing its bytes where it can. */
export function automatonIn({ halves, signed }: Block, from: number): Automaton {
  const [alphabet, via, fail] = [halves(from), halves(from + 1), signed(from + 3)];
  const children = startsOf(halves(from + 2), 1);
  const nodes = via.length;
  const [ends, reports] = [new Int32Array(nodes), new Int32Array(nodes)];
  signed(from + 4).forEach((state, pattern) => {
    if (state !== 0) ends[state] = pattern + 1;
  });
  // States are numbered breadth first: a state's way of failures goes to lower numbers only.
  for (let state = 1; state < nodes; state += 1)
    reports[state] = ends[state] === 0 ? (reports[fail[state] ?? 0] ?? 0) : state;
  const roots = rootsOf({ alphabet, via, children });
  return { symbols: symbolTable(alphabet), alphabet, roots, via, children, fail, ends, reports };
}
