import type { Script } from '@/utils/handbook/schema';
import type { Sums } from '@/utils/search/sums';
import { intentsOf, type IntentModel } from './model';

/** How strongly each script answers each intent; scripts of intent `i` are `[starts[i], starts[i + 1])` in `docs` and `strengths`. */
export type ScriptIntents = {
  readonly starts: Uint32Array;
  readonly docs: Uint32Array;
  readonly strengths: Float32Array;
  /** The greatest strength of each intent. */
  readonly best: Float32Array;
};

/** What the fields of a script say about what it answers. */
const FIELD = { title: 0.8, text: 0.2, example: 0.1 } as const;
/** Examples of a script that are looked at. */
const EXAMPLES = 8;
/** Characters of the reply that are read: it says first what it is about. */
const READ = 48;
/** A share less than this is left out. */
const FAINT = 0.02;
/** Fewer is chance. */
const LEAST = 0.03;

function strengthsOf(model: IntentModel, script: Script): Float32Array {
  const sum = new Float32Array(model.names.length);
  let whole = 0;
  const add = (text: string, weight: number): void => {
    if (text.trim() === '') return;
    whole += weight;
    const shares = intentsOf(model, text);
    for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + weight * (shares[at] ?? 0);
  };
  add([script.title, ...(script.tags ?? [])].join('，'), FIELD.title);
  add(script.text.slice(0, READ), FIELD.text);
  for (const example of (script.buyerSays ?? []).slice(0, EXAMPLES)) add(example, FIELD.example);
  return sum.map((each) => each / Math.max(whole, FIELD.title));
}

type Found = { intent: number; doc: number; strength: number };

function addFound(model: IntentModel, script: Script, doc: number, found: Found[]): void {
  for (const [intent, strength] of strengthsOf(model, script).entries()) {
    if (strength >= LEAST && !model.names[intent]?.startsWith('none.')) found.push({ intent, doc, strength });
  }
}

/** Matches each script to the intents it answers, by its own words. */
export function matchScripts(model: IntentModel, scripts: readonly Script[]): ScriptIntents {
  const found: Found[] = [];
  for (const [doc, script] of scripts.entries()) addFound(model, script, doc, found);
  return arranged(model, found);
}

/** Scripts matched between two pauses: some ten milliseconds. */
const AT_ONCE = 200;

/** The same in pieces. */
export async function matchScriptsGently(
  model: IntentModel,
  scripts: readonly Script[],
  pause: () => Promise<void>,
): Promise<ScriptIntents> {
  const found: Found[] = [];
  for (const [doc, script] of scripts.entries()) {
    addFound(model, script, doc, found);
    if (doc % AT_ONCE === AT_ONCE - 1) await pause();
  }
  return arranged(model, found);
}

function arranged(model: IntentModel, found: Found[]): ScriptIntents {
  found.sort((a, b) => a.intent - b.intent || b.strength - a.strength);
  const starts = new Uint32Array(model.names.length + 1);
  for (const { intent } of found) starts[intent + 1] = (starts[intent + 1] ?? 0) + 1;
  for (let at = 0; at < model.names.length; at += 1) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
  return {
    starts,
    docs: Uint32Array.from(found, ({ doc }) => doc),
    strengths: Float32Array.from(found, ({ strength }) => strength),
    best: Float32Array.from(model.names, (_, intent) => found[starts[intent] ?? -1]?.strength ?? 0),
  };
}

/** Adds to `scores` what each script answers of these shares, times `weight`. */
export function addAnswered(
  { starts, docs, strengths }: ScriptIntents,
  shares: Float32Array,
  weight: number,
  scores: Sums,
): void {
  for (let intent = 0; intent < shares.length; intent += 1) {
    const share = (shares[intent] ?? 0) * weight;
    if (share < FAINT) continue;
    for (let at = starts[intent] ?? 0; at < (starts[intent + 1] ?? 0); at += 1) {
      scores.add(docs[at] ?? 0, share * (strengths[at] ?? 0));
    }
  }
}
