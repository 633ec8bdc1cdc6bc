import { featuresOf } from '@/utils/search/intents/features';

/** Shelves keep a pick cheap: only those it touches are copied. */
type Shelf = Readonly<Record<number, readonly number[]>>;
const SHELVES = 256;

/**
 * What was learnt from picks: which script was really sent after a message. Messages are not kept, only hashes of their pieces:
 * for each feature, how often each script was sent after it, faded with time.
 */
export type PickMemory = {
  /** Grows with each change of the form. */
  form: 1;
  /** Scripts by number; a forgotten one leaves an empty name. */
  scripts: string[];
  /** How often each script was sent, faded. */
  sent: number[];
  /** For each feature, in the shelf of its lowest bits: pairs of script number and faded count. */
  shelves: Shelf[];
  /** When counts were faded last, ms. */
  fadedAtMs: number;
};

/** A pick counts half after so many ms: shops change their wares and their ways within a season. */
const HALF_LIFE_MS = 60 * 24 * 60 * 60 * 1000;
/** Faded only when at least this much time went by, ms. */
const FADE_EVERY_MS = 24 * 60 * 60 * 1000;
/** Counts below this are forgotten. */
const LEAST = 0.05;
/** At most so many features, each with at most so many scripts: about 2 MB in memory and 1 MB on disk when full. */
export const MOST_FEATURES = 20_000;
const MOST_ON_SHELF = Math.floor(MOST_FEATURES / SHELVES);
const MOST_SCRIPTS = 12;
/** Spaces of hashes are kept down so that a memory never tells a message. */
const MOST_PER_MESSAGE = 60;

export function emptyPicks(nowMs: number): PickMemory {
  return { form: 1, scripts: [], sent: [], shelves: Array.from({ length: SHELVES }, () => ({})), fadedAtMs: nowMs };
}

/** What a turn is looked at through: all its messages together, and the last one apart, so that it counts twice. */
function turnFeatures(messages: readonly string[]): number[] {
  return featuresOf(messages.slice(-3).join(' ')).slice(0, MOST_PER_MESSAGE);
}

function add(pairs: readonly number[], script: number, count: number): number[] {
  const at = pairs.findIndex((each, place) => place % 2 === 0 && each === script);
  const more =
    at < 0 ? [...pairs, script, count] : pairs.map((each, place) => (place === at + 1 ? each + count : each));
  return more.length > 2 * MOST_SCRIPTS ? strongest(more, MOST_SCRIPTS) : more;
}

function strongest(pairs: readonly number[], most: number): number[] {
  const list: [number, number][] = [];
  for (let at = 0; at + 1 < pairs.length; at += 2) list.push([pairs[at] ?? 0, pairs[at + 1] ?? 0]);
  return list
    .sort((a, b) => b[1] - a[1])
    .slice(0, most)
    .flat();
}

const weightOf = (pairs: readonly number[]): number =>
  pairs.reduce((sum, each, at) => sum + (at % 2 === 1 ? each : 0), 0);

/** Leaves the features that were seen least out of a shelf that is too full. */
function capped(shelf: Shelf): Shelf {
  const entries = Object.entries(shelf);
  if (entries.length <= MOST_ON_SHELF) return shelf;
  const kept = entries.sort((a, b) => weightOf(b[1]) - weightOf(a[1])).slice(0, Math.floor(MOST_ON_SHELF * 0.9));
  return Object.fromEntries(kept);
}

const pairsOf = ({ shelves }: PickMemory, feature: number): readonly number[] | undefined =>
  shelves[feature % SHELVES]?.[feature];

/** Changes the pairs of every feature; one left without pairs is forgotten. */
function withPairs({ shelves }: PickMemory, change: (pairs: readonly number[]) => number[]): Shelf[] {
  return shelves.map((shelf) =>
    Object.fromEntries(
      Object.entries(shelf)
        .map(([feature, pairs]) => [feature, change(pairs)] as const)
        .filter(([, pairs]) => pairs.length > 0),
    ),
  );
}

/** Adds pairs to features; only the shelves concerned are made anew. */
function withAdded(
  shelves: readonly Shelf[],
  more: readonly (readonly [feature: number, pairs: readonly number[]])[],
): Shelf[] {
  const next = [...shelves];
  const opened = new Map<number, Record<number, readonly number[]>>();
  for (const [feature, pairs] of more) {
    const at = feature % SHELVES;
    const shelf = opened.get(at) ?? { ...shelves[at] };
    opened.set(at, shelf);
    let whole = shelf[feature] ?? [];
    for (let place = 0; place + 1 < pairs.length; place += 2)
      whole = add(whole, pairs[place] ?? 0, pairs[place + 1] ?? 0);
    shelf[feature] = whole;
  }
  for (const [at, shelf] of opened) next[at] = capped(shelf);
  return next;
}

