import type { Compiled, CompiledRule } from './compile';
import { LATIN, PAIRS_ACROSS, ROLE_BITS, TERMS } from './compile';
import type { Hit } from './hit';
import { isQuestion } from './hits';
import type { Stream } from './stream';

/** A finding on the stream, both ends inclusive; `turn` is where its last word starts: a negation must stand before that. */
export type Finding = { rule: number; start: number; end: number; turn: number };

/** Farthest distance of a pair's words in two neighbouring clauses, in stream units. */
const FARTHEST = 14;
const LATIN_FARTHEST = 45;
/** Farthest distance of a pair's words in one clause, and of a negation, where the rule says nothing else. Chat often has no punctuation. */
const PAIR_REACH = 24;
const LATIN_PAIR_REACH = 80;
const NEGATION_REACH = 12;
const LATIN_NEGATION_REACH = 40;
const SUBJECT_REACH = 2;

/** Which kind of exception makes a finding harmless; `near`: none of the words that it needs is there. */
export type Excuse = 'negatedBy' | 'subject' | 'context' | 'near';

/** Is told what exceptions do, for whoever wants to see each step; a check in a page has none. */
export type Watch = {
  covered(rule: number, hit: Hit, by: Hit): void;
  excused(finding: Finding, excuse: Excuse, by: Hit | undefined): void;
};

/** `role`: one of `ROLE_BITS`. */
type Word = { hit: Hit; role: number };
type Words = ReadonlyMap<number, readonly Word[]>;
const NO_WORDS: Words = new Map();

/** Which roles words play for each rule in a clause, as bits, and the rules that have any. */
class Roles {
  bits = new Uint8Array(256);
  readonly touched: number[] = [];

  /** Forgets the clause; makes room for so many rules. */
  clear(rules: number): this {
    for (const rule of this.touched) this.bits[rule] = 0;
    this.touched.length = 0;
    if (this.bits.length < rules) this.bits = new Uint8Array(rules);
    return this;
  }

  add(rule: number, role: number): void {
    const bits = this.bits[rule] ?? 0;
    if (bits === 0) this.touched.push(rule);
    this.bits[rule] = bits | role;
  }
}

/** Of the clause before, the one in question and the one behind; written over by the next draft. */
const rolesOfThree = [new Roles(), new Roles(), new Roles()] as const;
const { near: NEAR, with: WITH } = ROLE_BITS;
const PAIR_BITS = NEAR | WITH;
/** Marks a rule that can find something in the clause in question. */
const WANTED = 8;

type Setting = { harmless: Hit | undefined; required: boolean; negations: readonly Hit[]; subjects: readonly Hit[] };

/** The words of one draft, ready to be asked about by clause. */
export class Findings {
  private readonly byClause: Hit[][] = [];
  private readonly settings = new Map<number, Setting>();

  private readonly compiled: Compiled;
  private readonly stream: Stream;
  private readonly watch: Watch | undefined;

  constructor(compiled: Compiled, stream: Stream, hits: readonly Hit[], watch?: Watch) {
    this.compiled = compiled;
    this.stream = stream;
    this.watch = watch;
    for (const hit of hits) (this.byClause[this.clauseOf(hit.start)] ??= []).push(hit);
  }

  private clauseOf(at: number): number {
    return this.stream.clauses[at] ?? 0;
  }

  /** Findings of term and pair rules that no exception makes harmless. */
  ofWords(active: Uint8Array): Finding[] {
    const found: Finding[] = [];
    let before = NO_WORDS;
    let [last, roles, next] = rolesOfThree;
    last.clear(active.length);
    next.clear(active.length);
    this.readRoles(0, active, roles);
    for (let clause = 0; clause < this.byClause.length; clause += 1) {
      this.readRoles(clause + 1, active, next);
      const here = this.markWanted(last, roles, next) ? this.wordsByRule(clause, roles.bits) : NO_WORDS;
      for (const [number, words] of here) this.addFindings(found, number, words, before.get(number) ?? []);
      before = here;
      [last, roles, next] = [roles, next, last];
    }
    return found.length === 0 ? found : found.filter((finding) => !this.excused(finding));
  }

  private addFindings(found: Finding[], number: number, words: readonly Word[], before: readonly Word[]): void {
    const way = this.compiled.ways[number];
    if (way === TERMS) for (const { hit } of words) found.push(alone(number, hit));
    else found.push(...this.pairs(number, words));
    if (way === PAIRS_ACROSS) found.push(...this.across(number, before, words));
  }

