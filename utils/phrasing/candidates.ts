import type { PhraseRule } from '@/utils/handbook/schema';
import { builtInFindings } from './built-in-checks';
import type { Compiled } from './compile';
import type { Finding, Watch } from './findings';
import { Findings } from './findings';
import type { Folded } from './fold';
import type { Hit } from './hit';
import type { Span } from './numbers';
import { numberFinder } from './numbers';
import { appliesTo } from './scope';
import type { Stream } from './stream';
import { streamIndex } from './stream';
import type { Flag, PhraseContext } from './types';

/** A draft as typed, with what the matcher reads of it. */
export type Draft = { text: string; folded: Folded; stream: Stream };

/** 1 for each rule that holds in a place, by the rule's number. */
export function activeRules(rules: readonly PhraseRule[], context: PhraseContext): Uint8Array {
  return Uint8Array.from(rules, (rule) => (appliesTo(rule, context) ? 1 : 0));
}

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
 * What the rules find in a draft once exceptions have spoken; findings may still overlap.
 *
 * @param hits in the order of their ends, the longest first at one end
 * @param active 1 for each rule that holds here
 */
export function candidates(
  { compiled, active, watch }: { compiled: Compiled; active: Uint8Array; watch?: Watch },
  draft: Draft,
  hits: readonly Hit[],
  context: PhraseContext,
): Flag[] {
  const findings = new Findings(compiled, draft.stream, hits, watch);
  return [
    ...findings.ofWords(active).flatMap((finding) => wordFlag(draft, compiled, finding)),
    ...numberFlags(draft, compiled, findings, active),
    ...builtInFlags(draft, compiled, active, context),
  ];
}
