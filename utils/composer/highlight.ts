import { isField } from '@/utils/composer/editor-kind';
import { draftRanges } from '@/utils/composer/geometry';
import { windowOf } from '@/utils/composer/native';

/** A stretch of the draft to paint, offsets as `readDraft` counts them, and the name of its look. */
export type Paint = { start: number; end: number; look: string };

/**
 * Paints stretches of a draft with the browser's own highlights (CSS Custom Highlight): they move with the text and nothing is added to
 * the editor. `looks` maps each look's name to the CSS declarations it is drawn with; the rules stand in `room`, an element of the caller's
 * own in the page.
 */
export type Painter = {
  /** Paints these stretches and no others. False when this editor cannot be painted so: then nothing is painted. */
  paint(editor: HTMLElement | null, paints: readonly Paint[]): boolean;
  /** Takes everything away again. */
  end(): void;
};

export function createPainter(room: HTMLElement, looks: Readonly<Record<string, string>>): Painter {
  const page = room.ownerDocument;
  const view = windowOf(page);
  const highlights = view && registryOf(view);
  let style: HTMLStyleElement | undefined;
  const clear = (): void => Object.keys(looks).forEach((look) => highlights?.delete(look));
  return {
    paint(editor, paints) {
      clear();
      if (!view || !highlights || !editor || !paintable(editor, page)) return false;
      style ??= addRules(room, looks);
      for (const look of Object.keys(looks)) {
        const ranges = paints
          .filter((paint) => paint.look === look)
          .flatMap(({ start, end }) => draftRanges(editor, start, end));
        if (ranges.length > 0) highlights.set(look, new view.Highlight(...ranges));
      }
      return true;
    },
    end() {
      clear();
      style?.remove();
    },
  };
}

/** Undefined in browsers that know no highlights. */
function registryOf(view: Window & typeof globalThis): HighlightRegistry | undefined {
  if (!('Highlight' in view)) return undefined;
  return 'CSS' in view && 'highlights' in view.CSS ? view.CSS.highlights : undefined;
}

/** A field's text is no text of the document; the rules of the page do not reach into shadow roots and frames. */
function paintable(editor: HTMLElement, page: Document): boolean {
  return !isField(editor) && editor.getRootNode() === page;
}

/** A style beside our shadow root belongs to the page's document, where the highlights are; it names nothing but them. */
function addRules(room: HTMLElement, looks: Readonly<Record<string, string>>): HTMLStyleElement {
  const style = room.ownerDocument.createElement('style');
  style.textContent = Object.entries(looks)
    .map(([look, declarations]) => `::highlight(${look}){${declarations}}`)
    .join('\n');
  return room.appendChild(style);
}
