import type { PickMemory, Remembered } from '@/utils/learning/picks';
import { sharesOf, type IntentModel, type IntentShares } from '@/utils/search/intents/model';

/** For each script of a memory, by its number there: the intents of the messages it was sent after, and how often it was. */
type Learnt = { shares: IntentShares; sent: number }[];

/** An intent that few picks speak for is believed less: as if so many picks of other scripts had been made after it. */
const DOUBT = 0.3;
/** A share less than this, of a turn or of a script, is chance. */
const FAINT = 0.02;

/** A memory keeps the pieces of messages as the numbers that the model knows them by: they tell a script's intents as a message's tell its own. */
function learntFrom({ scripts, sent, shelves }: PickMemory, model: IntentModel): Learnt {
  const features = scripts.map((): number[] => []);
  for (const shelf of shelves) {
    for (const [feature, pairs] of Object.entries(shelf)) {
      for (let at = 0; at < pairs.length; at += 2) features[pairs[at] ?? 0]?.push(Number(feature));
    }
  }
  return features.map((own, script) => ({ shares: sharesOf(model, own), sent: sent[script] ?? 0 }));
}

const known = new WeakMap<PickMemory, { model: IntentModel; learnt: Learnt }>();

function learntOf(memory: PickMemory, model: IntentModel): Learnt {
  const before = known.get(memory);
  if (before?.model === model) return before.learnt;
  const learnt = learntFrom(memory, model);
  known.set(memory, { model, learnt });
  return learnt;
}

/**
 * The scripts that were sent after messages of the same intents, best first: what was learnt from one wording holds for the others.
 *
 * @param shares of the turn, summing to one
 * @returns weights 0–1
 */
export function recallByIntent(memory: PickMemory, model: IntentModel, shares: IntentShares, limit = 8): Remembered[] {
  const votes = new Map<number, number>();
  const learnt = learntOf(memory, model);
  for (let intent = 0; intent < shares.length; intent += 1) {
    const share = shares[intent] ?? 0;
    if (share < FAINT) continue;
    let whole = DOUBT;
    for (const { shares: own, sent } of learnt) whole += sent * (own[intent] ?? 0);
    for (const [script, { shares: own, sent }] of learnt.entries()) {
      const part = sent * (own[intent] ?? 0);
      if (part >= FAINT) votes.set(script, (votes.get(script) ?? 0) + (share * part) / whole);
    }
  }
  return [...votes]
    .map(([script, weight]) => ({ scriptId: memory.scripts[script] ?? '', weight }))
    .filter(({ scriptId }) => scriptId !== '')
    .sort((a, b) => b.weight - a.weight)
    .slice(0, limit);
}
