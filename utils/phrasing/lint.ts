import type { PhraseRule } from '@/utils/handbook/schema';
import { createPhraseChecker } from './checker';
import { keyOf } from './compile';
import { ORDINARY_TURNS } from './ordinary-turns';
import { isMute } from './second-opinion/slot';
import type { PhraseContext } from './types';

/**
 * What is wrong with a rule. `missed`: a `breaks` example that the rule does not find. `falseAlarm`: a `keeps` example that it finds.
 * `emptyWord`: nothing of a word is left after folding. `brokenWord`: a word holds clause punctuation and can never match.
 * `selfException`: a word is among the rule's own exceptions and so never counts. `tooBroad`: the rule flags everyday sentences, or a
 * word of one sign.
 * `lostSign`: a word begins or ends with a sign that folding drops, so it finds more than it says. `doubleId`: two rules with one id.
 */
export type RuleProblem = {
  ruleId: string;
  /** The example or the word in question; the id itself for `doubleId`. */
  example: string;
  problem:
    'missed' | 'falseAlarm' | 'emptyWord' | 'brokenWord' | 'lostSign' | 'doubleId' | 'selfException' | 'tooBroad';
};

function wordsOf({ pattern, exceptions }: PhraseRule): string[] {
  const own =
    pattern.type === 'terms' ? pattern.terms : pattern.type === 'pair' ? [...pattern.near, ...pattern.with] : [];
  const needed = pattern.type === 'number' ? (pattern.near ?? []) : [];
  const { covering = [], negatedBy = [], subject = [], context = [] } = exceptions ?? {};
  return [...own, ...needed, ...covering, ...negatedBy, ...subject, ...context];
}

/** Plus, percent and hearts have a meaning of their own at the edge of a word. */
const LOST_SIGN = /^[^\p{L}\p{N}\p{Extended_Pictographic}+]|[^\p{L}\p{N}\p{Extended_Pictographic}%]$/u;

function lintWords(rule: PhraseRule): RuleProblem[] {
  return wordsOf(rule).flatMap((example): RuleProblem[] => {
    const key = keyOf(example);
    if (key === '') return [{ ruleId: rule.id, example, problem: 'emptyWord' }];
    if (key.includes('\0')) return [{ ruleId: rule.id, example, problem: 'brokenWord' }];
    const lost = LOST_SIGN.test(example.trim()) || (example.trim().startsWith('+') && !key.startsWith('加'));
    return lost ? [{ ruleId: rule.id, example, problem: 'lostSign' }] : [];
  });
}

/** A shop and conversation for the examples of rules that ask about them. */
const SAMPLE_PLACE: Omit<PhraseContext, 'consoleId' | 'shop'> = {
  shopFacts: { 合作快递: '中通、圆通', 发货时效: '48 小时内发出', 补偿标准: '补偿不超过 10 元' },
  orderNumbers: ['123456789012'],
  buyerName: 'Tom',
};

/** A place where the rule holds, with a sample shop and conversation, so that its examples can be tried. */
export function placeOf({ scope }: PhraseRule): PhraseContext {
  const except = scope?.exceptConsoles ?? [];
  const consoleId = scope?.consoles?.find((id) => !except.includes(id)) ?? 'any';
  const language = scope?.languages?.[0];
  return { ...SAMPLE_PLACE, consoleId, shop: scope?.shops?.[0] ?? '', ...(language === undefined ? {} : { language }) };
}

/**
 * The share of ordinary turns of one language above which a rule is too broad. Each turn of the sample is harmless, so this is its rate of
 * false alarms: at one in thirty an agent meets one every few conversations and clicks all warnings away. The shipped rules stay below one in fifty.
 */
const BROAD_SHARE = 1 / 30;

/** How many lines of a text a rule touches, its exceptions aside: one run instead of one a line. */
function linesTouched(rule: PhraseRule, lines: readonly string[]): number {
  const bare = { ...rule };
  delete bare.exceptions;
  const text = lines.join('\n');
  const found = createPhraseChecker([bare]).check(text, placeOf(rule));
  return new Set(found.map(({ start }) => text.slice(0, start).split('\n').length)).size;
}

/** The first ordinary turn that a too broad rule flags; undefined for a rule that is none. */
function everydayHit(rule: PhraseRule, flags: (text: string) => boolean): string | undefined {
  for (const turns of Object.values(ORDINARY_TURNS)) {
    const most = turns.length * BROAD_SHARE;
    const hits = linesTouched(rule, turns) > most ? turns.filter(flags) : [];
    if (hits.length > most) return hits[0];
  }
  return undefined;
}

function lintBreadth(rule: PhraseRule, flags: (text: string) => boolean): RuleProblem[] {
  const { pattern } = rule;
  const tooShort = pattern.type === 'terms' ? pattern.terms.filter((term) => keyOf(term).length === 1) : [];
  const everyday = everydayHit(rule, flags);
  const broad = everyday === undefined ? tooShort : [...tooShort, everyday];
  return broad.map((example) => ({ ruleId: rule.id, example, problem: 'tooBroad' }));
}

/** Words that an exception of the same rule always makes harmless. */
function lintExceptions({ id, pattern, exceptions }: PhraseRule): RuleProblem[] {
  const context = new Set((exceptions?.context ?? []).map(keyOf));
  const own =
    pattern.type === 'terms' ? pattern.terms : pattern.type === 'pair' ? [...pattern.near, ...pattern.with] : [];
  return own
    .filter((word) => context.has(keyOf(word)))
    .map((example) => ({ ruleId: id, example, problem: 'selfException' }));
}

function lintExamples(rule: PhraseRule): RuleProblem[] {
  const checker = createPhraseChecker([rule]);
  const finds = (example: string) => checker.check(example, placeOf(rule)).length > 0;
  const wrong = (examples: readonly string[], wanted: boolean, problem: RuleProblem['problem']) =>
    examples.filter((example) => finds(example) !== wanted).map((example) => ({ ruleId: rule.id, example, problem }));
  const broad = lintBreadth(rule, finds);
  if (isMute(rule)) return broad;
  return [...broad, ...wrong(rule.examples.breaks, true, 'missed'), ...wrong(rule.examples.keeps, false, 'falseAlarm')];
}

/**
 * Tries every rule on its own examples and looks its words over. For use when rules are edited or imported.
 *
 * @returns the problems found, in the order of the rules; empty when all is well
 */
export function lintRules(rules: readonly PhraseRule[]): RuleProblem[] {
  const seen = new Set<string>();
  return rules.flatMap((rule) => {
    const double: RuleProblem[] = seen.has(rule.id) ? [{ ruleId: rule.id, example: rule.id, problem: 'doubleId' }] : [];
    seen.add(rule.id);
    return [...double, ...lintWords(rule), ...lintExceptions(rule), ...lintExamples(rule)];
  });
}
