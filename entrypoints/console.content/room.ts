/** Height of the bar, CSS px: the room it gets at the end of the console's list. */
export const BAR_PX = 44;

/**
 * Makes room for the bar by a style rule alone: the console's list gets padding at its end, so that nothing of it is
 * covered. No node of the page is changed. Returns how to take it back.
 */
export function makeRoom(page: Document, selectors: readonly string[], heightPx: number): () => void {
  if (selectors.length === 0) return () => undefined;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `:is(${selectors.join(',')}){padding-bottom:${heightPx}px !important;scroll-padding-bottom:${heightPx}px}`,
  );
  page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
  return () => {
    page.adoptedStyleSheets = page.adoptedStyleSheets.filter((known) => known !== sheet);
  };
}

/** What scrolls this list: itself, or the nearest element around it that does; on some consoles the list is only the content. */
export function scrollerOf(list: Element): Element {
  return scrollingRound(list) ?? list;
}

/** The element that scrolls this one, itself or around it; undefined where none does. */
export function scrollingRound(inner: Element): Element | undefined {
  const view = inner.ownerDocument.defaultView;
  for (let at: Element | null = inner; view && at; at = at.parentElement)
    if (/auto|scroll|overlay/.test(view.getComputedStyle(at).overflowY)) return at;
  return undefined;
}

/** A list that stood at its end before it got the room shall stand at its end again, or its last row would be covered. */
export function keepAtEnd(scroller: Element | undefined, heightPx: number): void {
  if (!scroller) return;
  const hiddenBelow = scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop;
  if (hiddenBelow > 0 && hiddenBelow <= heightPx + 2) scroller.scrollTop = scroller.scrollHeight;
}
