import type { Compiled } from './compile';
import { PAIRS_ACROSS, ROLE_BITS, TERMS } from './compile';
import type { Hit } from './hit';

const PAIR_BITS = ROLE_BITS.near | ROLE_BITS.with;
/** Marks a rule that can find something in the clause in question. */
const WANTED = 8;

/** Which roles words play for each rule in a clause, as bits, and the rules that have any. */
class Roles {
  bits = new Uint8Array(256);
  readonly touched: number[] = [];

  /** Forgets the clause; makes room for so many rules. */
  clear(rules: number): void {
    for (const rule of this.touched) this.bits[rule] = 0;
    this.touched.length = 0;
    if (this.bits.length < rules) this.bits = new Uint8Array(rules);
  }

  /** Writes over what is known with the roles of a clause's words. */
  read({ patterns }: Compiled, hits: readonly Hit[], active: Uint8Array): void {
    this.clear(active.length);
    const { useStarts, useRules, useRoles } = patterns;
    for (const { pattern } of hits) {
      const end = useStarts[pattern + 1] ?? 0;
      for (let use = useStarts[pattern] ?? 0; use < end; use += 1) {
        const rule = useRules[use] ?? 0;
        if (active[rule] !== 1) continue;
        const bits = this.bits[rule] ?? 0;
        if (bits === 0) this.touched.push(rule);
        this.bits[rule] = bits | (useRoles[use] ?? 0);
      }
    }
  }
}

/** The roles of the clause before, the one in question and the one behind, moved on clause by clause; kept for the next draft. */
export class RolesOfThree {
  private last = new Roles();
  private here = new Roles();
  private next = new Roles();

  /** Begins before the first clause, whose words are given. */
  begin(compiled: Compiled, first: readonly Hit[], active: Uint8Array): void {
    this.last.clear(active.length);
    this.here.clear(active.length);
    this.next.read(compiled, first, active);
  }

  /** Moves on by a clause; the words of the one behind it are given. */
  moveOn(compiled: Compiled, behind: readonly Hit[], active: Uint8Array): void {
    [this.last, this.here, this.next] = [this.here, this.next, this.last];
    this.next.read(compiled, behind, active);
  }

  /** Marks the rules that can find anything here at all: most words of pairs stand without a partner. */
  anyWanted({ ways }: Compiled): boolean {
    const { bits: here, touched } = this.here;
    let any = false;
    for (const rule of touched) {
      let bits = here[rule] ?? 0;
      if (ways[rule] === PAIRS_ACROSS) bits |= (this.last.bits[rule] ?? 0) | (this.next.bits[rule] ?? 0);
      if (ways[rule] !== TERMS && (bits & PAIR_BITS) !== PAIR_BITS) continue;
      here[rule] = (here[rule] ?? 0) | WANTED;
      any = true;
    }
    return any;
  }

  wants(rule: number): boolean {
    return ((this.here.bits[rule] ?? 0) & WANTED) !== 0;
  }
}
