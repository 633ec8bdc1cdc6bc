/**
 * Aho–Corasick over UTF-16 units in typed arrays: finds every occurrence of every pattern in one pass.
 * Transitions live in one open-addressing hash, so that a large alphabet costs nothing.
 */
export type Automaton = {
  /** Calls `hit(pattern, end)` for each occurrence; `end` is the index of its last unit. Unit 0 ends every match. */
  scan(units: Uint16Array, length: number, hit: (pattern: number, end: number) => void): void;
};

type Trie = {
  symbols: Uint16Array;
  alphabet: number;
  nodes: number;
  keys: Float64Array;
  targets: Int32Array;
  mask: number;
  /** Length of the longest pattern. */
  deepest: number;
  /** Edges out of the root by symbol: most units of a draft start here. */
  roots: Int32Array;
};

function symbolsOf(patterns: readonly string[]): { symbols: Uint16Array; alphabet: number; units: number } {
  const symbols = new Uint16Array(65536);
  let alphabet = 1;
  let units = 0;
  for (const pattern of patterns) {
    units += pattern.length;
    for (let at = 0; at < pattern.length; at += 1) {
      const unit = pattern.charCodeAt(at);
      if (symbols[unit] === 0) symbols[unit] = alphabet++;
    }
  }
  return { symbols, alphabet, units };
}

function slotOf(trie: Trie, key: number): number {
  let slot = (Math.imul(key | 0, 0x9e3779b1) >>> 7) & trie.mask;
  while (trie.keys[slot] !== key && trie.keys[slot] !== 0) slot = (slot + 1) & trie.mask;
  return slot;
}

/** Node reached from `node` by `symbol`; 0 when there is no such edge. */
function step(trie: Trie, node: number, symbol: number): number {
  if (node === 0) return trie.roots[symbol] ?? 0;
  return trie.targets[slotOf(trie, node * trie.alphabet + symbol)] ?? 0;
}

function grow(trie: Trie, node: number, symbol: number): number {
  const key = node * trie.alphabet + symbol;
  const slot = slotOf(trie, key);
  if (trie.keys[slot] === 0) {
    trie.keys[slot] = key;
    trie.targets[slot] = trie.nodes;
    if (node === 0) trie.roots[symbol] = trie.nodes;
    trie.nodes += 1;
  }
  return trie.targets[slot] ?? 0;
}

/** All nodes but the root, parents before children, as the failure links need them. Sorted by counting. */
function breadthFirst({ nodes, deepest }: Trie, parents: Int32Array): Int32Array {
  const depths = new Int32Array(nodes);
  const starts = new Int32Array(deepest + 2);
  for (let node = 1; node < nodes; node += 1) {
    const depth = (depths[parents[node] ?? 0] ?? 0) + 1;
    depths[node] = depth;
    starts[depth + 1] = (starts[depth + 1] ?? 0) + 1;
  }
  for (let depth = 1; depth < starts.length; depth += 1)
    starts[depth] = (starts[depth] ?? 0) + (starts[depth - 1] ?? 0);
  const order = new Int32Array(nodes - 1);
  for (let node = 1; node < nodes; node += 1) {
    const depth = depths[node] ?? 0;
    order[starts[depth] ?? 0] = node;
    starts[depth] = (starts[depth] ?? 0) + 1;
  }
  return order;
}

type Links = { fail: Int32Array; ends: Int32Array; outputs: Int32Array };

function link(trie: Trie, parents: Int32Array, via: Uint16Array, ends: Int32Array): Links {
  const fail = new Int32Array(trie.nodes);
  const outputs = new Int32Array(trie.nodes);
  for (const node of breadthFirst(trie, parents)) {
    const parent = parents[node] ?? 0;
    if (parent !== 0) {
      let back = fail[parent] ?? 0;
      while (back !== 0 && step(trie, back, via[node] ?? 0) === 0) back = fail[back] ?? 0;
      fail[node] = step(trie, back, via[node] ?? 0);
    }
    const back = fail[node] ?? 0;
    outputs[node] = ends[back] === -1 ? (outputs[back] ?? 0) : back;
  }
  return { fail, ends, outputs };
}

/** Patterns entered between two pauses of a build: a few milliseconds of work even in code that is still cold. */
const STRIDE = 1500;

/**
 * Builds the automaton, in steps: a caller that may not block pauses at each. Patterns must be distinct and not empty; the index of a
 * pattern is its number.
 */
export function* automatonSteps(patterns: readonly string[]): Generator<void, Automaton> {
  const { symbols, alphabet, units } = symbolsOf(patterns);
  const capacity = 2 ** Math.ceil(Math.log2(Math.max(16, units * 2)));
  const trie: Trie = {
    symbols,
    alphabet,
    nodes: 1,
    keys: new Float64Array(capacity),
    targets: new Int32Array(capacity),
    mask: capacity - 1,
    deepest: patterns.reduce((most, { length }) => Math.max(most, length), 0),
    roots: new Int32Array(alphabet),
  };
  const parents = new Int32Array(units + 1);
  const via = new Uint16Array(units + 1);
  const ends = new Int32Array(units + 1).fill(-1);
  for (const [number, pattern] of patterns.entries()) {
    if (number % STRIDE === STRIDE - 1) yield;
    let node = 0;
    for (let at = 0; at < pattern.length; at += 1) {
      const symbol = symbols[pattern.charCodeAt(at)] ?? 0;
      const next = grow(trie, node, symbol);
      parents[next] = node;
      via[next] = symbol;
      node = next;
    }
    ends[node] = number;
  }
  yield;
  return { scan: scanner(trie, link(trie, parents, via, ends)) };
}

/** Runs steps to their end without a pause. */
export function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** Builds the automaton in one go; see `automatonSteps`. */
export const buildAutomaton = (patterns: readonly string[]): Automaton => finish(automatonSteps(patterns));

function scanner(trie: Trie, { fail, ends, outputs }: Links): Automaton['scan'] {
  return (units, length, hit) => {
    let node = 0;
    for (let at = 0; at < length; at += 1) {
      const symbol = trie.symbols[units[at] ?? 0] ?? 0;
      if (symbol === 0) {
        node = 0;
        continue;
      }
      let next = step(trie, node, symbol);
      while (next === 0 && node !== 0) {
        node = fail[node] ?? 0;
        next = step(trie, node, symbol);
      }
      node = next;
      if (ends[node] !== -1) hit(ends[node] ?? 0, at);
      for (let out = outputs[node] ?? 0; out !== 0; out = outputs[out] ?? 0) hit(ends[out] ?? 0, at);
    }
  };
}
