import type { Compiled } from './compile';
import { PAIRS_ACROSS, TERMS } from './compile';
import { Exceptions } from './exceptions';
import { HitsByClause, type Finding, type Watch, type Word } from './finding';
import type { Hit } from './hit';
import { isQuestion } from './hits';
import { Pairs } from './pairs';
import { RolesOfThree } from './roles';
import type { Stream } from './stream';

export type { Excuse, Finding, Watch } from './finding';

type Words = ReadonlyMap<number, readonly Word[]>;
const NO_WORDS: Words = new Map();

/** Written over by the next draft. */
const roles = new RolesOfThree();

/** The words of one draft, ready to be asked about by clause. */
export class Findings {
  private readonly compiled: Compiled;
  private readonly stream: Stream;
  private readonly clauses: HitsByClause;
  private readonly pairs: Pairs;
  private readonly exceptions: Exceptions;

  constructor(compiled: Compiled, stream: Stream, hits: readonly Hit[], watch?: Watch) {
    this.compiled = compiled;
    this.stream = stream;
    this.clauses = new HitsByClause(stream, hits);
    this.pairs = new Pairs(compiled, stream);
    this.exceptions = new Exceptions(compiled, stream, this.clauses, watch);
  }

  /** Findings of term and pair rules that no exception makes harmless. */
  ofWords(active: Uint8Array): Finding[] {
    const found: Finding[] = [];
    let before = NO_WORDS;
    roles.begin(this.compiled, this.clauses.in(0), active);
    for (let clause = 0; clause < this.clauses.count; clause += 1) {
      roles.moveOn(this.compiled, this.clauses.in(clause + 1), active);
      const here = roles.anyWanted(this.compiled) ? this.wordsByRule(clause) : NO_WORDS;
      for (const [number, words] of here) this.addFindings(found, number, words, before.get(number) ?? []);
      before = here;
    }
    return found.length === 0 ? found : found.filter((finding) => !this.excused(finding));
  }

  /** True when an exception makes a finding harmless. */
  excused(finding: Finding): boolean {
    return this.exceptions.excuses(finding);
  }

  private addFindings(found: Finding[], number: number, words: readonly Word[], before: readonly Word[]): void {
    const way = this.compiled.ways[number];
    if (way === TERMS) for (const { hit } of words) found.push(alone(number, hit));
    else this.pairs.within(found, number, words);
    if (way === PAIRS_ACROSS) this.pairs.across(found, number, before, words);
  }

  /** Wanted rule → its words in a clause, without those that a longer covering phrase makes harmless. */
  private wordsByRule(clause: number): Words {
    const words = new Map<number, Word[]>();
    const hits = this.clauses.in(clause);
    const { useStarts, useRules, useRoles } = this.compiled.patterns;
    for (const [at, hit] of hits.entries()) {
      const end = useStarts[hit.pattern + 1] ?? 0;
      for (let use = useStarts[hit.pattern] ?? 0; use < end; use += 1) {
        const rule = useRules[use] ?? 0;
        // 有没有副作用 asks; it says no 没有副作用.
        if (!roles.wants(rule) || isQuestion(this.stream, hit) || this.exceptions.covers(rule, hits, at)) continue;
        const list = words.get(rule);
        const word = { hit, role: useRoles[use] ?? 0 };
        if (list === undefined) words.set(rule, [word]);
        else list.push(word);
      }
    }
    return words;
  }
}

const alone = (rule: number, { start, end }: Hit): Finding => ({ rule, start, end, turn: start });
