import type { PhraseRule } from '@/utils/handbook/schema';
import { builtInFindings } from './built-in-checks';
import { canonical, type View } from './canonical';
import type { Compiled } from './compile';
import type { Finding, Watch } from './findings';
import { Findings } from './findings';
import type { Folded } from './fold';
import type { Hit } from './hit';
import type { Span } from './numbers';
import { NumberFinder } from './numbers';
import { appliesTo } from './scope';
import type { Stream } from './stream';
import { streamIndex } from './stream';
import { secondOpinion } from './second-opinion/slot';
import { harmless, type Softenable } from './second-opinion/soften';
import { hold, holding, type Opinion, opinions } from './second-opinion/speak';
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

/** The flag of a rule over folded units. */
function flagOf({ text, folded }: Draft, rule: PhraseRule, { first, last }: Span): Flag {
  return toFlag(text, rule, folded.starts[first] ?? 0, folded.ends[last] ?? 0);
}

/** `hear` is told what the second opinion said, and which flags it softened. */
type Checking = {
  compiled: Compiled;
  active: Uint8Array;
  watch?: Watch;
  hear?: (said: readonly Opinion[], softened: ReadonlySet<Flag>) => void;
};

/** Adds the flags of findings. @returns those whose rules let themselves be softened */
function addWordFlags(flags: Flag[], { compiled }: Checking, draft: Draft, findings: readonly Finding[]): Softenable[] {
  const { from } = draft.stream;
  const softenable: Softenable[] = [];
  for (const { rule: number, start, end } of findings) {
    const rule = compiled.rules[number]?.rule;
    if (rule === undefined) continue;
    const flag = flagOf(draft, rule, { first: from[start] ?? 0, last: from[end] ?? 0 });
    flags.push(flag);
    if (rule.softens === true && rule.severity !== 'hint') softenable.push({ flag, start, end });
  }
  return softenable;
}

function addOtherFlags(
  flags: Flag[],
  { compiled, active }: Checking,
  draft: Draft,
  findings: Findings,
  context: PhraseContext,
): void {
  const numbers = new NumberFinder(draft.folded, draft.text);
  for (const number of compiled.unworded) {
    const rule = compiled.rules[number]?.rule;
    if (rule === undefined || active[number] !== 1) continue;
    if (rule.pattern.type === 'variable') {
      if (rule.pattern.check === 'readsLike') continue;
      const { text, folded } = draft;
      for (const { start, end } of builtInFindings(rule.pattern, text, folded.signs, context))
        flags.push(toFlag(text, rule, start, end));
    } else if (rule.pattern.type === 'number') {
      for (const span of numbers.spans(rule.pattern.shape)) {
        const start = streamIndex(draft.stream, span.first);
        const end = streamIndex(draft.stream, span.last);
        if (!findings.excused({ rule: number, start, end, turn: start })) flags.push(flagOf(draft, rule, span));
      }
    }
  }
}

/**
 * What the rules find in a draft once exceptions have spoken; findings may still overlap.
 *
 * @param hits in the order of their ends, the longest first at one end
 * @param checking `active` is 1 for each rule that holds here
 */
export function candidates(checking: Checking, draft: Draft, hits: readonly Hit[], context: PhraseContext): Flag[] {
  const { compiled, active, watch } = checking;
  const { stream } = draft;
  const held = secondOpinion() === undefined ? undefined : new Uint8Array((stream.clauses[stream.length - 1] ?? 0) + 1);
  const findings = new Findings(compiled, stream, hits, held === undefined ? watch : holding(held, stream, watch));
  const flags: Flag[] = [];
  const asked = addWordFlags(flags, checking, draft, findings.ofWords(active));
  addOtherFlags(flags, checking, draft, findings, context);
  if (held === undefined) return flags;
  for (const { start, end } of flags) hold(held, stream, unitAt(draft, start), unitAt(draft, end - 1));
  let view: { of: View | undefined } | undefined;
  const undisguised = () => (view ??= { of: canonical(stream) }).of;
  const said = opinions({ compiled, active, stream, undisguised, findings, held });
  addWordFlags(flags, checking, draft, said);
  const softened = harmless(asked, stream, undisguised, held.length);
  for (const flag of softened) soften(flag);
  checking.hear?.(said, softened);
  return flags;
}

/** A hint never stops a send: nothing is left to override. */
function soften(flag: Flag): void {
  flag.severity = 'hint';
  flag.overridable = true;
}

/** The stream's unit at or after an offset of the draft. */
function unitAt({ folded, stream }: Draft, offset: number): number {
  let [low, high] = [0, Math.max(0, folded.length - 1)];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((folded.ends[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return streamIndex(stream, low);
}
