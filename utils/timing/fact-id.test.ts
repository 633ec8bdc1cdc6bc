import { describe, expect, it } from 'vitest';
import { messageFactId } from './fact-id';

describe('messageFactId', () => {
  it('names a message the same each time and another one differently', () => {
    expect(messageFactId('turn', 'k', 'm1')).toBe(messageFactId('turn', 'k', 'm1'));
    expect(messageFactId('turn', 'k', 'm1')).not.toBe(messageFactId('turn', 'k', 'm2'));
    expect(messageFactId('turn', 'k', 'm1')).not.toBe(messageFactId('turn', 'l', 'm1'));
  });
  it('does not carry the buyer whom a console writes into its message ids', () => {
    expect(messageFactId('message', 'key', '0_7203415886_1795316162634')).not.toContain('7203415886');
  });
});
