import { Button } from '@/components/shared/button';
import { useWords } from '@/components/shared/language';
import { teachWords } from '@/utils/i18n/teach';
import { OPTIONAL_STEPS, type Step } from '@/utils/teaching/lesson-types';
import { Understood } from './understood';
import type { TeachActions, TeachView } from './teach-view';

/** What to point at now, why the last click would not do, and what is understood so far. */
export function StepCard({ view, step, actions }: { view: TeachView; step: Step; actions: TeachActions }) {
  const say = useWords(teachWords);
  const { lesson, pointing } = view;
  const problem = pointing?.barrier ?? lesson.problem;
  return (
    <div className="dm-teach-body">
      <div role="status" className="dm-teach-say">
        <p className="dm-teach-title">
          <span className="dm-teach-soft">
            {say('progress', { n: Math.max(1, lesson.asked.indexOf(step) + 1), of: Math.max(1, lesson.asked.length) })}
          </span>{' '}
          {say(step)}
        </p>
        {problem ? (
          <p className="dm-teach-problem">{say(problem)}</p>
        ) : (
          <p className="dm-teach-soft">{say(`${step}Hint`)}</p>
        )}
      </div>
      <Understood view={view} />
      <p className="dm-teach-soft dm-teach-pointing">
        {pointing && pointing.text !== '' ? say('pointing', { text: pointing.text }) : say('keys')}
      </p>
      <div className="dm-teach-acts">
        {OPTIONAL_STEPS.has(step) && <Button onClick={() => actions.skip()}>{say('skip')}</Button>}
        <Button onClick={() => actions.back()} disabled={!lesson.canGoBack}>
          {say('back')}
        </Button>
        {(step === 'editor' || lesson.understanding) && <Button onClick={() => actions.swap()}>{say('swap')}</Button>}
        <Button onClick={() => actions.pause()}>{say('usePage')}</Button>
        <span className="dm-teach-grow" />
        <Button look="quiet" onClick={() => actions.leave()}>
          {say('leave')}
        </Button>
      </div>
    </div>
  );
}
