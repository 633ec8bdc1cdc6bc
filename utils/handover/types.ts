import type { NoteState } from '@/utils/facts/kinds';
import type { PromisePlace } from '@/utils/promises/row';
import type { GivenPromise } from './given-promise';

/** Whose conversation a line of the sheet is about. */
export type HandoverPlace = PromisePlace;

/** A buyer who waits for an answer. Times in wall ms; no due time where none is known. */
export type WaitingLine = HandoverPlace & { askedAtMs: number; dueAtMs: number | null };

export type PromiseLine = HandoverPlace &
  GivenPromise & {
    handedOver: boolean;
    /** The handover through the hub that it is part of already. */
    handoverId?: string;
  };

export type NoteLine = HandoverPlace & {
  id: string;
  templateId: string;
  topic: string;
  state: NoteState;
  /** Labels of required fields that are empty or wrong. */
  missing: readonly string[];
  values: Readonly<Record<string, string>>;
  handedOver: boolean;
  handoverId?: string;
};

/** A script that is in force for a time only; days as YYYY-MM-DD. */
export type ScriptLine = { id: string; title: string; validFrom: string; validTo: string };

/** What one shift leaves to the next. */
export type HandoverSheet = {
  waiting: readonly WaitingLine[];
  /** Those who asked outside of service hours. */
  night: readonly WaitingLine[];
  promises: readonly PromiseLine[];
  notes: readonly NoteLine[];
  scripts: readonly ScriptLine[];
};
