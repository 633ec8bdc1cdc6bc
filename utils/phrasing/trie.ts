import type { SideBySide } from './side-by-side';

/** Patterns as a tree, numbered breadth first: the children of a node lie side by side, by rising symbol. Node 0 is the root. */
export type Trie = {
  /** UTF-16 unit → symbol, as far as the highest unit; 0 for a unit of no pattern. */
  symbols: Uint16Array;
  /** Symbol → unit; symbol 0 is none. */
  alphabet: Uint16Array;
  nodes: number;
  /** Symbol of the edge from the parent. */
  via: Uint16Array;
  parents: Int32Array;
  /** First child of each node; those of node `n` end before `children[n + 1]`. */
  children: Int32Array;
  /** The pattern that ends at a node + 1; 0 for none. */
  ends: Int32Array;
};

/** Nodes as they came: numbered in the order in which they were made. */
type Grown = { nodes: number; parents: Int32Array; via: Uint16Array; ends: Int32Array };
/** Edges by parent and symbol, in open addressing; only needed while patterns are entered. */
type Edges = { nodes: Int32Array; symbols: Uint16Array; targets: Int32Array; mask: number };

/** Units are numbered in the order in which they are seen. */
function symbolsOf({ units }: SideBySide): Pick<Trie, 'symbols' | 'alphabet'> {
  const seen: number[] = [0];
  const numbers = new Uint16Array(65536);
  for (const unit of units) if (numbers[unit] === 0) numbers[unit] = seen.push(unit) - 1;
  const alphabet = Uint16Array.from(seen);
  return { symbols: symbolTable(alphabet), alphabet };
}

/** Unit → symbol, no longer than the highest unit needs. */
export function symbolTable(alphabet: Uint16Array): Uint16Array {
  const symbols = new Uint16Array(alphabet.reduce((highest, unit) => Math.max(highest, unit), 0) + 1);
  for (let symbol = 1; symbol < alphabet.length; symbol += 1) symbols[alphabet[symbol] ?? 0] = symbol;
  return symbols;
}

/** The child of a node by a symbol; made when there is none. */
function grow(grown: Grown, edges: Edges, node: number, symbol: number): number {
  const { nodes, symbols, targets, mask } = edges;
  let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(symbol, 0x85ebca6b)) >>> 5;
  for (slot &= mask; nodes[slot] !== 0; slot = (slot + 1) & mask)
    if (nodes[slot] === node + 1 && symbols[slot] === symbol) return targets[slot] ?? 0;
  const child = grown.nodes++;
  nodes[slot] = node + 1;
  symbols[slot] = symbol;
  targets[slot] = child;
  grown.parents[child] = node;
  grown.via[child] = symbol;
  return child;
}

/** Patterns entered, or nodes numbered, between two pauses of a build: a few milliseconds of work even in code that is still cold. */
const PATTERNS_A_STEP = 1500;
const NODES_A_STEP = 16_000;

function* growAll(patterns: SideBySide, symbols: Uint16Array): Generator<void, Grown> {
  const { units, starts } = patterns;
  const capacity = 2 ** Math.ceil(Math.log2(Math.max(16, units.length * 1.5)));
  const edges: Edges = {
    nodes: new Int32Array(capacity),
    symbols: new Uint16Array(capacity),
    targets: new Int32Array(capacity),
    mask: capacity - 1,
  };
  const size = units.length + 1;
  const grown: Grown = {
    nodes: 1,
    parents: new Int32Array(size),
    via: new Uint16Array(size),
    ends: new Int32Array(size),
  };
  for (let number = 0; number + 1 < starts.length; number += 1) {
    if (number % PATTERNS_A_STEP === PATTERNS_A_STEP - 1) yield;
    const end = starts[number + 1] ?? 0;
    let node = 0;
    for (let at = starts[number] ?? 0; at < end; at += 1) node = grow(grown, edges, node, symbols[units[at] ?? 0] ?? 0);
    if (grown.ends[node] === 0) grown.ends[node] = number + 1;
  }
  return grown;
}

/** Each node's children as a linked list by rising symbol: counted by symbol, then hung up from the highest symbol down. */
function families({ nodes, parents, via }: Grown, alphabet: number): { first: Int32Array; next: Int32Array } {
  const starts = new Int32Array(alphabet + 1);
  for (let node = 1; node < nodes; node += 1) starts[via[node] ?? 0] = (starts[via[node] ?? 0] ?? 0) + 1;
  for (let symbol = 1; symbol <= alphabet; symbol += 1)
    starts[symbol] = (starts[symbol] ?? 0) + (starts[symbol - 1] ?? 0);
  const sorted = new Int32Array(nodes);
  for (let node = 1; node < nodes; node += 1) {
    const place = (starts[via[node] ?? 0] ?? 0) - 1;
    starts[via[node] ?? 0] = place;
    sorted[place] = node;
  }
  const first = new Int32Array(nodes);
  const next = new Int32Array(nodes);
  for (let place = nodes - 2; place >= 0; place -= 1) {
    const node = sorted[place] ?? 0;
    const parent = parents[node] ?? 0;
    next[node] = first[parent] ?? 0;
    first[parent] = node;
  }
  return { first, next };
}

/**
 * Makes the tree of patterns, in linear time and in steps: a caller that may not block pauses at each.
 *
 * @param patterns not empty; their indexes are their numbers. Of the same pattern twice the first counts
 */
export function* trieSteps(patterns: SideBySide): Generator<void, Trie> {
  const { symbols, alphabet } = symbolsOf(patterns);
  yield;
  const grown = yield* growAll(patterns, symbols);
  const { nodes } = grown;
  const { first, next } = families(grown, alphabet.length);
  yield;
  const order = new Int32Array(nodes);
  const trie: Trie = {
    symbols,
    alphabet,
    nodes,
    via: new Uint16Array(nodes),
    parents: new Int32Array(nodes),
    children: new Int32Array(nodes + 1),
    ends: new Int32Array(nodes),
  };
  let last = 1;
  for (let node = 0; node < nodes; node += 1) {
    if (node % NODES_A_STEP === NODES_A_STEP - 1) yield;
    const old = order[node] ?? 0;
    trie.via[node] = grown.via[old] ?? 0;
    trie.ends[node] = grown.ends[old] ?? 0;
    trie.children[node] = last;
    for (let child = first[old] ?? 0; child !== 0; child = next[child] ?? 0) {
      trie.parents[last] = node;
      order[last++] = child;
    }
  }
  trie.children[nodes] = last;
  return trie;
}
