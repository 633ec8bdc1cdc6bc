import { isComposing } from '@/utils/composer/composition';
import { techniqueOf } from '@/utils/composer/editor-kind';
import { native, windowOf } from '@/utils/composer/native';
import { hasFocus, select } from '@/utils/composer/selecting';
import { pause } from '@/utils/composer/wait';

/** An image of a script, with the file name the console is to show. */
export type NamedImage = { name: string; blob: Blob };
/**
 * `by`: the way on which the page took the images. `seen`: something came up in the editor or page; otherwise the page only said
 * that it took them. `notTaken`: neither way led anywhere; the caller may offer the images for dragging.
 */
export type ImageResult =
  | { ok: true; by: 'paste' | 'drop'; seen: boolean }
  | { ok: false; reason: 'notTaken' | 'notEditable' | 'composing' | 'left' };

/** How long the page gets to show that it took the images, ms. A page without a handler shows nothing however long one waits. */
const PATIENCE_MS = 400;
const POLL_MS = 40;
/** What an image that was taken comes up as. */
const PICTURES = 'img, canvas, picture, video, [style*="blob:"], [style*="data:image"], [src^="blob:"]';

/**
 * Puts images into the console as a paste of files would, or else as a drop of them on the editor. The page decides what becomes of
 * them; nothing is sent by us. The second way is taken only when the first left no trace. `stillHere` as for texts.
 */
export async function insertImages(
  editor: HTMLElement,
  images: readonly NamedImage[],
  stillHere: () => boolean = () => true,
): Promise<ImageResult> {
  const view = windowOf(editor.ownerDocument);
  if (!view || !techniqueOf(editor) || images.length === 0) return { ok: false, reason: 'notEditable' };
  await select(editor, 'caret');
  for (const by of ['paste', 'drop'] as const) {
    if (isComposing(editor.ownerDocument)) return { ok: false, reason: 'composing' };
    if (!stillHere() || !hasFocus(editor)) return { ok: false, reason: 'left' };
    const watch = watchPictures(editor, view, images);
    const taken = by === 'paste' ? paste(editor, view, images) : drop(editor, view, images);
    const seen = await watch();
    if (taken || seen) return { ok: true, by, seen };
  }
  return { ok: false, reason: 'notTaken' };
}

export type View = Window & typeof globalThis;

function transferOf(view: View, images: readonly NamedImage[]): DataTransfer {
  const transfer = new view.DataTransfer();
  for (const { name, blob } of images) transfer.items.add(new view.File([blob], name, { type: blob.type }));
  return transfer;
}

function paste(editor: HTMLElement, view: View, images: readonly NamedImage[]): boolean {
  const clipboardData = transferOf(view, images);
  const how = { clipboardData, bubbles: true, cancelable: true, composed: true };
  return !editor.dispatchEvent(new view.ClipboardEvent('paste', how));
}

function drop(editor: HTMLElement, view: View, images: readonly NamedImage[]): boolean {
  const { left, top, width, height } = editor.getBoundingClientRect();
  return dropOn(editor, view, images, { clientX: left + width / 2, clientY: top + height / 2 });
}

/**
 * Drops images on an element of the page, at a place in the window's px. True when the page said that it took them.
 * A page may refuse to be dropped on until something was dragged over it.
 */
export function dropOn(
  target: Element,
  view: View,
  images: readonly NamedImage[],
  at: { clientX: number; clientY: number },
): boolean {
  const dataTransfer = transferOf(view, images);
  const how = { dataTransfer, bubbles: true, cancelable: true, composed: true, ...at };
  const heard = (type: string): boolean => !target.dispatchEvent(new view.DragEvent(type, how));
  heard('dragenter');
  heard('dragover');
  if (heard('drop')) return true;
  heard('dragleave'); // a page that lit up for the drop goes dark again
  return false;
}

/** Watches the editor for any change, and its page for a picture or a file's name that comes up. */
function watchPictures(editor: HTMLElement, view: View, images: readonly NamedImage[]): () => Promise<boolean> {
  let seen = false;
  const look = (records: MutationRecord[]): void => {
    seen ||= records.some((record) => editor.contains(record.target) || showsImage(record, images));
  };
  const observer = new view.MutationObserver(look);
  const everything = { childList: true, characterData: true, subtree: true };
  const root = editor.getRootNode();
  for (const node of root === editor.ownerDocument ? [root] : [root, editor.ownerDocument]) {
    observer.observe(node, everything);
  }
  return async () => {
    for (let waitedMs = 0; waitedMs < PATIENCE_MS && !seen; waitedMs += POLL_MS) {
      await pause(editor.ownerDocument, POLL_MS);
      look(observer.takeRecords());
    }
    observer.disconnect();
    return seen;
  };
}

function showsImage({ addedNodes }: MutationRecord, images: readonly NamedImage[]): boolean {
  return Array.from(addedNodes).some((node) => {
    if (native(node, 'nodeType') !== 1) return false;
    const element = node as Element; // nodeType says so
    if (element.matches(PICTURES) || element.querySelector(PICTURES)) return true;
    const text = element.textContent.slice(0, 2_000);
    return images.some(({ name }) => text.includes(name));
  });
}