/** Fades all counts to `nowMs`; a clock that went back fades nothing. */
export function faded(memory: PickMemory, nowMs: number): PickMemory {
  const past = nowMs - memory.fadedAtMs;
  if (past < FADE_EVERY_MS) return memory;
  const share = 0.5 ** (past / HALF_LIFE_MS);
  const shelves = withPairs(memory, (pairs) => {
    const left = pairs.map((each, at) => (at % 2 === 1 ? each * share : each));
    return left.filter((_, at) => (left[at - (at % 2) + 1] ?? 0) >= LEAST);
  });
  return { ...memory, shelves, sent: memory.sent.map((each) => each * share), fadedAtMs: nowMs };
}

/** Remembers that `scriptId` was sent after a buyer's messages (oldest first). */
export function learnPick(
  memory: PickMemory,
  pick: { messages: readonly string[]; scriptId: string; atMs: number },
): PickMemory {
  const now = faded(memory, pick.atMs);
  const cut = turnFeatures(pick.messages);
  if (cut.length === 0) return now;
  const known = now.scripts.indexOf(pick.scriptId);
  const script = known < 0 ? now.scripts.length : known;
  const scripts = known < 0 ? [...now.scripts, pick.scriptId] : now.scripts;
  const sent = [...now.sent];
  sent[script] = (sent[script] ?? 0) + 1;
  const shelves = withAdded(
    now.shelves,
    cut.map((feature) => [feature, [script, 1]]),
  );
  return { ...now, scripts, sent, shelves };
}

/** Forgets what led to one script. */
export function forgetScript(memory: PickMemory, scriptId: string): PickMemory {
  const script = memory.scripts.indexOf(scriptId);
  if (script < 0) return memory;
  const shelves = withPairs(memory, (pairs) => pairs.filter((_, at) => pairs[at - (at % 2)] !== script));
  const scripts = memory.scripts.map((each, at) => (at === script ? '' : each));
  return { ...memory, scripts, sent: memory.sent.map((each, at) => (at === script ? 0 : each)), shelves };
}

/** What two devices learnt, together. Which comes first does not matter but for the numbering of scripts. */
export function mergePicks(one: PickMemory, other: PickMemory): PickMemory {
  const nowMs = Math.max(one.fadedAtMs, other.fadedAtMs);
  const [a, b] = [faded(one, nowMs), faded(other, nowMs)];
  const scripts = [...a.scripts];
  const sent = [...a.sent];
  const numbers = b.scripts.map((scriptId, at) => {
    const known = scripts.indexOf(scriptId);
    const number = known < 0 || scriptId === '' ? scripts.push(scriptId) - 1 : known;
    sent[number] = (sent[number] ?? 0) + (b.sent[at] ?? 0);
    return number;
  });
  const more = b.shelves.flatMap((shelf) =>
    Object.entries(shelf).map(
      ([feature, pairs]) =>
        [Number(feature), pairs.map((each, at) => (at % 2 === 0 ? (numbers[each] ?? 0) : each))] as const,
    ),
  );
  return { form: 1, scripts, sent, shelves: withAdded(a.shelves, more), fadedAtMs: nowMs };
}

/** A script that was sent after messages like this one, and how much that says, 0–1. */
export type Remembered = { scriptId: string; weight: number };

/** Picks that are as good as certain: this many times seen. */
const CERTAIN = 2;

/**
 * The scripts that were sent after messages like these, best first. Each feature votes for the scripts sent after it, rare features more;
 * one vote alone says little.
 */
export function recallPicks(memory: PickMemory, messages: readonly string[], limit = 8): Remembered[] {
  const total = memory.sent.reduce((sum, each) => sum + each, 0);
  if (total === 0) return [];
  const votes = new Map<number, number>();
  let whole = 0;
  for (const feature of turnFeatures(messages)) {
    const pairs = pairsOf(memory, feature);
    const seen = pairs === undefined ? 0 : weightOf(pairs);
    const rarity = Math.log(1 + total / (0.5 + seen));
    whole += rarity;
    if (pairs === undefined) continue;
    for (let at = 0; at + 1 < pairs.length; at += 2) {
      const script = pairs[at] ?? 0;
      const share = (pairs[at + 1] ?? 0) / (seen + 0.3);
      const gain = rarity * share * Math.min(1, 0.5 + seen / (2 * CERTAIN));
      votes.set(script, (votes.get(script) ?? 0) + gain);
    }
  }
  return [...votes]
    .map(([script, vote]) => ({
      scriptId: memory.scripts[script] ?? '',
      weight: vote / whole + 0.02 * Math.log1p(memory.sent[script] ?? 0) * Math.min(1, (4 * vote) / whole),
    }))
    .filter(({ scriptId }) => scriptId !== '')
    .sort((x, y) => y.weight - x.weight)
    .slice(0, limit);
}

/** Bytes that a memory takes on disk, about. */
export function sizeOfPicks(memory: PickMemory): number {
  return JSON.stringify(memory).length;
}
