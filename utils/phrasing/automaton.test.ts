import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildAutomaton, noOccurrences, scan } from './automaton';

function found(patterns: readonly string[], text: string): string[] {
  const units = Uint16Array.from(text, (sign) => sign.charCodeAt(0));
  const occurrences = noOccurrences();
  scan(buildAutomaton(patterns), units, units.length, occurrences);
  const { count, ends } = occurrences;
  return Array.from(occurrences.patterns.subarray(0, count), (pattern, at) => `${pattern}@${ends[at]}`).sort();
}

function naive(patterns: readonly string[], text: string): string[] {
  return patterns
    .flatMap((pattern, number) =>
      Array.from(text, (_, at) =>
        text.startsWith(pattern, at) ? [`${number}@${at + pattern.length - 1}`] : [],
      ).flat(),
    )
    .sort();
}

describe('buildAutomaton', () => {
  it('finds a term that is the end of another', () => {
    expect(found(['绝对第一品牌', '第一'], '绝对第一名')).toEqual(['1@3']);
    expect(found(['abcd', 'bc'], 'abce')).toEqual(['1@2']);
  });

  it('finds nothing without patterns', () => {
    expect(found([], '任何')).toEqual([]);
  });

  it('finds more than its buffers hold at first', () => {
    expect(found(['aa', 'a'], 'a'.repeat(400))).toHaveLength(799);
  });

  it('finds exactly what a plain search finds', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 4 });
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 40 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 12 }), text, (patterns, draft) => {
        expect(found(patterns, draft)).toEqual(naive(patterns, draft));
      }),
    );
  });
});
