// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { windowOf } from '@/utils/composer/native';
import { createPainter } from '@/utils/composer/highlight';

const LOOKS = { 'our-warn': 'color:red', 'our-block': 'color:blue' };
let registry: Map<string, { ranges: Range[] }>;
let room: HTMLElement;
let editor: HTMLElement;

/** The test's window knows no highlights of its own. */
function define(values: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(values))
    Object.defineProperty(windowOf(document), name, { value, configurable: true });
}

beforeEach(() => {
  registry = new Map();
  const Highlight = class {
    ranges: Range[];
    constructor(...ranges: Range[]) {
      this.ranges = ranges;
    }
  };
  define({ Highlight, CSS: { highlights: registry } });
  room = document.createElement('div');
  editor = document.createElement('div');
  editor.setAttribute('contenteditable', 'true');
  const first = document.createElement('p');
  const second = document.createElement('p');
  const bold = document.createElement('b');
  bold.append('微');
  first.append('亲，加', bold, '信吧');
  second.append('第二行');
  editor.append(first, second);
  document.body.replaceChildren(room, editor);
});

const painted = (look: string): string[] => (registry.get(look)?.ranges ?? []).map((range) => range.toString());

describe('createPainter', () => {
  it('paints the words wherever the editor has cut them, and leaves the editor as it is', () => {
    const before = editor.innerHTML;
    const painter = createPainter(room, LOOKS);
    expect(painter.paint(editor, [{ start: 2, end: 5, look: 'our-block' }])).toBe(true);
    expect(painted('our-block')).toEqual(['加', '微', '信']);
    expect(registry.has('our-warn')).toBe(false);
    expect(editor.innerHTML).toBe(before);
    expect(room.textContent).toContain('::highlight(our-block){color:blue}');
  });

  it('counts lines as the draft does', () => {
    const painter = createPainter(room, LOOKS);
    painter.paint(editor, [{ start: 7, end: 9, look: 'our-warn' }]);
    expect(painted('our-warn')).toEqual(['第二']);
  });

  it('paints nothing in a field, in a shadow root and without an editor, and takes away what was painted', () => {
    const painter = createPainter(room, LOOKS);
    painter.paint(editor, [{ start: 0, end: 1, look: 'our-warn' }]);
    const holder = document.body.appendChild(document.createElement('div'));
    const hidden = holder.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'));
    hidden.setAttribute('contenteditable', 'true');
    for (const other of [document.createElement('textarea'), hidden, null]) {
      expect(painter.paint(other, [{ start: 0, end: 1, look: 'our-warn' }])).toBe(false);
      expect(registry.size).toBe(0);
    }
  });

  it('leaves nothing behind at its end', () => {
    const painter = createPainter(room, LOOKS);
    painter.paint(editor, [{ start: 0, end: 1, look: 'our-warn' }]);
    painter.end();
    expect([registry.size, room.childElementCount]).toEqual([0, 0]);
  });

  it('says so where the browser knows no highlights', () => {
    define({ CSS: {} });
    expect(createPainter(room, LOOKS).paint(editor, [{ start: 0, end: 1, look: 'our-warn' }])).toBe(false);
  });
});
