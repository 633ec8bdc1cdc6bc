import type { View } from '../canonical';
import type { Compiled } from '../compile';
import type { Finding, Findings, Watch } from '../findings';
import type { Stream } from '../stream';
import type { Judgement } from './judge';
import { secondOpinion } from './slot';

/** What may still be said, and what was said or excused already. */
export type Heard = {
  compiled: Compiled;
  active: Uint8Array;
  stream: Stream;
  /** The stream with its disguises undone, made when it is first asked for. */
  undisguised: () => View | undefined;
  findings: Findings;
  held: Uint8Array;
};
export type Opinion = Finding & { judgement: Judgement };

/** Marks the clauses of a stretch, so that nothing more is said of them. */
export function hold(held: Uint8Array, { clauses }: Stream, start: number, end: number): void {
  for (let clause = clauses[start] ?? 0; clause <= (clauses[end] ?? 0); clause += 1) held[clause] = 1;
}

/** A watch that holds the clauses of what was excused: what turned a rule's finding round speaks for the clause. */
export function holding(held: Uint8Array, stream: Stream, watch: Watch | undefined): Watch {
  return {
    covered: (rule, hit, by) => watch?.covered(rule, hit, by),
    excused(finding, excuse, by) {
      if (excuse !== 'near') hold(held, stream, finding.start, finding.end);
      watch?.excused(finding, excuse, by);
    },
  };
}

/** Rules that speak for the second opinion here, by category; the first of each. */
function speakers({ compiled, active }: Heard): Map<string, number> {
  const found = new Map<string, number>();
  for (const number of compiled.unworded) {
    const rule = compiled.rules[number]?.rule;
    if (rule?.pattern.type !== 'variable' || rule.pattern.check !== 'readsLike' || active[number] !== 1) continue;
    if (!found.has(rule.category)) found.set(rule.category, number);
  }
  return found;
}

/** What the second opinion finds where no rule spoke; nothing until one is loaded. */
export function opinions(heard: Heard): Opinion[] {
  const opinion = secondOpinion();
  if (opinion === undefined) return [];
  const rules = speakers(heard);
  if (rules.size === 0) return [];
  const { stream, undisguised, held, findings } = heard;
  return opinion.judge(stream, undisguised, held).flatMap((judgement) => {
    const rule = rules.get(judgement.category);
    const { start, end } = judgement;
    if (rule === undefined || findings.excused({ rule, start, end, turn: end })) return [];
    return [{ rule, start, end, turn: end, judgement }];
  });
}
