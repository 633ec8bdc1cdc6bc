import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldCharacter } from './fold';
import { LOOKALIKE_LISTS, LOOKALIKES } from './lookalikes';

function folded(text: string): string {
  const { units, length } = fold(text);
  return String.fromCharCode(...units.subarray(0, length));
}

const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary-ascii' }),
);

describe('fold', () => {
  it.each([
    ['ＶＸ１２', 'vx12'],
    ['Ⓦⓔ', 'we'],
    ['𝔇𝔞𝔪𝔫', 'damn'],
    ['🅥🆇', 'vx'],
    ['ⅴX', 'vx'],
    ['⑩⓿❶', '1001'],
    ['1️⃣3️⃣', '13'],
    ['аbсе', 'abce'],
    ['nî', 'ni'],
    ['加\u200b微\u2060信\ufe0f', '加微信'],
    ['購買後請評價', '购买后请评价'],
    ['⼈', '人'],
  ])('%s becomes %s', (draft, plain) => {
    expect(folded(draft)).toBe(plain);
  });

  it('leaves two regional letters what they are: a flag', () => {
    expect(folded('🇻🇽')).not.toContain('v');
  });

  it('remembers where each unit came from, also behind vanished and widened characters', () => {
    const { starts, ends, length } = fold('a\u200b⑩🐎');
    expect([...starts.subarray(0, length)]).toEqual([0, 2, 2, 3]);
    expect([...ends.subarray(0, length)]).toEqual([1, 3, 3, 5]);
  });

  it('gives offsets inside the draft, in order, on whole characters, for any text', () => {
    fc.assert(
      fc.property(anything, (draft) => {
        const { starts, ends, length } = fold(draft);
        for (let at = 0; at < length; at += 1) {
          const [start = -1, end = -1] = [starts[at], ends[at]];
          expect(start >= 0 && end <= draft.length && start < end).toBe(true);
          expect(start).toBeGreaterThanOrEqual(starts[at - 1] ?? 0);
          expect(draft.slice(start, end)).toBe(String.fromCodePoint(draft.codePointAt(start) ?? 0));
        }
      }),
    );
  });

  it('never leaves a surrogate or an invisible character', () => {
    fc.assert(
      fc.property(anything, (draft) => {
        expect(folded(draft)).not.toMatch(/[\ud800-\udfff\u200b-\u200f\u2060\ufe0f]/);
      }),
    );
  });

  it('folds twice to the same', () => {
    fc.assert(
      fc.property(anything, (draft) => {
        const once = folded(draft);
        expect(folded(once)).toBe(once);
      }),
    );
  });

  it('writes over the buffers it is given', () => {
    const buffers = fold('很长的一段话'.repeat(20));
    expect(fold('短', buffers)).toBe(buffers);
    expect(buffers.length).toBe(1);
  });
});

describe('foldCharacter', () => {
  it('keeps a hanzi beyond the basic plane a hanzi', () => {
    expect(foldCharacter('𠮷')).toMatch(/^\p{Script=Han}$/u);
  });
});

describe('LOOKALIKES', () => {
  it('is made of whole pairs', () => {
    for (const list of LOOKALIKE_LISTS) expect(Array.from(list).length % 2).toBe(0);
    expect(foldCharacter('貨')).toBe('货');
    expect(LOOKALIKES.get('ᴛ')).toBe('t');
    expect(LOOKALIKES.get('⓼')).toBe('8');
  });

  it('leaves digits out of the letters', () => {
    for (const digit of '0123456789') expect(LOOKALIKES.has(digit)).toBe(false);
  });
});
