import { describe, expect, it } from 'vitest';
import { groupRefused } from './refused';

describe('groupRefused', () => {
  it('gathers what was refused for the same reason, whichever place it had in its batch, the most frequent first', () => {
    const groups = groupRefused([
      { id: 'a', why: 'agentId: belongs to another agent of the team' },
      { id: 'b', why: 'facts.0: kind: Invalid option: expected one of "turn"' },
      { id: 'c', why: 'facts.412: kind: Invalid option: expected one of "turn"' },
    ]);
    expect(groups).toEqual([
      { why: 'format', field: 'kind', said: 'Invalid option: expected one of "turn"', ids: ['b', 'c'] },
      { why: 'otherAgent', said: 'belongs to another agent of the team', ids: ['a'] },
    ]);
  });

  it('keeps a reason that names no field as it was said', () => {
    expect(groupRefused([{ id: 'a', why: 'no id' }])).toEqual([{ why: 'format', said: 'no id', ids: ['a'] }]);
    const [old] = groupRefused([{ id: 'a', why: 'facts.3: v: this hub knows version 1 of facts' }]);
    expect(old).toMatchObject({ why: 'version', ids: ['a'] });
    expect(groupRefused([])).toEqual([]);
  });
});
