import { describe, expect, it } from 'vitest';
import { starterHandbook } from '@/utils/handbook/starter';
import { templateOfStep } from '@/utils/notes/owed';
import { stepsOf, TalkWatch } from './talk-watch';

const { playbooks, noteTemplates } = starterHandbook('zh');

describe('stepsOf', () => {
  it('finds the step whose note is owed, when the agent goes there', () => {
    const owing = playbooks.flatMap(({ id, steps }) =>
      steps.filter(({ noteTemplateId }) => noteTemplateId).map((step) => ({ id, step })),
    )[0]!;
    const talk = new TalkWatch();
    talk.open('c', playbooks);
    const facts = talk.choose(owing.id, owing.step.id, 1, 'f');
    expect(stepsOf(facts, playbooks)).toEqual([owing.step]);
    expect(stepsOf(facts, playbooks).map((step) => templateOfStep(step, noteTemplates)?.topic)).toEqual(['投诉']);
  });
  it('leaves out a step that the handbook has no more', () => {
    const talk = new TalkWatch();
    talk.open('c', playbooks);
    const { id, steps } = playbooks[0]!;
    expect(stepsOf(talk.choose(id, steps[0]!.id, 1, 'f'), [])).toEqual([]);
  });
});
