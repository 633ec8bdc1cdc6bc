import type { PhraseRule } from '@/utils/handbook/schema';
import type { Compiled } from './compile';
import { LATIN, ROLE_BITS } from './compile';
import type { Finding, Word } from './finding';
import type { Hit } from './hit';
import type { Stream } from './stream';

/** Farthest distance of a pair's words in two neighbouring clauses, in stream units. */
const FARTHEST = { hanzi: 14, latin: 45 };
/** The same in one clause, where the rule says nothing else. Chat often has no punctuation. */
const PAIR_REACH = { hanzi: 24, latin: 80 };
const { near: NEAR, with: WITH } = ROLE_BITS;

/** A distance that differs with the script of the word it is counted from. */
export function reachFrom({ patterns }: Compiled, { pattern }: Hit, reach: { hanzi: number; latin: number }): number {
  return ((patterns.traits[pattern] ?? 0) & LATIN) === 0 ? reach.hanzi : reach.latin;
}

export const isOrdered = ({ pattern }: PhraseRule): boolean => pattern.type === 'pair' && pattern.order === 'asWritten';

/** Finds the pairs of words of one draft. */
export class Pairs {
  private readonly compiled: Compiled;
  private readonly stream: Stream;

  constructor(compiled: Compiled, stream: Stream) {
    this.compiled = compiled;
    this.stream = stream;
  }

  /** Each `near` word of a clause with its closest `with` word. Lists are in the order of the draft. */
  within(found: Finding[], rule: number, words: readonly Word[]): void {
    const partners = words.filter(({ role }) => role === WITH);
    let next = 0;
    for (const { hit, role } of words) {
      if (role !== NEAR) continue;
      while (next < partners.length && (partners[next]?.hit.end ?? 0) < hit.start) next += 1;
      const closest = closestTo(hit, partners, next);
      if (closest !== undefined && this.inReach(rule, hit, closest)) found.push(joined(rule, hit, closest));
    }
  }

  /** Pairs over one comma, where the words stand close. */
  across(found: Finding[], number: number, before: readonly Word[], here: readonly Word[]): void {
    const rule = this.compiled.rules[number]?.rule;
    if (before.length === 0 || rule === undefined) return;
    this.over(found, number, lastOf(before, NEAR), firstOf(here, WITH));
    if (!isOrdered(rule)) this.over(found, number, lastOf(before, WITH), firstOf(here, NEAR));
  }

  private over(found: Finding[], rule: number, left: Hit | undefined, right: Hit | undefined): void {
    if (left === undefined || right === undefined) return;
    const { sentences } = this.stream;
    const close = right.start - left.end <= reachFrom(this.compiled, left, FARTHEST);
    if (close && sentences[left.start] === sentences[right.start]) found.push(joined(rule, left, right));
  }

  private inReach(number: number, near: Hit, partner: Hit): boolean {
    const pattern = this.compiled.rules[number]?.rule.pattern;
    if (pattern?.type !== 'pair') return false;
    if (pattern.order === 'asWritten' && near.start > partner.start) return false;
    return gapBetween(near, partner) <= (pattern.within ?? reachFrom(this.compiled, near, PAIR_REACH));
  }
}

const firstOf = (words: readonly Word[], role: number): Hit | undefined =>
  words.find((word) => word.role === role)?.hit;
const lastOf = (words: readonly Word[], role: number): Hit | undefined =>
  words.findLast((word) => word.role === role)?.hit;

function gapBetween(left: Hit, right: Hit): number {
  if (left.end < right.start) return right.start - left.end;
  return right.end < left.start ? left.start - right.end : Infinity;
}

/** The closest to a word of the partners around an index. */
function closestTo(hit: Hit, partners: readonly Word[], index: number): Hit | undefined {
  let closest: Hit | undefined;
  let gap = Infinity;
  for (let at = Math.max(0, index - 1); at <= index + 1; at += 1) {
    const word = partners[at];
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
