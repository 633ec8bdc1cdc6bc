import type { Compiled, CompiledRule, Use } from './compile';
import type { Hit } from './hit';
import { isQuestion } from './hits';
import type { Stream } from './stream';

/** A finding on the stream, both ends inclusive; `turn` is where its last word starts: a negation must stand before that. */
export type Finding = { rule: number; start: number; end: number; turn: number };

/** Farthest distance of a pair's words in two neighbouring clauses, in stream units. */
const FARTHEST = 14;
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

type Word = { hit: Hit; role: Use['role'] };
/** Which roles words play for each rule in a clause, as bits, and the rules that have any. */
type Roles = { bits: Uint8Array; touched: number[] };
const BITS: Record<Use['role'], number> = { term: 1, near: 2, with: 4 };
const PAIR_BITS = BITS.near | BITS.with;

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
    const found: Finding[][] = [];
    let before = new Map<number, Word[]>();
    let last: Roles = { bits: new Uint8Array(active.length), touched: [] };
    let roles = this.rolesIn(0, active, { bits: new Uint8Array(active.length), touched: [] });
    let next: Roles = { bits: new Uint8Array(active.length), touched: [] };
    for (let clause = 0; clause < this.byClause.length; clause += 1) {
      this.rolesIn(clause + 1, active, next);
      const here = this.wordsByRule(clause, (rule) => this.mayFind(rule, last.bits, roles.bits, next.bits));
      for (const [number, words] of here) found.push(...this.ofRule(number, words, before.get(number) ?? []));
      before = here;
      [last, roles, next] = [roles, next, last];
    }
    return found.flat().filter((finding) => !this.excused(finding));
  }

  private ofRule(number: number, words: readonly Word[], before: readonly Word[]): Finding[][] {
    const { pattern } = this.rule(number).rule;
    if (pattern.type === 'terms') return [this.terms(number, words)];
    if (pattern.type !== 'pair') return [];
    const inClause = this.pairs(number, words);
    return pattern.reach === 'sentence' ? [inClause, this.across(number, before, words)] : [inClause];
  }

  private rule(number: number): CompiledRule {
    const rule = this.compiled.rules[number];
    if (rule === undefined) throw new RangeError(`no rule ${number}`);
    return rule;
  }

  /** Writes over `roles` with those of a clause. */
  private rolesIn(clause: number, active: Uint8Array, roles: Roles): Roles {
    for (const rule of roles.touched) roles.bits[rule] = 0;
    roles.touched.length = 0;
    for (const hit of this.byClause[clause] ?? []) {
      for (const { rule, role } of this.compiled.patterns[hit.pattern]?.uses ?? []) {
        if (active[rule] !== 1) continue;
        if (roles.bits[rule] === 0) roles.touched.push(rule);
        roles.bits[rule] = (roles.bits[rule] ?? 0) | BITS[role];
      }
    }
    return roles;
  }

  /** Whether a rule can find anything here at all: most words of pairs stand without a partner. */
  private mayFind(rule: number, last: Uint8Array, here: Uint8Array, next: Uint8Array): boolean {
    const { pattern } = this.rule(rule).rule;
    if (pattern.type !== 'pair') return (here[rule] ?? 0) !== 0;
    const near = pattern.reach === 'sentence' ? (last[rule] ?? 0) | (next[rule] ?? 0) : 0;
    return (((here[rule] ?? 0) | near) & PAIR_BITS) === PAIR_BITS;
  }

  /** Rule → its words in a clause, without those that a longer covering phrase makes harmless. */
  private wordsByRule(clause: number, wanted: (rule: number) => boolean): Map<number, Word[]> {
    const words = new Map<number, Word[]>();
    (this.byClause[clause] ?? []).forEach((hit, at, hits) => {
      for (const { rule, role } of this.compiled.patterns[hit.pattern]?.uses ?? []) {
        if (!wanted(rule) || this.covered(rule, hits, at)) continue;
        const list = words.get(rule);
        if (list === undefined) words.set(rule, [{ hit, role }]);
        else list.push({ hit, role });
      }
    });
    return words;
  }

  /** Looks for a longer covering phrase around a hit. Hits are in the order of their ends, the longest first at one end. */
  private covered(number: number, hits: readonly Hit[], at: number): boolean {
    const { covering } = this.rule(number);
    const hit = hits[at];
    if (covering.size === 0 || hit === undefined) return false;
    const covers = (other: Hit) =>
      other.start <= hit.start && other.end - other.start > hit.end - hit.start && covering.has(other.pattern);
    let next = at;
    while (next > 0 && hits[next - 1]?.end === hit.end) next -= 1;
    for (; next < hits.length; next += 1) {
      const other = hits[next];
      if (other === undefined || other.end - this.compiled.longest >= hit.start) return false;
      if (other.end < hit.end || !covers(other)) continue;
      this.watch?.covered(number, hit, other);
      return true;
    }
    return false;
  }

  private terms(rule: number, words: readonly Word[]): Finding[] {
    return words.map(({ hit }) => ({ rule, start: hit.start, end: hit.end, turn: hit.start }));
  }

  /** Each `near` word with its closest `with` word. Lists are in the order of the draft. */
  private pairs(rule: number, words: readonly Word[]): Finding[] {
    const partners = words.filter(({ role }) => role === 'with');
    const found: Finding[] = [];
    let next = 0;
    for (const { hit, role } of words) {
      if (role !== 'near') continue;
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
    return this.compiled.patterns[pattern]?.latin === true ? latin : hanzi;
  }

  /** Pairs over one comma, where the words stand close. */
  private across(number: number, before: readonly Word[], here: readonly Word[]): Finding[] {
    const close = (left: Hit, right: Hit) =>
      right.start - left.end <= FARTHEST && this.stream.sentences[left.start] === this.stream.sentences[right.start];
    const found: Finding[] = [];
    const { pattern } = this.rule(number).rule;
    const orders = [
      ['near', 'with'],
      ['with', 'near'],
    ] as const;
    for (const [one, other] of pattern.type === 'pair' && pattern.order === 'asWritten' ? orders.slice(0, 1) : orders) {
      const left = before.findLast(({ role }) => role === one)?.hit;
      const right = here.find(({ role }) => role === other)?.hit;
      if (left !== undefined && right !== undefined && close(left, right)) found.push(joined(number, left, right));
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
      harmless: context.size > 0 ? hits.find(({ pattern }) => context.has(pattern)) : undefined,
      required: required !== null && hits.some(({ pattern }) => required.has(pattern)),
      negations: hits.filter((hit) => negations.has(hit.pattern) && !isQuestion(this.stream, hit)),
      subjects: hits.filter((hit) => subjects.has(hit.pattern)),
    };
    this.settings.set(key, setting);
    return setting;
  }
}

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
