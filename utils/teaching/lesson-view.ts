import type { ConsoleProfile } from '@/utils/profiles/profile';
import type { Step } from '@/utils/teaching/lesson-types';
import type { Unfit } from '@/utils/teaching/targets';
import type { Understanding } from '@/utils/teaching/understanding';

/** Why a step was not taken. `apart`: the two messages lie in no list together. `noList`: nothing like it stands beside it. */
export type Problem = Unfit | 'apart' | 'noList';

export type StepState = 'todo' | 'taught' | 'known' | 'skipped';

/** All that a screen shows of a lesson. */
export type LessonView = {
  /** `review`: everything is taught; the agent looks it over and corrects. */
  at: Step | 'review';
  steps: Readonly<Record<Step, StepState>>;
  /** The steps that this lesson asks for, in order: all of a new page, of a profile that is mended what it cannot do. */
  asked: readonly Step[];
  understanding: Understanding | undefined;
  profile: ConsoleProfile | undefined;
  problem: Problem | undefined;
  /** In the review: a message was pointed at, and is to be told whose it is. */
  pending: Element | undefined;
  canGoBack: boolean;
};
