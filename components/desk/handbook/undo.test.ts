import { expect, describe, it } from 'vitest';
import { pushStep, UNDO_LIMIT, type UndoStep } from './undo';

describe('pushStep', () => {
  it('keeps the newest acts and lets the oldest fall off', () => {
    const steps = Array.from({ length: UNDO_LIMIT + 3 }, (_, n): UndoStep => ({
      what: String(n),
      run: () => Promise.resolve(),
    }));
    const stack = steps.reduce<UndoStep[]>(pushStep, []);
    expect(stack).toHaveLength(UNDO_LIMIT);
    expect(stack[0]?.what).toBe('3');
    expect(stack.at(-1)?.what).toBe(String(UNDO_LIMIT + 2));
  });
});
