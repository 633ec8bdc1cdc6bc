import type { MessageKind, Origin, Side } from '@/utils/facts/fact';
import type { Playbook, PlaybookStep } from '@/utils/handbook/schema';

/** Where one conversation stands in one playbook. Plain data, safe to clone. */
export type TalkState = {
  /** The present step; null while a flow is not running. */
  stepId: string | null;
  /** True while the agent's own choice of step holds. */
  pinned: boolean;
  /** The step the agent moved away from by hand: the conversation needs twice the evidence to go back there. */
  rejected: string | null;
  /** Evidence gathered for another step by messages that did not yet suffice. */
  lean: { stepId: string; evidence: number } | null;
  /** Steps of a running or ended flow that the agent went through, in order. */
  ticked: string[];
};

/** A message as a playbook needs it. */
export type TalkMessage = {
  side: Side;
  text: string;
  origin?: Origin;
  kind?: MessageKind;
  /** What cards in this message show, where the console tells. */
  cards?: readonly ('item' | 'order')[];
};

/** What a screen shows of the present step. `index` counts from 0; `next` is null at the last step. */
export type TalkView = {
  step: PlaybookStep;
  index: number;
  count: number;
  next: PlaybookStep | null;
  guide: string;
  avoid: string[];
};

/** A conversation just opened: a talk stands at its first step, a flow waits for its cues. */
export function startTalk(playbook: Playbook): TalkState {
  const first = playbook.kind === 'talk' ? (playbook.steps[0]?.id ?? null) : null;
  return { stepId: first, pinned: false, rejected: null, lean: null, ticked: [] };
}

/**
 * Puts the talk on a step. By `agent` the choice is pinned until the conversation clearly moves on; by `conversation` it
 * is an ordinary move.
 */
export function setStep(state: TalkState, stepId: string, by: 'agent' | 'conversation'): TalkState {
  if (by === 'conversation') return { ...state, stepId, pinned: false, rejected: null, lean: null };
  const rejected = state.stepId === stepId ? state.rejected : state.stepId;
  return { ...state, stepId, pinned: true, rejected, lean: null };
}

/** Index of the present step; -1 while a flow is not running or the playbook no longer has that step. */
export function indexOf(state: TalkState, playbook: Playbook): number {
  return playbook.steps.findIndex((step) => step.id === state.stepId);
}

/** The present step for a screen, or null when there is none. */
export function viewOf(state: TalkState, playbook: Playbook): TalkView | null {
  const index = indexOf(state, playbook);
  const step = playbook.steps[index];
  if (!step) return null;
  const next = playbook.steps[index + 1] ?? null;
  return { step, index, count: playbook.steps.length, next, guide: step.guide, avoid: [...(step.avoid ?? [])] };
}
