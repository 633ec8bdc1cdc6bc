/** One measured figure. `limit` is what it must not pass (or, for a share, not fall below; then the note says so). */
export type BenchRow = { name: string; value: number; unit: string; limit?: number; note?: string };
