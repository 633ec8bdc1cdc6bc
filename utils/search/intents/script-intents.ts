import type { Script } from '@/utils/handbook/schema';
import type { Sums } from '@/utils/search/sums';
import { everydayFeatures } from './everyday';
import { featuresOf } from './features';
import { addShares, type IntentModel } from './model';

/** How strongly each script answers each intent; scripts of intent `i` are `[starts[i], starts[i + 1])` in `docs` and `strengths`. */
export type ScriptIntents = {
  readonly starts: Uint32Array;
  readonly docs: Uint32Array;
  readonly strengths: Float32Array;
};

/** The greatest strength with which the library answers an intent. */
export function bestOf({ starts, strengths }: ScriptIntents, intent: number): number {
  const from = starts[intent] ?? 0;
  return from < (starts[intent + 1] ?? 0) ? (strengths[from] ?? 0) : 0;
}

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

/** The texts by which a script is matched: its names, the beginning of its reply, its examples. */
function textsOf({ title, tags = [], text, buyerSays = [] }: Script): string[] {
  const names = tags.length > 0 ? `${title}，${tags.join('，')}` : title;
  return [names, text.slice(0, READ), ...buyerSays.slice(0, EXAMPLES)];
}

/** What each of them weighs, by its place. */
const weightAt = (place: number): number => (place === 0 ? FIELD.title : place === 1 ? FIELD.text : FIELD.example);

/** What one script answers. */
type Answered = { intents: number[]; strengths: number[] };

/** Matches scripts to the intents they answer, by their own words. What was found last is kept: a script that did not change is not matched again. */
export type Matcher = {
  /** In pieces, whoever runs this may do other work after each. */
  inPieces: (scripts: readonly Script[]) => Generator<undefined, ScriptIntents>;
};

/** Scripts matched between two pauses: some milliseconds. */
const AT_ONCE = 50;

export function createMatcher(model: IntentModel): Matcher {
  const count = model.names.length;
  const asksNothing = Uint8Array.from(model.names, (name) => (name.startsWith('none.') ? 1 : 0));
  const sum = new Float32Array(count);
  let known = new Map<string, Answered>();
  const match = (texts: readonly string[]): Answered => {
    const whole = addTexts(model, texts, sum.fill(0));
    const least = LEAST * whole;
    const row: Answered = { intents: [], strengths: [] };
    for (let intent = 0; intent < count; intent += 1) {
      const found = sum[intent] ?? 0;
      if (found < least || asksNothing[intent] === 1) continue;
      row.intents.push(intent);
      row.strengths.push(found / whole);
    }
    return row;
  };
  return {
    *inPieces(scripts) {
      everydayFeatures(model); // made once a model
      yield;
      const rows: Answered[] = [];
      const next = new Map<string, Answered>();
      for (const [doc, script] of scripts.entries()) {
        const texts = textsOf(script);
        const key = texts.join('\0');
        const row = next.get(key) ?? known.get(key) ?? match(texts);
        rows.push(row);
        next.set(key, row);
        if (doc % AT_ONCE === AT_ONCE - 1) yield;
      }
      known = next;
      yield;
      return yield* arranged(count, rows);
    },
  };
}

/** Adds the shares of the texts; gives what they weigh together, at least a title's weight. */
function addTexts(model: IntentModel, texts: readonly string[], sum: Float32Array): number {
  let whole = 0;
  for (let place = 0; place < texts.length; place += 1) {
    const text = texts[place] ?? '';
    if (text.trim() === '') continue;
    const weight = weightAt(place);
    whole += weight;
    addShares(model, featuresOf(text), weight, sum);
  }
  return Math.max(whole, FIELD.title);
}

/** Scripts of a library are fewer: a strength's bits and a script's number make one number that is exact. */
const MOST_SCRIPTS = 2 ** 21;
const GREATEST = 2 ** 31;

/** By intent, the strongest first; among equals in the scripts' order. */
function* arranged(count: number, rows: readonly Answered[]): Generator<undefined, ScriptIntents> {
  const starts = new Uint32Array(count + 1);
  for (const { intents } of rows) for (const intent of intents) starts[intent + 1] = (starts[intent + 1] ?? 0) + 1;
  for (let intent = 0; intent < count; intent += 1) {
    starts[intent + 1] = (starts[intent + 1] ?? 0) + (starts[intent] ?? 0);
  }
  const all = starts[count] ?? 0;
  const keys = new Float64Array(all);
  const next = starts.slice();
  const strength = new Float32Array(1);
  const bits = new Uint32Array(strength.buffer); // of a positive number: the greater, the greater
  for (let doc = 0; doc < rows.length; doc += 1) {
    const { intents = [], strengths = [] } = rows[doc] ?? {};
    for (let at = 0; at < intents.length; at += 1) {
      const intent = intents[at] ?? 0;
      const place = next[intent] ?? 0;
      strength[0] = strengths[at] ?? 0;
      keys[place] = (GREATEST - (bits[0] ?? 0)) * MOST_SCRIPTS + doc;
      next[intent] = place + 1;
    }
  }
  yield;
  for (let intent = 0; intent < count; intent += 1) keys.subarray(starts[intent], starts[intent + 1]).sort();
  yield;
  const docs = new Uint32Array(all);
  const strengths = new Float32Array(all);
  for (let place = 0; place < all; place += 1) {
    const key = keys[place] ?? 0;
    docs[place] = key % MOST_SCRIPTS;
    bits[0] = GREATEST - Math.floor(key / MOST_SCRIPTS);
    strengths[place] = strength[0] ?? 0;
  }
  return { starts, docs, strengths };
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
