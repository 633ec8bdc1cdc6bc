import type { SentItem } from '@/utils/sync/inbox';
import { cutWords, GAP_REASONS, NEAR, nearness, type GapReason, type Words } from './gaps';

/** One missing script as the team met it. */
export type TeamGap = {
  /** Sure to be the same for the same questions: made of the one sent first. */
  id: string;
  /** The agents' sendings that are one question. */
  sent: SentItem[];
  texts: string[];
  counts: Record<GapReason, number>;
  /** Names of the agents whose buyers asked it, one for each agent. */
  agents: string[];
  lastMs: number;
};

type Gathered = { gap: TeamGap; features: Record<number, number> };

const MOST_TEXTS = 8;

/** What agents sent up, put together where they ask the same; those that most agents met first, then the most frequent. */
export function teamGaps(items: readonly SentItem[]): TeamGap[] {
  const oldestFirst = items
    .filter(({ item }) => item.kind === 'gap')
    .toSorted((a, b) => a.givenAt.localeCompare(b.givenAt) || a.agentId.localeCompare(b.agentId));
  const gathered: Gathered[] = [];
  for (const sent of oldestFirst) {
    const words = cutWords(textsOf(sent).join(' '));
    const like = gathered
      .map((each, at) => ({ at, near: nearness(words, each) }))
      .toSorted((a, b) => b.near - a.near)
      .find(({ near }) => near >= NEAR);
    const before = like && gathered[like.at];
    if (like && before) gathered[like.at] = joined(before, sent, words);
    else gathered.push(joined(empty(sent), sent, words));
  }
  return gathered
    .map(({ gap }) => gap)
    .toSorted((a, b) => b.agents.length - a.agents.length || timesOf(b) - timesOf(a) || b.lastMs - a.lastMs);
}

const OF_TEAM = 'team-';

/** Whether a handbook holds a script that was written for a team's gap and another did not. */
export function hasNewlyWritten(after: readonly Written[], before: readonly Written[]): boolean {
  const known = new Set(before.map(({ id }) => id));
  return after.some(({ id }) => id.startsWith(OF_TEAM) && !known.has(id));
}

type Written = { readonly id: string };

/** What was sent up and is answered by these scripts: a script written for a gap has its id. */
export function writtenFor(gaps: readonly TeamGap[], scripts: readonly Written[]): SentItem[] {
  const ids = new Set(scripts.map(({ id }) => id));
  return gaps.filter(({ id }) => ids.has(id)).flatMap(({ sent }) => sent);
}

/** How often the team met it. */
export function timesOf({ counts }: Pick<TeamGap, 'counts'>): number {
  return GAP_REASONS.reduce((sum, reason) => sum + counts[reason], 0);
}

const textsOf = ({ item }: SentItem): string[] => (item.kind === 'gap' ? item.gap.texts : []);

function empty({ item, agentId }: SentItem): Gathered {
  const id = item.kind === 'gap' ? item.gap.id : item.script.id;
  const counts = { quiet: 0, passedOver: 0, rewritten: 0 };
  const gap = {
    id: `${OF_TEAM}${id.slice(0, 60)}-${agentId.slice(0, 8)}`,
    sent: [],
    texts: [],
    counts,
    agents: [],
    lastMs: 0,
  };
  return { gap, features: {} };
}

function joined({ gap, features }: Gathered, sent: SentItem, words: Words): Gathered {
  if (sent.item.kind !== 'gap') return { gap, features };
  const { counts, lastMs } = sent.item.gap;
  const more = { ...features };
  for (const [feature, weight] of words) more[feature] = (more[feature] ?? 0) + weight;
  const all = [...gap.sent, sent];
  const next = {
    id: gap.id,
    sent: all,
    texts: [...new Set([...gap.texts, ...textsOf(sent)])].slice(0, MOST_TEXTS),
    counts: {
      quiet: gap.counts.quiet + counts.quiet,
      passedOver: gap.counts.passedOver + counts.passedOver,
      rewritten: gap.counts.rewritten + counts.rewritten,
    },
    agents: [...new Map(all.map(({ agentId, agentName }) => [agentId, agentName])).values()],
    lastMs: Math.max(gap.lastMs, lastMs),
  };
  return { gap: next, features: more };
}
