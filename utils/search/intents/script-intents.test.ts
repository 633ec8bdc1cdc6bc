import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { starterHandbook } from '@/utils/handbook/starter';
import { createMatcher } from '@/utils/search/intents/script-intents';
import { unpackIntents } from '@/utils/search/intents/unpack';
import { inOneGo } from '@/utils/search/pieces';

const model = unpackIntents(readFileSync('public/intents.json', 'utf8'));
const { scripts } = starterHandbook('zh');

describe('createMatcher', () => {
  const twice = [...scripts, ...scripts.map((script) => ({ ...script, id: `${script.id}.again` }))];
  const { starts, docs, strengths } = inOneGo(createMatcher(model).inPieces(twice));

  it('arranges what answers an intent by strength, the like in the handbook’s order', () => {
    for (let intent = 0; intent < model.names.length; intent += 1) {
      for (let at = (starts[intent] ?? 0) + 1; at < (starts[intent + 1] ?? 0); at += 1) {
        const [before = 0, here = 0] = [strengths[at - 1], strengths[at]];
        expect(before).toBeGreaterThanOrEqual(here);
        if (before === here) expect(docs[at - 1] ?? 0).toBeLessThan(docs[at] ?? 0);
      }
    }
  });

  it('matches like scripts alike, each once an intent', () => {
    const shapeOf = (intent: number): string[] =>
      Array.from(docs.subarray(starts[intent], starts[intent + 1]), (doc, at) => {
        return `${String(doc % scripts.length)} ${String(strengths[(starts[intent] ?? 0) + at])}`;
      });
    for (let intent = 0; intent < model.names.length; intent += 1) {
      const shape = shapeOf(intent);
      expect(shape.length).toBe(2 * new Set(shape).size);
    }
    expect(starts.at(-1)).toBe(docs.length);
    expect(docs.length).toBeGreaterThan(scripts.length);
  });
});
