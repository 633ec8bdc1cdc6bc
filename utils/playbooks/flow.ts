import type { Playbook } from '@/utils/handbook/schema';
import { assertsCue, cueWeight, spoken } from './cues';
import { indexOf, startTalk, type TalkMessage, type TalkState } from './state';

/** Steps an agent may leave out by one message; leaving out more takes the agent's own hand. */
const SKIPS = 1;

function begin(state: TalkState, message: TalkMessage, text: string, playbook: Playbook): TalkState {
  const first = playbook.steps[0];
  if (message.side !== 'buyer' || !first || !assertsCue(text, playbook.startCues)) return state;
  return { ...startTalk(playbook), stepId: first.id };
}

/** The first step from `present` on that the agent's words do, at most `SKIPS` ahead; -1 for none. */
function doneNow(text: string, playbook: Playbook, present: number): number {
  const reach = playbook.steps.slice(present, present + 1 + SKIPS);
  const found = reach.findIndex((step) => cueWeight(text, step.agentCues) > 0);
  return found === -1 ? -1 : present + found;
}

/** Steps that follow at once are done by the same message as long as its words speak for each. */
function lastDone(text: string, playbook: Playbook, first: number): number {
  let last = first;
  while (cueWeight(text, playbook.steps[last + 1]?.agentCues) > 0) last += 1;
  return last;
}

function tick(state: TalkState, text: string, playbook: Playbook): TalkState {
  const present = indexOf(state, playbook);
  const first = doneNow(text, playbook, present);
  if (first === -1) return state;
  const last = lastDone(text, playbook, first);
  const ticked = playbook.steps.slice(first, last + 1).map((step) => step.id);
  const next = playbook.steps[last + 1]?.id ?? null;
  return { ...state, stepId: next, pinned: false, lean: null, ticked: [...state.ticked, ...ticked] };
}

/**
 * One message of a flow. A buyer's words start it; the agent's words tick the present step (and may leave one out);
 * after the last step it has ended and waits for its cues again.
 */
export function advanceFlow(state: TalkState, message: TalkMessage, playbook: Playbook): TalkState {
  const text = spoken(message.text);
  if (state.stepId === null) return begin(state, message, text, playbook);
  return message.side === 'agent' ? tick(state, text, playbook) : state;
}
