import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHandbookFile, writeHandbookFile } from './file';
import { starterHandbook } from './starter';
import { additionsFrom, withAdditions } from './starter-additions';

const starter = starterHandbook('zh');
/** A handbook made from an earlier starter: a rule lacked, one worded otherwise, one of the team's own, a script changed by the team. */
function older() {
  const [first, second, ...others] = starter.phraseRules;
  if (!first || !second) throw new Error('the starter has rules');
  const [script, ...scripts] = starter.scripts;
  if (!script) throw new Error('the starter has scripts');
  return {
    ...starter,
    phraseRules: [{ ...second, reason: '以前的说法' }, ...others, { ...first, id: 'ours' }],
    scripts: [{ ...script, text: '我们自己的话' }, ...scripts.slice(1)],
    noteTemplates: [],
  };
}

describe('additionsFrom', () => {
  it('finds nothing in the starter itself', () => {
    expect(additionsFrom(starter, starterHandbook('zh'))).toEqual([]);
  });

  it('names what is lacking, then the rules that are worded otherwise, and leaves the team’s scripts alone', () => {
    const [first, second] = starter.phraseRules;
    expect(additionsFrom(starter, older())).toEqual([
      { section: 'phraseRules', id: first?.id, differs: false },
      { section: 'scripts', id: starter.scripts[1]?.id, differs: false },
      ...starter.noteTemplates.map(({ id }) => ({ section: 'noteTemplates', id, differs: false })),
      { section: 'phraseRules', id: second?.id, differs: true },
    ]);
  });
});

describe('withAdditions', () => {
  it('takes any choice of them, keeps all that was there and its order, and leaves a handbook that its own reader takes', () => {
    const before = older();
    const all = additionsFrom(starter, before);
    fc.assert(
      fc.property(fc.subarray(all), (chosen) => {
        const after = withAdditions(before, starter, chosen);
        expect(after.phraseRules.slice(0, before.phraseRules.length).map(({ id }) => id)).toEqual(
          before.phraseRules.map(({ id }) => id),
        );
        expect(after.scripts.slice(0, before.scripts.length)).toEqual(before.scripts);
        expect(additionsFrom(starter, after)).toEqual(all.filter((one) => !chosen.includes(one)));
      }),
      { numRuns: 20 },
    );
    expect(parseHandbookFile(writeHandbookFile(withAdditions(before, starter, all))).ok).toBe(true);
  });

  it('puts the starter’s wording in the rule’s own place', () => {
    const before = older();
    const differs = additionsFrom(starter, before).filter((one) => one.differs);
    expect(withAdditions(before, starter, differs).phraseRules[0]).toEqual(starter.phraseRules[1]);
  });
});
