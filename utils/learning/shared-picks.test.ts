import { describe, expect, it } from 'vitest';
import { emptyPicks, learnPick, recallPicks, type PickMemory } from './picks';
import { forTeam, markOf, pickMemorySchema, togetherOf } from './shared-picks';

const DAY = 86_400_000;
const START = Date.UTC(2026, 10, 2);

function learnt(picks: readonly (readonly [message: string, scriptId: string])[], atMs = START): PickMemory {
  return picks.reduce(
    (memory, [message, scriptId]) => learnPick(memory, { messages: [message], scriptId, atMs }),
    emptyPicks(atMs),
  );
}

describe('what a device hands to its team', () => {
  const memory = learnt([
    ['什么时候发货', 'own-1'],
    ['什么时候发货呀', 'ship'],
    ['可以开发票吗', 'invoice'],
    ['可以开发票吗', 'own-1'],
  ]);
  const given = forTeam(memory, new Set(['ship', 'invoice']));

  it('recalls the team’s scripts as before and knows nothing of a personal one', () => {
    expect(recallPicks(given, ['什么时候发货'])[0]?.scriptId).toBe('ship');
    expect(recallPicks(given, ['可以开发票吗'])[0]?.scriptId).toBe('invoice');
    expect(JSON.stringify(given)).not.toContain('own-1');
    expect(given.sent).toEqual([1, 1]);
  });

  it('crosses the network as it is, and holds no word of a message', () => {
    expect(pickMemorySchema.parse(JSON.parse(JSON.stringify(given)))).toEqual(given);
    expect(JSON.stringify(given)).not.toMatch(/[\u4e00-\u9fff]/);
  });

  it.each([
    ['another form', { form: 2 }],
    ['a script number that is none', { scripts: [] }],
    ['a count below nothing', { sent: [-1] }],
    ['a feature that is no number', { shelves: given.shelves.map(() => ({ __proto__x: [0, 1] })) }],
    ['shelves missing', { shelves: [] }],
    ['half a pair', { shelves: given.shelves.map(() => ({ 1: [0] })) }],
  ])('is refused with %s', (_, change) => {
    expect(pickMemorySchema.safeParse({ ...given, ...change }).success).toBe(false);
  });

  it('tells one more pick by its mark', () => {
    const more = learnPick(memory, { messages: ['在吗'], scriptId: 'ship', atMs: START });
    expect(markOf(more)).not.toBe(markOf(memory));
    expect(markOf(memory)).toBe(markOf(structuredClone(memory)));
  });
});

describe('what a team learnt together', () => {
  it('adds up over devices, in whichever order', () => {
    const [one, two] = [learnt([['左撇子能用吗', 'left']]), learnt([['左撇子能用不', 'left']])];
    for (const both of [togetherOf([one, two], START), togetherOf([two, one], START)]) expect(both?.sent).toEqual([2]);
    expect(togetherOf([], START)).toBeNull();
  });

  it('fades what was given long ago', () => {
    const both = togetherOf([learnt([['在吗', 'a']], START - 60 * DAY), learnt([['在吗', 'b']])], START);
    const sent = Object.fromEntries(both?.scripts.map((id, at) => [id, both.sent[at]]) ?? []);
    expect(sent.a).toBeCloseTo(0.5);
    expect(sent.b).toBe(1);
  });

  it('is not faded to nothing by a device whose clock is years ahead', () => {
    const both = togetherOf([learnt([['在吗', 'a']]), learnt([['在吗', 'b']], START + 4_000 * DAY)], START);
    expect(both?.sent).toEqual([1, 1]);
    expect(both?.fadedAtMs).toBe(START);
  });
});