  private rule(number: number): CompiledRule {
    const rule = this.compiled.rules[number];
    if (rule === undefined) throw new RangeError(`no rule ${number}`);
    return rule;
  }

  /** Writes over `roles` with those of a clause. */
  private readRoles(clause: number, active: Uint8Array, roles: Roles): void {
    roles.clear(active.length);
    const hits = this.byClause[clause];
    if (hits === undefined) return;
    const { useStarts, useRules, useRoles } = this.compiled.patterns;
    for (const { pattern } of hits) {
      const end = useStarts[pattern + 1] ?? 0;
      for (let use = useStarts[pattern] ?? 0; use < end; use += 1) {
        const rule = useRules[use] ?? 0;
        if (active[rule] === 1) roles.add(rule, useRoles[use] ?? 0);
      }
    }
  }

  /** Marks the rules that can find anything here at all: most words of pairs stand without a partner. */
  private markWanted(last: Roles, here: Roles, next: Roles): boolean {
    let any = false;
    for (const rule of here.touched) {
      const way = this.compiled.ways[rule];
      let bits = here.bits[rule] ?? 0;
      if (way === PAIRS_ACROSS) bits |= (last.bits[rule] ?? 0) | (next.bits[rule] ?? 0);
      if (way !== TERMS && (bits & PAIR_BITS) !== PAIR_BITS) continue;
      here.bits[rule] = (here.bits[rule] ?? 0) | WANTED;
      any = true;
    }
    return any;
  }

  /** Wanted rule → its words in a clause, without those that a longer covering phrase makes harmless. */
  private wordsByRule(clause: number, bits: Uint8Array): Words {
    const words = new Map<number, Word[]>();
    const hits = this.byClause[clause] ?? [];
    const { useStarts, useRules, useRoles } = this.compiled.patterns;
    for (let at = 0; at < hits.length; at += 1) {
      const hit = hits[at];
      if (hit === undefined) continue;
      const end = useStarts[hit.pattern + 1] ?? 0;
      for (let use = useStarts[hit.pattern] ?? 0; use < end; use += 1) {
        const rule = useRules[use] ?? 0;
        if (((bits[rule] ?? 0) & WANTED) === 0) continue;
        // 有没有副作用 asks; it says no 没有副作用.
        if (isQuestion(this.stream, hit) || this.covered(rule, hits, at)) continue;
        const list = words.get(rule);
        const word = { hit, role: useRoles[use] ?? 0 };
        if (list === undefined) words.set(rule, [word]);
        else list.push(word);
      }
    }
    return words;
  }

