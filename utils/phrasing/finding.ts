import type { Hit } from './hit';
import type { Stream } from './stream';

/** A finding on the stream, both ends inclusive; `turn` is where its last word starts: a negation must stand before that. */
export type Finding = { rule: number; start: number; end: number; turn: number };

/** Which kind of exception makes a finding harmless; `near`: none of the words that it needs is there. */
export type Excuse = 'negatedBy' | 'subject' | 'context' | 'near';

/** Is told what exceptions do, for whoever wants to see each step; a check in a page has none. */
export type Watch = {
  covered(rule: number, hit: Hit, by: Hit): void;
  excused(finding: Finding, excuse: Excuse, by: Hit | undefined): void;
};

/** A word in the draft and what it is to a rule: one of `ROLE_BITS`. */
export type Word = { hit: Hit; role: number };

const NONE: readonly Hit[] = [];

/** The words of one draft by the clause that they begin in. */
export class HitsByClause {
  readonly count: number;
  private readonly lists: (Hit[] | undefined)[] = [];
  private readonly stream: Stream;

  constructor(stream: Stream, hits: readonly Hit[]) {
    this.stream = stream;
    for (const hit of hits) (this.lists[this.clauseOf(hit.start)] ??= []).push(hit);
    this.count = this.lists.length;
  }

  clauseOf(at: number): number {
    return this.stream.clauses[at] ?? 0;
  }

  /** In the order of their ends, the longest first at one end. */
  in(clause: number): readonly Hit[] {
    return this.lists[clause] ?? NONE;
  }
}
