import type { PhraseRule } from '@/utils/handbook/schema';
import { builtInFindings } from './built-in-checks';
import type { Compiled } from './compile';
import { compileRules, compileSteps } from './compile';
import type { Finding } from './findings';
import { Findings } from './findings';
import type { Folded } from './fold';
import { emptyFolded, fold } from './fold';
import { findHits } from './hits';
import type { Span } from './numbers';
import { numberFinder } from './numbers';
import { strongest } from './overlaps';
import { appliesTo } from './scope';
import type { Stream } from './stream';
import { emptyStream, streamIndex, toStream } from './stream';
import type { Flag, PhraseChecker, PhraseContext } from './types';

type Draft = { text: string; folded: Folded; stream: Stream };

function toFlag(text: string, rule: PhraseRule, start: number, end: number): Flag {
  return {
    ruleId: rule.id,
    category: rule.category,
    severity: rule.severity,
    start,
    end,
    found: text.slice(start, end),
    reason: rule.reason,
    ...(rule.replacement === undefined ? {} : { replacement: rule.replacement }),
    overridable: rule.overridable ?? rule.severity !== 'block',
  };
}

function flagOf({ text, folded }: Draft, rule: PhraseRule, { first, last }: Span): Flag {
  return toFlag(text, rule, folded.starts[first] ?? 0, folded.ends[last] ?? 0);
}

function wordFlag(draft: Draft, compiled: Compiled, finding: Finding): Flag[] {
  const rule = compiled.rules[finding.rule]?.rule;
  const { from } = draft.stream;
  return rule === undefined
    ? []
    : [flagOf(draft, rule, { first: from[finding.start] ?? 0, last: from[finding.end] ?? 0 })];
}

function numberFlags(draft: Draft, compiled: Compiled, findings: Findings, active: Uint8Array): Flag[] {
  const spans = numberFinder(draft.folded, draft.text);
  return compiled.unworded.flatMap((number) => {
    const rule = compiled.rules[number]?.rule;
    if (rule?.pattern.type !== 'number' || active[number] !== 1) return [];
    return spans(rule.pattern.shape).flatMap((span) => {
      const start = streamIndex(draft.stream, span.first);
      const end = streamIndex(draft.stream, span.last);
      return findings.excused({ rule: number, start, end, turn: start }) ? [] : [flagOf(draft, rule, span)];
    });
  });
}

function builtInFlags(draft: Draft, compiled: Compiled, active: Uint8Array, context: PhraseContext): Flag[] {
  return compiled.unworded.flatMap((number) => {
    const rule = compiled.rules[number]?.rule;
    return rule?.pattern.type === 'variable' && active[number] === 1
      ? builtInFindings(rule.pattern, draft.text, context).map(({ start, end }) => toFlag(draft.text, rule, start, end))
      : [];
  });
}

/**
 * Builds a checker from a rule set; build once, check on every change of the draft.
 *
 * `check` takes a draft of any content and gives its flags in the order of the draft, none overlapping another:
 * of two findings in one place the more severe stays, then the longer. It never throws and takes time linear in the draft's length.
 *
 * @param rules parsed rules of a handbook; a rule whose words fold to nothing finds nothing
 */
export function createPhraseChecker(rules: readonly PhraseRule[]): PhraseChecker {
  return checkerOf(rules, compileRules(rules));
}

/**
 * Builds the same checker without blocking for long.
 *
 * @param pause gives the page a turn; awaited between pieces of a few milliseconds each
 */
export async function createPhraseCheckerGently(
  rules: readonly PhraseRule[],
  pause: () => Promise<void>,
): Promise<PhraseChecker> {
  const steps = compileSteps(rules);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) {
      await pause();
      value.sounds();
      return checkerOf(rules, value);
    }
    await pause();
  }
}

function checkerOf(rules: readonly PhraseRule[], compiled: Compiled): PhraseChecker {
  // Buffers of the last check, written over by the next.
  const folded = emptyFolded(1024);
  let stream = emptyStream(2048);
  let place = '';
  let active = new Uint8Array(rules.length);
  const activate = (context: PhraseContext) => {
    const here = JSON.stringify([context.consoleId, context.shop, context.language]);
    if (here !== place) active = Uint8Array.from(rules, (rule) => (appliesTo(rule, context) ? 1 : 0));
    place = here;
  };
  return {
    check(text, context) {
      if (text === '') return [];
      activate(context);
      fold(text, folded);
      stream = toStream(folded, stream);
      const draft: Draft = { text, folded, stream };
      const findings = new Findings(compiled, draft.stream, findHits(compiled, draft.stream, folded));
      return strongest([
        ...findings.ofWords(active).flatMap((finding) => wordFlag(draft, compiled, finding)),
        ...numberFlags(draft, compiled, findings, active),
        ...builtInFlags(draft, compiled, active, context),
      ]);
    },
  };
}
