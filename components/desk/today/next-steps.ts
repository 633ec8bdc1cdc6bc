import type { Page, Route } from '../routes';
import type { TallyRow } from '@/utils/tallies/types';

export type StepKind = 'notes' | 'unanswered' | 'flags' | 'slow' | 'name' | 'join';
/** One thing worth doing now, and where it is done. `count` and `share` fill its sentence. */
export type NextStep = { kind: StepKind; to: Route; count: number; share: number | null };

type Known = {
  total: TallyRow;
  unfinishedNotes: number;
  named: boolean;
  joined: boolean;
};

const at = (page: Page): Route => ({ page });
/** Below this share of first responses in time, it is worth a word. */
const GOOD_SHARE = 0.9;

/** What to do next, most pressing first. Quiet when nothing is. */
export function nextSteps({ total, unfinishedNotes, named, joined }: Known): NextStep[] {
  const { withinShare } = total.firstResponse;
  const steps: (NextStep | false)[] = [
    unfinishedNotes > 0 && { kind: 'notes', to: at('notes'), count: unfinishedNotes, share: null },
    total.response.unanswered > 0 && {
      kind: 'unanswered',
      to: at('tallies'),
      count: total.response.unanswered,
      share: null,
    },
    total.flagsSent > 0 && {
      kind: 'flags',
      to: { page: 'handbook', tab: 'rules' },
      count: total.flagsSent,
      share: null,
    },
    withinShare !== null &&
      withinShare < GOOD_SHARE && {
        kind: 'slow',
        to: { page: 'handbook', tab: 'scripts' },
        count: 0,
        share: withinShare,
      },
    !named && { kind: 'name', to: at('settings'), count: 0, share: null },
    !joined && { kind: 'join', to: at('team'), count: 0, share: null },
  ];
  return steps.filter((step) => step !== false);
}
