import type { Compiled, CompiledRule } from './compile';
import type { Excuse, Finding, HitsByClause, Watch } from './finding';
import type { Hit } from './hit';
import { isQuestion } from './hits';
import type { NumberSet } from './number-set';
import { isOrdered, reachFrom } from './pairs';
import type { Stream } from './stream';

/** Farthest distance of a negation where the rule says nothing else. */
const NEGATION_REACH = { hanzi: 12, latin: 40 };
const SUBJECT_REACH = 2;
const NONE: readonly Hit[] = [];

/** What the exceptions of the rules say about the words and findings of one draft. */
export class Exceptions {
  private readonly compiled: Compiled;
  private readonly stream: Stream;
  private readonly clauses: HitsByClause;
  private readonly watch: Watch | undefined;
  /** By clause: the words there that are of a set. Many rules share a set. */
  private readonly known: (Map<NumberSet, readonly Hit[]> | undefined)[] = [];

  constructor(compiled: Compiled, stream: Stream, clauses: HitsByClause, watch: Watch | undefined) {
    this.compiled = compiled;
    this.stream = stream;
    this.clauses = clauses;
    this.watch = watch;
  }

  private rule(number: number): CompiledRule {
    const rule = this.compiled.rules[number];
    if (rule === undefined) throw new RangeError(`no rule ${number}`);
    return rule;
  }

  /** Whether a longer covering phrase stands around a word, given by its place among those of its clause. */
  covers(number: number, hits: readonly Hit[], at: number): boolean {
    const { covering } = this.rule(number);
    const hit = hits[at];
    if (covering.size === 0 || hit === undefined) return false;
    let next = at;
    while (next > 0 && hits[next - 1]?.end === hit.end) next -= 1;
    for (; next < hits.length; next += 1) {
      const other = hits[next];
      if (other === undefined || other.end - this.compiled.longest >= hit.start) return false;
      if (other.end < hit.end || !isAround(other, hit) || !covering.has(other.pattern)) continue;
      this.watch?.covered(number, hit, other);
      return true;
    }
    return false;
  }

  /** True when a negation to the left, or a word of the context, makes a finding harmless, or a required word is absent. */
  excuses(finding: Finding): boolean {
    const { rule, negations, context, required, subjects } = this.rule(finding.rule);
    if (negations.size + context.size + subjects.size === 0 && required === null) return false;
    let needed = required !== null;
    const last = this.clauses.clauseOf(finding.end);
    for (let clause = this.clauses.clauseOf(finding.start); clause <= last; clause += 1) {
      const harmless = this.saying(context, clause).find((hit) => !isQuestion(this.stream, hit));
      if (harmless !== undefined) return this.excuse(finding, 'context', harmless);
      for (const hit of this.saying(negations, clause)) {
        if (!this.negates(hit, finding, rule) || isQuestion(this.stream, hit)) continue;
        return this.excuse(finding, 'negatedBy', hit);
      }
      const subject = this.saying(subjects, clause).find((hit) => isSubject(hit, finding));
      if (subject !== undefined) return this.excuse(finding, 'subject', subject);
      if (required !== null && this.saying(required, clause).length > 0) needed = false;
    }
    return needed && this.excuse(finding, 'near', undefined);
  }

  private excuse(finding: Finding, excuse: Excuse, by: Hit | undefined): true {
    this.watch?.excused(finding, excuse, by);
    return true;
  }

  /** The words of a set in a clause; looked for once. */
  private saying(set: NumberSet, clause: number): readonly Hit[] {
    if (set.size === 0) return NONE;
    const known = (this.known[clause] ??= new Map<NumberSet, readonly Hit[]>());
    let hits = known.get(set);
    if (hits === undefined) known.set(set, (hits = this.clauses.in(clause).filter(({ pattern }) => set.has(pattern))));
    return hits;
  }

  private negates(hit: Hit, finding: Finding, rule: CompiledRule['rule']): boolean {
    const reach = rule.negationReach ?? reachFrom(this.compiled, hit, NEGATION_REACH);
    // Between the two words of an ordered pair a negation is part of what is said: 保证不会坏.
    const turn = isOrdered(rule) ? finding.start : finding.turn;
    return hit.start < turn && hit.end <= finding.end && finding.start - hit.end - 1 <= reach;
  }
}

const isAround = (other: Hit, hit: Hit): boolean =>
  other.start <= hit.start && other.end - other.start > hit.end - hit.start;

function isSubject(hit: Hit, finding: Finding): boolean {
  return hit.end < finding.start && finding.start - hit.end - 1 <= SUBJECT_REACH;
}
