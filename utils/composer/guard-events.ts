/** True when the event came from within the element, also through open shadow roots. */
export function isIn(event: Event, element: HTMLElement | null): boolean {
  return element !== null && event.composedPath().includes(element);
}

/** Nobody else hears of the event, and the browser does nothing with it. */
export function holdBack(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
