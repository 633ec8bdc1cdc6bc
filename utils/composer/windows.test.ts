// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { followWindows } from './windows';

/** An element that tells how often it was asked for the page it stands in. */
function counted(): { element: Element; asked: () => number } {
  const element = document.createElement('textarea');
  let asked = 0;
  Object.defineProperty(element, 'ownerDocument', {
    get: () => {
      asked += 1;
      return document;
    },
  });
  return { element, asked: () => asked };
}

describe('followWindows', () => {
  it('looks for the frames of an element once, however often it is called, and again when the element is another', () => {
    const ending = new AbortController();
    const [first, second] = [counted(), counted()];
    let shown: Element = first.element;
    const look = followWindows(
      document,
      () => [shown, null],
      () => undefined,
      ending.signal,
    );
    for (let time = 0; time < 5; time += 1) look();
    expect(first.asked()).toBe(1);
    shown = second.element;
    look();
    look();
    expect(second.asked()).toBe(1);
    ending.abort();
  });
});
