import { insertByPaste } from '@/utils/composer/by-paste';
import { insertByReplacement } from '@/utils/composer/by-replacement';
import { isComposing } from '@/utils/composer/composition';
import { readDraft } from '@/utils/composer/draft';
import { typeOver } from '@/utils/composer/editing-command';
import { isField, techniqueOf, undoesByKeys, type Technique } from '@/utils/composer/editor-kind';
import { insertIntoField } from '@/utils/composer/into-field';
import { limitOf } from '@/utils/composer/limit';
import { windowOf } from '@/utils/composer/native';
import { hasFocus, select, showEnd, sidesOf, type InsertMode } from '@/utils/composer/selecting';
import { isAsMeant, watchResult, type Meant, type Outcome } from '@/utils/composer/verify';
import { pause } from '@/utils/composer/wait';

export type { InsertMode } from '@/utils/composer/selecting';

/**
 * `notEditable`: the element takes no text. `composing`: an input method is at work. `tooLong`: the draft would be longer than
 * the console allows; nothing was written. `left`: the editor is not this buyer's any more; nothing was written, or it was taken out again.
 * `unchanged`: the editor ignored the text; the caller may offer it for pasting by hand.
 * `changedOtherwise`: the draft changed, but not to what was meant; it is left as it is for the agent to see.
 */
export type InsertResult =
  | { ok: true }
  | { ok: false; reason: 'notEditable' | 'changedOtherwise' | 'unchanged' | 'composing' | 'left' }
  /** Both in UTF-16 units. */
  | { ok: false; reason: 'tooLong'; limit: number; length: number };

export type InsertHow = {
  mode: InsertMode;
  /** The most the console lets one message hold, UTF-16 units, where that is known; a field's own limit counts anyway. */
  maxLength?: number;
  /** Whether the editor still belongs to the buyer for whom the text is meant; asked right before writing and until the end. */
  stillHere?: () => boolean;
};

/**
 * Puts `text` into the draft and gives the caret back behind it. Written once, by the one technique that fits the editor, then
 * only watched; a second technique is tried once, and only when the first left no trace at all. Ctrl+Z takes it out again. Never sends.
 */
export async function insertText(editor: HTMLElement, text: string, how: InsertHow): Promise<InsertResult> {
  const technique = techniqueOf(editor);
  if (!technique) return no('notEditable');
  if (isComposing(editor.ownerDocument)) return no('composing');
  const stillHere = how.stillHere ?? (() => true);
  if (!stillHere()) return no('left');
  const before = readDraft(editor);
  await select(editor, how.mode);
  const meant: Meant = { ...sidesOf(editor, how.mode), text: oneLine(editor, text) };
  const length = meant.head.length + meant.text.length + meant.tail.length;
  const limit = limitOf(editor, how.maxLength);
  if (text !== '' && length > limit) return { ok: false, reason: 'tooLong', limit, length };
  if (isComposing(editor.ownerDocument)) return no('composing');
  if (!stillHere()) return no('left');
  if (readDraft(editor) !== before || !hasFocus(editor)) return no('changedOtherwise');
  const outcome = await writeAndWatch(technique, { editor, before, meant, stillHere });
  if (outcome === 'left') await takeBack(technique, editor, meant);
  return outcome === 'done' ? { ok: true } : no(outcome);
}

/** Puts `text` in place of the whole draft. */
export function replaceDraft(editor: HTMLElement, text: string): Promise<InsertResult> {
  return insertText(editor, text, { mode: 'replace' });
}

function no<Reason extends string>(reason: Reason): { ok: false; reason: Reason } {
  return { ok: false, reason };
}

/** A one-line field knows no line breaks; the browser would drop them or make spaces of them, depending on the way in. */
function oneLine(editor: HTMLElement, text: string): string {
  return editor.tagName === 'INPUT' ? text.replaceAll(/[\r\n]+/g, ' ') : text;
}

/** How often, and how many ms apart, an editor is looked at for a text that comes up only after the buyer has changed. */
const LATE_LOOKS = 6;
const LATE_MS = 20;

type Work = { editor: HTMLElement; before: string; meant: Meant; stillHere: () => boolean };

async function writeAndWatch(technique: Technique, work: Work): Promise<Outcome> {
  const { editor, before, meant, stillHere } = work;
  const trace = watchTrace(editor);
  const taken = write(technique, editor, meant.text);
  if (meant.tail === '') showEnd(editor);
  const outcome = await watchResult(editor, before, meant, stillHere);
  const untouched = outcome === 'unchanged' && !taken && !trace.left() && !isField(editor);
  trace.stop();
  // A late second insertion is worse than none: only an editor that showed no sign of the first gets another.
  if (!untouched || !hasFocus(editor) || isComposing(editor.ownerDocument)) return outcome;
  if (technique === 'paste') insertByReplacement(editor, meant.text);
  else insertByPaste(editor, meant.text);
  return watchResult(editor, before, meant, stillHere);
}

/** Writes at the selection; true when the page said that it took the text for itself. */
function write(technique: Technique, editor: HTMLElement, text: string): boolean {
  if (technique === 'paste') return insertByPaste(editor, text);
  if (isField(editor)) insertIntoField(editor, text);
  else typeOver(editor.ownerDocument, text);
  if (undoesByKeys(editor)) keyUp(editor);
  return false;
}

/** A key comes up that types nothing: the editor takes note of what has changed, so that Ctrl+Z takes it back. */
function keyUp(editor: HTMLElement): void {
  const view = windowOf(editor.ownerDocument);
  const legacy = { keyCode: 17, which: 17 }; // these editors know no other names for keys
  const how = { key: 'Control', code: 'ControlLeft', ctrlKey: true, bubbles: true, ...legacy };
  if (view) editor.dispatchEvent(new view.KeyboardEvent('keyup', how));
}

/** Whether anything in the editor moved since: text taken and put back is a trace too. */
function watchTrace(editor: HTMLElement): { left: () => boolean; stop: () => void } {
  const view = windowOf(editor.ownerDocument);
  let moved = false;
  const observer = view && new view.MutationObserver(() => (moved = true));
  observer?.observe(editor, { childList: true, characterData: true, subtree: true });
  const left = (): boolean => moved || (observer?.takeRecords().length ?? 0) > 0;
  return { left, stop: () => observer?.disconnect() };
}

/** The text stands in an editor that now shows another buyer: it goes out again, if it is there as it was put there. */
async function takeBack(technique: Technique, editor: HTMLElement, { head, text, tail }: Meant): Promise<void> {
  // Some editors apply a paste only now.
  for (let looks = 0; !isAsMeant(readDraft(editor), { head, text, tail }); looks += 1) {
    if (looks === LATE_LOOKS) return;
    await pause(editor.ownerDocument, LATE_MS);
  }
  await select(editor, 'replace');
  if (isAsMeant(readDraft(editor), { head, text, tail })) write(technique, editor, head + tail);
}
