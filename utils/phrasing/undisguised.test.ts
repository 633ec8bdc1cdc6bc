import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import './data/load-traditional';
import { noOccurrences, scan } from './automaton';
import { canonical } from './canonical';
import { compileRules, type Compiled } from './compile';
import { fold } from './fold';
import { starterRules } from './packs';
import { toStream, type Stream } from './stream';
import { undisguisedHits } from './undisguised';

const compiled = compileRules(starterRules);
const named = (pattern: number, start: number, end: number) => `${pattern}:${start}-${end}`;

function occurrences({ automaton, patterns }: Compiled, units: Uint16Array, length: number, states?: Int32Array) {
  const found = noOccurrences();
  scan(automaton, units, length, found, states);
  return Array.from(found.patterns.subarray(0, found.count), (pattern, at) => {
    const end = found.ends[at] ?? 0;
    return { pattern, start: end - (patterns.lengths[pattern] ?? 0) + 1, end };
  });
}

/** All disguises undone at once and the whole read again: what the stretches must come to. */
function readAgain(stream: Stream): string[] {
  const view = canonical(stream);
  if (view === undefined) return [];
  return occurrences(compiled, view.units, view.length)
    .filter(({ start, end }) => view.changed.subarray(start, end + 1).includes(1))
    .map(({ pattern, start, end }) => named(pattern, view.first[start] ?? 0, view.last[end] ?? 0));
}

const pieces =
  '加 我 微 薇 信 薇信 vx v 号 好评 好平 hp 返现 返x 返 线 ， 。 不能 罪低 全网 12345678 wei xin 8 zfb 转 a 罪'.split(
    ' ',
  );

describe('undisguisedHits', () => {
  it('finds, stretch by stretch, what reading the whole draft again finds', () => {
    const draft = fc.array(fc.constantFrom(...pieces, ' '), { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(draft, (text) => {
        const stream = toStream(fold(text));
        const states = new Int32Array(stream.length);
        const plain = occurrences(compiled, stream.units, stream.length, states).map(({ pattern, start, end }) =>
          named(pattern, start, end),
        );
        const hits = undisguisedHits(compiled, stream, states).map((hit) => named(hit.pattern, hit.start, hit.end));
        expect(new Set([...plain, ...hits])).toEqual(new Set([...plain, ...readAgain(stream)]));
      }),
      { numRuns: 300 },
    );
  });
});
