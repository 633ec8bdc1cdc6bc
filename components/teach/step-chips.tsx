import { useWords } from '@/components/shared/language';
import { teachWords } from '@/utils/i18n/teach';
import { STEPS } from '@/utils/teaching/lesson-types';
import { STATE_NAME, STEP_NAME } from './step-names';
import type { TeachActions, TeachView } from './teach-view';

/** All steps in a row; each can be gone back to. The sign before the word tells its state without colour. */
export function StepChips({ view, actions }: { view: TeachView; actions: TeachActions }) {
  const say = useWords(teachWords);
  const { at, steps } = view.lesson;
  return (
    <ol className="dm-teach-steps">
      {STEPS.map((step) => (
        <li key={step}>
          <button
            type="button"
            className="dm-teach-step"
            data-state={steps[step]}
            aria-current={at === step ? 'step' : undefined}
            aria-label={`${say(STEP_NAME[step])} · ${say(STATE_NAME[steps[step]])}`}
            onClick={() => actions.goTo(step)}
          >
            {say(STEP_NAME[step])}
          </button>
        </li>
      ))}
      <li>
        <span className="dm-teach-step" data-state="todo" aria-current={at === 'review' ? 'step' : undefined}>
          {say('nameReview')}
        </span>
      </li>
    </ol>
  );
}
