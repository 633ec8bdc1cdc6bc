import type { BareFact, FactOf, FlagOutcome } from '@/utils/facts/fact';
import type { Flag } from './types';

/** What became of the flags of one draft, from its first letter until it was sent or emptied. */
export type DraftFate = {
  /** Names the draft; made once when its first letter is typed. */
  draftId: string;
  /** Every finding shown so far, by key. */
  shown: Record<string, Flag>;
  /** Keys the agent decided to send anyway, with their reason. */
  overridden: Record<string, string>;
};

export function newDraftFate(draftId: string): DraftFate {
  return { draftId, shown: {}, overridden: {} };
}

/** One finding's name within a draft: the rule and the words, wherever they stand. Nothing nags twice for the same. */
export function flagKey(flag: Flag): string {
  return `${flag.ruleId}|${flag.found}`;
}

/** A finding's place among those a draft has shown: a fact's id must not hold the words that were found. */
function numbers(fate: DraftFate, flags: readonly Flag[]): Map<string, number> {
  const keys = new Set([...Object.keys(fate.shown), ...flags.map(flagKey)]);
  return new Map([...keys].map((key, index) => [key, index]));
}

type Told = { draftId: string; number: number | undefined; flag: Flag; outcome: FlagOutcome; atMs: number };

function flagFact({ draftId, number, flag, outcome, atMs }: Told, reason = ''): BareFact {
  const fact: Omit<FactOf<'flag'>, 'v' | 'agentId' | 'consoleId' | 'shop' | 'threadKey'> = {
    kind: 'flag',
    id: `flag:${draftId}:${number ?? 0}:${outcome}`,
    at: atMs,
    ruleId: flag.ruleId,
    category: flag.category,
    severity: flag.severity,
    outcome,
    reason,
  };
  return fact;
}

/** Findings shown now: a fact for each that this draft had not shown before. */
export function showFlags(
  fate: DraftFate,
  flags: readonly Flag[],
  atMs: number,
): { fate: DraftFate; facts: BareFact[] } {
  const fresh = flags.filter((flag) => !Object.hasOwn(fate.shown, flagKey(flag)));
  if (fresh.length === 0) return { fate, facts: [] };
  const shown = { ...fate.shown, ...Object.fromEntries(fresh.map((flag) => [flagKey(flag), flag])) };
  const number = numbers(fate, fresh);
  const facts = fresh.map((flag) =>
    flagFact({ draftId: fate.draftId, number: number.get(flagKey(flag)), flag, outcome: 'shown', atMs }),
  );
  return { fate: { ...fate, shown }, facts };
}

/** The agent gave a reason to send these anyway. */
export function overrideFlags(fate: DraftFate, flags: readonly Flag[], reason: string): DraftFate {
  const overridden = { ...fate.overridden, ...Object.fromEntries(flags.map((flag) => [flagKey(flag), reason])) };
  return { ...fate, overridden };
}

/** The findings that stop a send: blocking ones without an override. */
export function stoppingFlags(fate: DraftFate, flags: readonly Flag[]): Flag[] {
  return flags.filter((flag) => flag.severity === 'block' && !Object.hasOwn(fate.overridden, flagKey(flag)));
}

/** The draft was sent with these findings in it: what became of every finding it ever showed. */
export function settleSent(fate: DraftFate, flagsAtSend: readonly Flag[], atMs: number): BareFact[] {
  const still = new Set(flagsAtSend.map(flagKey));
  const corrected = Object.values(fate.shown).filter((flag) => !still.has(flagKey(flag)));
  const number = numbers(fate, flagsAtSend);
  const tell = (flag: Flag, outcome: FlagOutcome, reason?: string): BareFact =>
    flagFact({ draftId: fate.draftId, number: number.get(flagKey(flag)), flag, outcome, atMs }, reason);
  const sent = flagsAtSend.map((flag) => {
    const reason = fate.overridden[flagKey(flag)];
    return reason === undefined ? tell(flag, 'sent') : tell(flag, 'overridden', reason.slice(0, 200));
  });
  return [...corrected.map((flag) => tell(flag, 'corrected')), ...sent];
}
