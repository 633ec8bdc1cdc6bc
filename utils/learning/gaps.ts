import { hash } from '@/utils/search/intents/features';
import { asksNothing } from '@/utils/search/asks-nothing';
import { plainMessage, wordsOf } from '@/utils/search/message-words';
import { redacted } from './redact';

/** Why a buyer's message shows a gap: nothing was offered; something was, but the agent wrote another reply; or a pick was rewritten. */
export const GAP_REASONS = ['quiet', 'passedOver', 'rewritten'] as const;
export type GapReason = (typeof GAP_REASONS)[number];

/** Messages that ask the same and for which a script seems to be missing. */
export type Gap = {
  id: string;
  /** A few of the messages, redacted, newest first. */
  texts: string[];
  counts: Record<GapReason, number>;
  firstMs: number;
  lastMs: number;
  /** Hashes of its messages' words with their summed weights. */
  features: Record<number, number>;
  /** The person said that no script is missing here; it stays to hold its like together. */
  dismissed: boolean;
  /** When it was sent up to the lead last, ms. */
  sentMs?: number;
};

/** Texts kept of one gap; gaps kept at all; features kept of one gap. */
const MOST_TEXTS = 5;
export const MOST_GAPS = 200;
const MOST_FEATURES = 120;
/** A message with fewer words than this tells no question. */
const LEAST_WORDS = 3;
/** Messages at least this near a gap (cosine, 0–1) belong to it. */
export const NEAR = 0.3;
/** A gap not seen for so long is forgotten, ms. */
const FORGOTTEN_AFTER_MS = 90 * 24 * 60 * 60 * 1000;

/** A single character holds a short question together more than it would a search. */
const SINGLE = 0.6;

export type Words = ReadonlyMap<number, number>;

/** The words of a text by their hash, telling ones weightier. */
export function cutWords(text: string): Words {
  const words = new Map<number, number>();
  for (const { key, weight } of wordsOf(plainMessage(text)).slice(0, MOST_FEATURES))
    words.set(hash(key), key.length === 1 ? SINGLE : weight);
  return words;
}

const lengthOf = (weights: Iterable<number>): number =>
  Math.sqrt([...weights].reduce((sum, weight) => sum + weight ** 2, 0));

/** How like the words of a text are to what was gathered, 0–1. */
export function nearness(cut: Words, gap: Pick<Gap, 'features'>): number {
  let shared = 0;
  for (const [feature, weight] of cut) shared += weight * (gap.features[feature] ?? 0);
  return shared / (lengthOf(Object.values(gap.features)) * lengthOf(cut.values()) || 1);
}

/** How often a gap was met. */
export function countOf(gap: Gap): number {
  return GAP_REASONS.reduce((sum, reason) => sum + gap.counts[reason], 0);
}

function nearest(gaps: readonly Gap[], cut: Words): Gap | undefined {
  const [best] = gaps.map((gap) => ({ gap, near: nearness(cut, gap) })).sort((a, b) => b.near - a.near);
  return best !== undefined && best.near >= NEAR ? best.gap : undefined;
}

function grown(gap: Gap, seen: GapSeen, text: string, cut: Words): Gap {
  const features = { ...gap.features };
  for (const [feature, weight] of cut) features[feature] = (features[feature] ?? 0) + weight;
  const kept = Object.entries(features)
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_FEATURES);
  return {
    ...gap,
    texts: [text, ...gap.texts.filter((each) => each !== text)].slice(0, MOST_TEXTS),
    counts: { ...gap.counts, [seen.reason]: gap.counts[seen.reason] + 1 },
    lastMs: Math.max(gap.lastMs, seen.atMs),
    features: Object.fromEntries(kept),
  };
}

export type GapSeen = { messages: readonly string[]; reason: GapReason; atMs: number; id: string };

/**
 * Adds a buyer's turn (oldest first) that had no fitting script: to the gap it is like, or as a new one under `id`.
 * Texts are redacted before they are kept. Messages that ask for nothing are left out.
 */
export function noteGap(gaps: readonly Gap[], seen: GapSeen): Gap[] {
  if (asksNothing(seen.messages)) return [...gaps];
  const text = redacted(seen.messages.join(' '));
  const cut = cutWords(text);
  if (cut.size < LEAST_WORDS) return [...gaps];
  const fresh = gaps.filter((gap) => seen.atMs - gap.lastMs < FORGOTTEN_AFTER_MS);
  const like = nearest(fresh, cut);
  const start: Gap = {
    id: seen.id,
    texts: [],
    counts: { quiet: 0, passedOver: 0, rewritten: 0 },
    firstMs: seen.atMs,
    lastMs: seen.atMs,
    features: {},
    dismissed: false,
  };
  const next = [grown(like ?? start, seen, text, cut), ...fresh.filter((gap) => gap !== like)];
  return next.length <= MOST_GAPS ? next : leastWorth(next);
}

/** Leaves out the gap met least, the oldest of those. */
function leastWorth(gaps: readonly Gap[]): Gap[] {
  const [, ...others] = [...gaps].sort((a, b) => countOf(a) - countOf(b) || a.lastMs - b.lastMs);
  return others.sort((a, b) => b.lastMs - a.lastMs);
}

/** Gaps worth looking at, the most frequent first; those met once come last. */
export function openGaps(gaps: readonly Gap[]): Gap[] {
  return gaps.filter(({ dismissed }) => !dismissed).sort((a, b) => countOf(b) - countOf(a) || b.lastMs - a.lastMs);
}

export function dismissGap(gaps: readonly Gap[], id: string): Gap[] {
  return gaps.map((gap) => (gap.id === id ? { ...gap, dismissed: true } : gap));
}

/** Brings a dismissed gap back. */
export function restoreGap(gaps: readonly Gap[], id: string): Gap[] {
  return gaps.map((gap) => (gap.id === id ? { ...gap, dismissed: false } : gap));
}
