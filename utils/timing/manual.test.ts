import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factSchema, stampFact } from '@/utils/facts/fact';
import { starterHandbook } from '@/utils/handbook/starter';
import {
  agentAnswered,
  buyerSpoke,
  canUndo,
  emptyManual,
  endManual,
  settleManual,
  undoManual,
  type ManualState,
} from './manual';

const [profile] = starterHandbook('zh').clockProfiles.map((each) => ({ ...each, windows: [] }));
if (!profile) throw new Error('the starter has a clock profile');
const at = (ms: number) => ({ wallMs: 1_700_000_000_000 + ms, monoMs: ms, life: 'page' });
const asked = buyerSpoke(emptyManual, at(0), profile);
const answered = agentAnswered(buyerSpoke(asked, at(5_000), profile), at(41_000));

describe('a clock kept by hand', () => {
  it('counts from the first question to the answer, marked as made by hand', () => {
    const { facts, state } = settleManual(answered, profile);
    expect(facts).toMatchObject([
      { kind: 'turn', outcome: 'answered', waitMs: 41_000, errorMs: 1_000, asks: 2, first: true, manual: true },
    ]);
    expect(settleManual(state, profile).facts).toEqual([]);
    const stamp = { agentId: 'a', consoleId: 'c', shop: '', threadKey: '' };
    expect(facts.map((fact) => factSchema.safeParse(stampFact(fact, stamp)).success)).toEqual([true]);
  });

  it('counts nothing for an answer without a question', () => {
    expect(agentAnswered(emptyManual, at(9))).toBe(emptyManual);
  });

  it('takes a slip back key by key', () => {
    const back = undoManual(answered);
    expect(back).toMatchObject({ open: { askedAt: at(0), asks: 2 }, ended: null });
    expect(undoManual(back).open).toMatchObject({ asks: 1 });
    expect(undoManual(undoManual(back)).open).toBeNull();
    expect(canUndo(undoManual(undoManual(back)))).toBe(false);
    expect(undoManual(emptyManual)).toBe(emptyManual);
  });

  it('begins a contact after the profile’s gap of silence only', () => {
    const done = settleManual(answered, profile).state;
    const soon = buyerSpoke(done, at(42_000), profile);
    const later = buyerSpoke(done, at(42_000 + profile.contactGapMs), profile);
    expect([soon.open?.first, later.open?.first]).toEqual([false, true]);
  });

  it('ends unknown, never 0, when the page can be read again before the answer', () => {
    expect(endManual(asked, profile).facts).toMatchObject([{ outcome: 'unknown', waitMs: null, manual: true }]);
    expect(endManual(emptyManual, profile).facts).toEqual([]);
  });

  it('makes one fact of each turn, whatever keys are pressed in whatever order', () => {
    const keys = fc.array(fc.constantFrom('buyer', 'answered', 'undo'), { maxLength: 60 });
    fc.assert(
      fc.property(keys, (pressed) => {
        let state: ManualState = emptyManual;
        const ids: string[] = [];
        pressed.forEach((key, index) => {
          if (key === 'undo') state = undoManual(state);
          else {
            const settled = settleManual(state, profile);
            ids.push(...settled.facts.map(({ id }) => id));
            state =
              key === 'buyer'
                ? buyerSpoke(settled.state, at(index * 1000), profile)
                : agentAnswered(settled.state, at(index * 1000));
          }
        });
        const end = endManual(state, profile);
        ids.push(...end.facts.map(({ id }) => id));
        expect(new Set(ids).size).toBe(ids.length);
        expect(end.state.open).toBeNull();
      }),
    );
  });
});
