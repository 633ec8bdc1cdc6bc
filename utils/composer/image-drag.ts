import { dropOn, type NamedImage, type View } from '@/utils/composer/image';
import { followWindows } from '@/utils/composer/windows';

/**
 * `taken`: by the page. `refused`: dropped where the page takes no image. `left`: the page shows another buyer by then, so nothing
 * was dropped. `away`: let go elsewhere, or not at all.
 */
export type DragEnd = 'taken' | 'refused' | 'left' | 'away';

type Carried = {
  page: Document;
  image: NamedImage;
  /** Our own element: what is dropped on it is let go. */
  ours: Element;
  /** The console's editor, in whose frame the drag may end. */
  editor: HTMLElement | null;
  /** Whether the page still shows the buyer whom the image is for. */
  stillHere: () => boolean;
  signal: AbortSignal;
};

/**
 * Follows a drag of one of our images over the page and its frames until it ends. What a script gave to a drag as a file need not
 * arrive as one, so the page hears of the drop by an event that surely has the file, and not of the browser's own.
 */
export function carryImage({ page, image, ours, editor, stillHere, signal }: Carried): Promise<DragEnd> {
  return new Promise((resolve) => {
    const stop = new AbortController();
    const end = (how: DragEnd): void => {
      stop.abort();
      resolve(how);
    };
    const attach = (view: View, ending: AbortSignal): void => {
      const options = { capture: true, signal: ending };
      const over = (event: DragEvent): void => {
        if (targetOf(event, ours)) event.preventDefault(); // says to the browser that a drop is welcome here
      };
      view.addEventListener('dragenter', over, options);
      view.addEventListener('dragover', over, options);
      view.addEventListener(
        'drop',
        (event) => {
          const target = event.isTrusted && targetOf(event, ours);
          if (!target) return;
          event.preventDefault();
          event.stopImmediatePropagation();
          if (stillHere()) end(dropOn(target, view, [image], event) ? 'taken' : 'refused');
          else end('left');
        },
        options,
      );
      view.addEventListener('dragend', () => end('away'), options);
    };
    const ending = AbortSignal.any([stop.signal, signal]);
    signal.addEventListener('abort', () => end('away'), { signal: ending });
    followWindows(page, () => [editor], attach, ending);
  });
}

/** What of the page lies under the pointer, in an open shadow root too; nothing when it is ours. */
function targetOf(event: DragEvent, ours: Element): Element | undefined {
  const path = event.composedPath();
  if (path.includes(ours)) return undefined;
  return path.find((part): part is Element => 'nodeType' in part && part.nodeType === 1);
}
