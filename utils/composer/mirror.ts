import type { Field } from '@/utils/composer/editor-kind';

/** Everything that decides where a field breaks its lines. */
const COPIED = [
  'direction',
  'font-family',
  'font-size',
  'font-style',
  'font-variant',
  'font-weight',
  'font-stretch',
  'font-kerning',
  'font-feature-settings',
  'letter-spacing',
  'line-height',
  'padding-top',
  'padding-right',
  'padding-bottom',
  'padding-left',
  'tab-size',
  'text-align',
  'text-indent',
  'text-transform',
  'word-break',
  'word-spacing',
  'overflow-wrap',
] as const;

const mirrors = new WeakMap<HTMLElement, HTMLElement>();

/**
 * An invisible copy of a field's text, laid out as the field lays it out, so that ranges in it can be measured. Kept as the
 * room's own child and brought up to date at each call.
 */
export function mirrorOf(field: Field, room: HTMLElement): HTMLElement {
  const mirror = mirrors.get(room) ?? addMirror(room);
  const style = field.ownerDocument.defaultView?.getComputedStyle(field);
  for (const name of COPIED) mirror.style.setProperty(name, style?.getPropertyValue(name) ?? '');
  mirror.style.setProperty('width', `${field.clientWidth}px`);
  mirror.style.setProperty('white-space', field.tagName === 'INPUT' ? 'pre' : (style?.whiteSpace ?? 'pre-wrap'));
  if (mirror.textContent !== field.value) mirror.textContent = field.value;
  return mirror;
}

function addMirror(room: HTMLElement): HTMLElement {
  const mirror = room.ownerDocument.createElement('div');
  mirror.setAttribute('aria-hidden', 'true');
  mirror.style.cssText =
    'all: initial; position: fixed; left: 0; top: 0; visibility: hidden; pointer-events: none; box-sizing: border-box; display: block;';
  room.append(mirror);
  mirrors.set(room, mirror);
  return mirror;
}
