import type { Fact } from '@/utils/facts/fact';
import { PARTS, type Part, type Script } from '@/utils/handbook/schema';

/** What became of one script. */
export type ScriptUse = {
  script: Script;
  uses: number;
  /** Wall ms; null when it was never used. */
  lastMs: number | null;
  /** The next message of the agent was the script to the letter; was another text. What was followed by none counts for neither. */
  sentAsIs: number;
  edited: number;
};

export type LibraryUse = {
  scripts: ScriptUse[];
  /** Scripts, those used within the period, and uses, in the parts' order. */
  parts: { part: Part; scripts: number; used: number; uses: number }[];
  /** Answered turns, and those in which a script was put in. */
  turns: { answered: number; withScript: number };
};

/** An inserted script that is not sent within this time was not what the next message is made of, ms. */
const SENT_WITHIN_MS = 10 * 60_000;

/**
 * How a library was used, counted from the facts of one period. Facts hold no texts: whether a script was edited is told by the origin of
 * the agent's next message in that conversation.
 */
export function libraryUse(scripts: readonly Script[], facts: readonly Fact[]): LibraryUse {
  const byThread = new Map<string, Fact[]>();
  for (const fact of [...facts].sort((a, b) => a.at - b.at)) {
    const thread = byThread.get(fact.threadKey);
    if (thread) thread.push(fact);
    else byThread.set(fact.threadKey, [fact]);
  }
  const found = new Map<string, Omit<ScriptUse, 'script'>>();
  const turns = { answered: 0, withScript: 0 };
  for (const thread of byThread.values()) {
    thread.forEach((fact, index) => {
      if (fact.kind === 'turn' && fact.outcome === 'answered') {
        turns.answered += 1;
        if (
          thread.some((one) => one.kind === 'scriptUse' && one.at >= fact.at && one.at <= fact.at + (fact.waitMs ?? 0))
        )
          turns.withScript += 1;
      }
      if (fact.kind !== 'scriptUse') return;
      const use = found.get(fact.scriptId) ?? { uses: 0, lastMs: null, sentAsIs: 0, edited: 0 };
      found.set(fact.scriptId, use);
      use.uses += 1;
      use.lastMs = Math.max(use.lastMs ?? 0, fact.at);
      const next = thread
        .slice(index + 1)
        .find((one) => one.kind === 'scriptUse' || (one.kind === 'message' && one.side === 'agent'));
      if (next?.kind !== 'message' || next.at > fact.at + SENT_WITHIN_MS) return;
      if (next.origin === 'script') use.sentAsIs += 1;
      else if (next.origin === 'human') use.edited += 1;
    });
  }
  const none = { uses: 0, lastMs: null, sentAsIs: 0, edited: 0 };
  const all = scripts.map((script): ScriptUse => ({ script, ...(found.get(script.id) ?? none) }));
  return { scripts: all, parts: PARTS.map((part) => partUse(part, all)), turns };
}

function partUse(part: Part, all: readonly ScriptUse[]): LibraryUse['parts'][number] {
  const own = all.filter(({ script }) => script.part === part);
  return {
    part,
    scripts: own.length,
    used: own.filter(({ uses }) => uses > 0).length,
    uses: own.reduce((sum, { uses }) => sum + uses, 0),
  };
}

/** Share of sent uses that were edited first, 0–1; null when none is known. */
export function editedShare({ sentAsIs, edited }: Pick<ScriptUse, 'sentAsIs' | 'edited'>): number | null {
  return sentAsIs + edited === 0 ? null : edited / (sentAsIs + edited);
}
