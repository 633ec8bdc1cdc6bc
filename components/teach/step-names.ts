import type { teachWords } from '@/utils/i18n/teach';
import type { PartName } from '@/utils/profiles/parts';
import type { StepState } from '@/utils/teaching/lesson-view';
import type { Step } from '@/utils/teaching/lesson-types';

type Key = keyof (typeof teachWords)['zh'];

/** The words of a step and of its states. */
export const STEP_NAME = {
  buyer: 'nameBuyer',
  agent: 'nameAgent',
  editor: 'nameEditor',
  send: 'nameSend',
  entry: 'nameEntry',
  buyerName: 'nameBuyerName',
  robot: 'nameRobot',
  noteField: 'nameNoteField',
} as const satisfies Record<Step, Key>;

export const STATE_NAME = {
  todo: 'stateTodo',
  taught: 'stateTaught',
  known: 'stateKnown',
  skipped: 'stateSkipped',
} as const satisfies Record<StepState, Key>;

/** A part of the page by the step that teaches it. */
export const PART_STEP = {
  messageList: 'nameBuyer',
  message: 'nameBuyer',
  messageText: 'nameBuyer',
  entry: 'nameEntry',
  entryName: 'nameEntry',
  buyerName: 'nameBuyerName',
  editor: 'nameEditor',
  send: 'nameSend',
  noteField: 'nameNoteField',
} as const satisfies Record<PartName, Key>;
