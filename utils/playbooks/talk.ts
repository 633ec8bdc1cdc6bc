import type { Playbook } from '@/utils/handbook/schema';
import { advanceFlow } from './flow';
import { advanceStages } from './stages';
import { indexOf, type TalkMessage, type TalkState } from './state';

export { setStep, startTalk, viewOf, type TalkMessage, type TalkState, type TalkView } from './state';

/** Only people move a talk: not robots, automatic replies, system lines, nor what was taken back. */
function isSpoken({ side, origin, kind }: TalkMessage): boolean {
  if (side !== 'buyer' && side !== 'agent') return false;
  if (origin === 'robot' || origin === 'auto' || origin === 'system') return false;
  return kind !== 'system' && kind !== 'recalled';
}

/**
 * The state after one more message, oldest first. A state whose step the playbook no longer has stays as it is until
 * the agent sets one. Pure; the given state is not changed.
 */
export function advanceTalk(state: TalkState, message: TalkMessage, playbook: Playbook): TalkState {
  if (!isSpoken(message)) return state;
  if (state.stepId !== null && indexOf(state, playbook) === -1) return state;
  return playbook.kind === 'talk' ? advanceStages(state, message, playbook) : advanceFlow(state, message, playbook);
}
