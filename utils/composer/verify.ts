import { normalised, readDraft } from '@/utils/composer/draft';
import { pause } from '@/utils/composer/wait';

/** What the draft is to be: `head` and `tail` were there before, `text` is new between them. */
export type Meant = { head: string; text: string; tail: string };
export type Outcome = 'done' | 'unchanged' | 'changedOtherwise' | 'left';

/** How often and how long the editor is asked whether it has taken the text, ms. Editors apply a paste later than they get it. */
const POLL_MS = 25;
const PATIENCE_MS = 700;

/**
 * Waits until the draft is as meant twice in a row (a framework may put its own old text back on the next render). `left`: the
 * editor stopped being the right buyer's meanwhile.
 */
export async function watchResult(
  editor: HTMLElement,
  before: string,
  meant: Meant,
  stillHere: () => boolean,
): Promise<Outcome> {
  let agreed = 0;
  for (let waitedMs = 0; waitedMs < PATIENCE_MS; waitedMs += POLL_MS) {
    if (!stillHere()) return 'left';
    await pause(editor.ownerDocument, POLL_MS);
    agreed = isAsMeant(readDraft(editor), meant) ? agreed + 1 : 0;
    if (agreed === 2) return stillHere() ? 'done' : 'left';
  }
  return normalised(readDraft(editor)) === normalised(before) ? 'unchanged' : 'changedOtherwise';
}

/** True when the draft holds the text once, where it is meant to be. The agent may already be typing on behind it. */
export function isAsMeant(draft: string, { head, text, tail }: Meant): boolean {
  if (draft === head + text + tail) return true;
  const found = normalised(draft);
  const start = normalised(head + text);
  const end = normalised(tail);
  if (start === '') return found === end;
  if (!found.startsWith(start) || !found.endsWith(end) || found.length < start.length + end.length) return false;
  const typed = found.slice(start.length, found.length - end.length).trim();
  return typed === '' || !typed.includes(normalised(text));
}
