// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { inSight } from './in-sight';

function list(overflow: string): (top: number) => HTMLElement {
  document.body.innerHTML = `<div style="overflow-y: ${overflow}"><div id="content"></div></div>`;
  const [scroller, content] = [document.querySelector('div'), document.querySelector('#content')];
  if (scroller) scroller.getBoundingClientRect = () => new DOMRect(0, 100, 200, 300);
  return (top) => {
    const entry = document.createElement('p');
    entry.getBoundingClientRect = () => new DOMRect(0, top, 200, 60);
    content?.append(entry);
    return entry;
  };
}

describe('inSight', () => {
  it('clips an entry to what scrolls it, and leaves out one of which too little is seen', () => {
    const entryAt = list('auto');
    const seen = inSight(document);
    expect(seen(entryAt(200))).toEqual({ x: 0, y: 200, width: 200, height: 60 });
    expect(seen(entryAt(70))).toEqual({ x: 0, y: 100, width: 200, height: 30 });
    expect(seen(entryAt(370))).toEqual({ x: 0, y: 370, width: 200, height: 30 });
    expect([20, 50, 390, 500].map((top) => seen(entryAt(top)))).toEqual([null, null, null, null]);
  });
  it('clips nothing where nothing scrolls', () => {
    expect(inSight(document)(list('visible')(500))).toMatchObject({ y: 500, height: 60 });
  });
});
