import type { Playbook, PlaybookStep } from '@/utils/handbook/schema';
import { cueWeight, evidenceOf, spoken } from './cues';
import { indexOf, setStep, type TalkMessage, type TalkState } from './state';

/** Evidence that moves a talk: a passing word a little forward; a clear one far, back, or away from the agent's own choice. */
const PASSING = 1;
const CLEAR = 2;
/** Steps ahead that a passing word may reach once the talk has left its first step. */
const NEAR = 2;
/** Back to the step that the agent moved away from by hand. */
const REJECTED = 4;

type Pointer = { index: number; step: PlaybookStep; evidence: number };

function weightFor(step: PlaybookStep, message: TalkMessage, text: string): number {
  return cueWeight(text, message.side === 'buyer' ? step.buyerCues : step.agentCues);
}

/** The step a message speaks for most; among equals the present one, then the next ahead. */
function pointed(message: TalkMessage, playbook: Playbook, present: number): Pointer | null {
  const text = spoken(message.text);
  const weighed = playbook.steps.map((step, index) => ({ step, index, weight: weightFor(step, message, text) }));
  const distance = (index: number) => (index >= present ? index - present : playbook.steps.length + present - index);
  const [best] = weighed
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || distance(a.index) - distance(b.index));
  return best ? { step: best.step, index: best.index, evidence: evidenceOf(best.weight) } : null;
}

/** A card without words: an item opens the questions, an order is about its delivery. Never a step back. */
function pointedByCard(message: TalkMessage, playbook: Playbook, present: number): Pointer | null {
  if (message.side !== 'buyer' || !message.cards?.length) return null;
  const part = message.cards.includes('order') ? 'shipping' : 'talk';
  const index = playbook.steps.findIndex((step) => step.part === part);
  const step = playbook.steps[index];
  return step && index > present ? { step, index, evidence: CLEAR } : null;
}

function needed(state: TalkState, target: Pointer, present: number, message: TalkMessage): number {
  if (target.step.id === state.rejected) return REJECTED;
  if (target.index < present) return message.side === 'agent' ? REJECTED : CLEAR;
  if (state.pinned) return CLEAR;
  return present === 0 || target.index - present <= NEAR ? PASSING : CLEAR;
}

/** One message of a talk: forward at a word, back only when it is clear, and slowly away from the agent's own choice. */
export function advanceStages(state: TalkState, message: TalkMessage, playbook: Playbook): TalkState {
  const present = indexOf(state, playbook);
  const target = pointed(message, playbook, present) ?? pointedByCard(message, playbook, present);
  if (!target) return state;
  if (target.index === present) return state.lean ? { ...state, lean: null } : state;
  const gathered = (state.lean?.stepId === target.step.id ? state.lean.evidence : 0) + target.evidence;
  if (gathered >= needed(state, target, present, message)) return setStep(state, target.step.id, 'conversation');
  return { ...state, lean: { stepId: target.step.id, evidence: gathered } };
}
