/** One occurrence of a pattern; `start` and `end` are stream indexes, both inclusive. */
export type Hit = { pattern: number; start: number; end: number };
