import { rewrittenShare } from './rewritten';
import type { GapReason } from './gaps';

/** What one answered turn teaches: the buyer's last messages, the script that was really sent, and what was missing. */
export type LearntTurn = { messages: string[]; scriptId: string | null; gap: GapReason | null };

/** A pick changed by more than this was no fitting script, and by more than half of it shows a gap. */
const ANOTHER = 0.75;
const HEAVILY = 0.45;

export type AnsweredTurn = {
  /** The buyer's unanswered messages, oldest first. */
  messages: readonly string[];
  offered: boolean;
  /** The messages wait for no answer: no script is missing, whatever was written. */
  asksNothing?: boolean;
  /** The script put in for this turn, if any, as it was put in. */
  picked: { scriptId: string; text: string } | undefined;
  sent: string;
};

function gapReason(hit: boolean, changed: number, offered: boolean): GapReason | null {
  if (hit) return changed > HEAVILY ? 'rewritten' : null;
  return offered ? 'passedOver' : 'quiet';
}

/** Judges a turn that was just answered; null where it teaches nothing. */
export function learnFrom({ messages, offered, asksNothing = false, picked, sent }: AnsweredTurn): LearntTurn | null {
  const recent = messages.slice(-3).map((text) => text.slice(0, 2_000));
  if (recent.length === 0 || sent.trim() === '') return null;
  const changed = picked ? rewrittenShare(picked.text, sent) : 1;
  const scriptId = picked && changed <= ANOTHER ? picked.scriptId : null;
  const gap = asksNothing ? null : gapReason(scriptId !== null, changed, offered);
  return { messages: recent, scriptId, gap };
}
