import { typeOver } from '@/utils/composer/editing-command';
import type { Field } from '@/utils/composer/editor-kind';
import { native, windowOf } from '@/utils/composer/native';

/** What is selected in a field, as offsets; its end where it does not say. */
export function selectedIn(field: Field): { start: number; end: number } {
  const start = field.selectionStart ?? native(field, 'value').length;
  return { start, end: field.selectionEnd ?? start };
}

/**
 * Puts text at the selection of a text field. The browser's own editing command keeps Ctrl+Z alive and fires the trusted
 * input event that React and Vue follow; only where it did nothing at all is the value set, at the cost of the undo history.
 */
export function insertIntoField(field: Field, text: string): void {
  const before = native(field, 'value');
  const { start, end } = selectedIn(field);
  if (before.slice(start, end) === text) return;
  const heard: Event[] = [];
  const stop = new AbortController();
  field.addEventListener('input', (event) => heard.push(event), { capture: true, signal: stop.signal });
  typeOver(field.ownerDocument, text);
  stop.abort();
  // A page that heard of the text and put its own back has decided: writing again would be a second insertion.
  if (heard.length === 0 && native(field, 'value') === before)
    setValue(field, before.slice(0, start) + text, before.slice(end), text);
}

function setValue(field: Field, head: string, tail: string, text: string): void {
  const view = windowOf(field.ownerDocument);
  const prototype =
    field.tagName === 'TEXTAREA' ? view?.HTMLTextAreaElement.prototype : view?.HTMLInputElement.prototype;
  // The prototype's setter goes past a framework's own tracker, which would swallow the change.
  if (prototype) Reflect.set(prototype, 'value', head + tail, field);
  field.setSelectionRange(head.length, head.length);
  const EventOfPage = view?.InputEvent ?? InputEvent;
  field.dispatchEvent(new EventOfPage('input', { bubbles: true, composed: true, inputType: 'insertText', data: text }));
}