  /** Looks for a longer covering phrase around a hit. Hits are in the order of their ends, the longest first at one end. */
  private covered(number: number, hits: readonly Hit[], at: number): boolean {
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

  /** Each `near` word with its closest `with` word. Lists are in the order of the draft. */
  private pairs(rule: number, words: readonly Word[]): Finding[] {
    const partners = words.filter(({ role }) => role === WITH);
    const found: Finding[] = [];
    let next = 0;
    for (const { hit, role } of words) {
      if (role !== NEAR) continue;
      while (next < partners.length && (partners[next]?.hit.end ?? 0) < hit.start) next += 1;
      const candidates = [partners[next - 1], partners[next], partners[next + 1]];
      const closest = closestTo(hit, candidates);
      if (closest !== undefined && this.inReach(rule, hit, closest)) found.push(joined(rule, hit, closest));
    }
    return found;
  }

  private inReach(number: number, near: Hit, partner: Hit): boolean {
    const { pattern } = this.rule(number).rule;
    if (pattern.type !== 'pair') return false;
    if (pattern.order === 'asWritten' && near.start > partner.start) return false;
    return gapBetween(near, partner) <= (pattern.within ?? this.reachOf(near, PAIR_REACH, LATIN_PAIR_REACH));
  }

  private reachOf({ pattern }: Hit, hanzi: number, latin: number): number {
    return ((this.compiled.patterns.traits[pattern] ?? 0) & LATIN) === 0 ? hanzi : latin;
  }

  private close(left: Hit, right: Hit): boolean {
    const { sentences } = this.stream;
    const farthest = this.reachOf(left, FARTHEST, LATIN_FARTHEST);
    return right.start - left.end <= farthest && sentences[left.start] === sentences[right.start];
  }

  /** Pairs over one comma, where the words stand close. */
  private across(number: number, before: readonly Word[], here: readonly Word[]): Finding[] {
    const found: Finding[] = [];
    const { pattern } = this.rule(number).rule;
    const orders = [
      [NEAR, WITH],
      [WITH, NEAR],
    ] as const;
    for (const [one, other] of pattern.type === 'pair' && pattern.order === 'asWritten' ? orders.slice(0, 1) : orders) {
      const left = before.findLast(({ role }) => role === one)?.hit;
      const right = here.find(({ role }) => role === other)?.hit;
      if (left !== undefined && right !== undefined && this.close(left, right)) found.push(joined(number, left, right));
    }
    return found;
  }

  /** True when a negation to the left, or a word of the context, makes a finding harmless, or a required word is absent. */
  excused(finding: Finding): boolean {
    const { negations, context, required, subjects } = this.rule(finding.rule);
    if (negations.size + context.size + subjects.size === 0 && required === null) return false;
    let needed = required !== null;
    for (let clause = this.clauseOf(finding.start); clause <= this.clauseOf(finding.end); clause += 1) {
      const setting = this.settingOf(finding.rule, clause);
      if (setting.harmless !== undefined) return this.excuse(finding, 'context', setting.harmless);
      const negation = setting.negations.find((hit) => this.negates(hit, finding));
      if (negation !== undefined) return this.excuse(finding, 'negatedBy', negation);
      const subject = setting.subjects.find((hit) => isSubject(hit, finding));
      if (subject !== undefined) return this.excuse(finding, 'subject', subject);
      if (setting.required) needed = false;
    }
    return needed && this.excuse(finding, 'near', undefined);
  }

  private excuse(finding: Finding, excuse: Excuse, by: Hit | undefined): true {
    this.watch?.excused(finding, excuse, by);
    return true;
  }

  private negates(hit: Hit, finding: Finding): boolean {
    const { negationReach } = this.rule(finding.rule).rule;
    const reach = negationReach ?? this.reachOf(hit, NEGATION_REACH, LATIN_NEGATION_REACH);
    // Between the two words of an ordered pair a negation is part of what is said: 保证不会坏.
    const { pattern } = this.rule(finding.rule).rule;
    const turn = pattern.type === 'pair' && pattern.order === 'asWritten' ? finding.start : finding.turn;
    return hit.start < turn && hit.end <= finding.end && finding.start - hit.end - 1 <= reach;
  }

  /** What a clause says about the findings of a rule; worked out once. */
  private settingOf(number: number, clause: number): Setting {
    const key = clause * this.compiled.rules.length + number;
    const known = this.settings.get(key);
    if (known !== undefined) return known;
    const { negations, context, required, subjects } = this.rule(number);
    const hits = this.byClause[clause] ?? [];
    const setting = {
      harmless:
        context.size > 0 ? hits.find((hit) => context.has(hit.pattern) && !isQuestion(this.stream, hit)) : undefined,
      required: required !== null && hits.some(({ pattern }) => required.has(pattern)),
      negations: hits.filter((hit) => negations.has(hit.pattern) && !isQuestion(this.stream, hit)),
      subjects: hits.filter((hit) => subjects.has(hit.pattern)),
    };
    this.settings.set(key, setting);
    return setting;
  }
}

const alone = (rule: number, { start, end }: Hit): Finding => ({ rule, start, end, turn: start });

const isAround = (other: Hit, hit: Hit): boolean =>
  other.start <= hit.start && other.end - other.start > hit.end - hit.start;

function isSubject(hit: Hit, finding: Finding): boolean {
  return hit.end < finding.start && finding.start - hit.end - 1 <= SUBJECT_REACH;
}

function gapBetween(left: Hit, right: Hit): number {
  if (left.end < right.start) return right.start - left.end;
  return right.end < left.start ? left.start - right.end : Infinity;
}

function closestTo(hit: Hit, words: readonly (Word | undefined)[]): Hit | undefined {
  let closest: Hit | undefined;
  let gap = Infinity;
  for (const word of words) {
    const distance = word === undefined ? Infinity : gapBetween(hit, word.hit);
    if (word !== undefined && distance < gap) [closest, gap] = [word.hit, distance];
  }
  return closest;
}

function joined(rule: number, one: Hit, other: Hit): Finding {
  return {
    rule,
    start: Math.min(one.start, other.start),
    end: Math.max(one.end, other.end),
    turn: Math.max(one.start, other.start),
  };
}
