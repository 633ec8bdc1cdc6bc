import { learnPick, emptyPicks, type PickMemory } from '@/utils/learning/picks';
import { learnFrom } from '@/utils/learning/turn';
import { MessageFailed, send } from '@/utils/messaging/send';

/** Follows one turn from the buyer's words to the reply that was sent, and hands over what it teaches. */
export class LearningWatch {
  #messages: readonly string[] = [];
  #offered = false;
  #asksNothing = false;
  #picked: { scriptId: string; text: string } | undefined;
  /** What was learnt, as far as this page knows. */
  picks: PickMemory | undefined;

  /** The buyer waits for an answer to these messages; `offered`: something was suggested; `asksNothing`: no answer is needed. */
  asked(messages: readonly string[], offered: boolean, asksNothing: boolean): void {
    if (messages.length === 0) return; // answered: the last question stays until its answer was judged
    this.#messages = messages;
    this.#offered = offered;
    this.#asksNothing = asksNothing;
  }

  picked(scriptId: string, text: string): void {
    this.#picked = { scriptId, text };
  }

  /** The script did not come into the editor. */
  notPicked(): void {
    this.#picked = undefined;
  }

  /** Another conversation is open. */
  leave(): void {
    this.#messages = [];
    this.#picked = undefined;
  }

  sent(draft: string): void {
    const turn = learnFrom({
      messages: this.#messages,
      offered: this.#offered,
      asksNothing: this.#asksNothing,
      picked: this.#picked,
      sent: draft,
    });
    this.leave();
    if (!turn) return;
    const atMs = Date.now();
    if (turn.scriptId !== null) {
      const { messages, scriptId } = turn;
      this.picks = learnPick(this.picks ?? emptyPicks(atMs), { messages, scriptId, atMs });
    }
    send('learning:turn', turn).catch((error: unknown) => {
      if (!(error instanceof MessageFailed)) throw error; // a turn not learnt is no loss worth a notice
    });
  }
}
