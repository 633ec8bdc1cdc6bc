import { typeOver } from '@/utils/composer/editing-command';
import type { Field } from '@/utils/composer/editor-kind';

/**
 * Puts text at the selection of a text field. The browser's own editing command keeps Ctrl+Z alive and fires the trusted
 * input event that React and Vue follow; only where it does nothing is the value set, at the cost of the undo history.
 */
export function insertIntoField(field: Field, text: string): void {
  const before = field.value;
  const done = typeOver(field.ownerDocument, text);
  if ((!done || field.value === before) && text !== selectedText(field)) setValue(field, text);
}

function selectedText(field: Field): string {
  return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
}

function setValue(field: Field, text: string): void {
  const start = field.selectionStart ?? field.value.length;
  const value = field.value.slice(0, start) + text + field.value.slice(field.selectionEnd ?? start);
  const view = field.ownerDocument.defaultView;
  const prototype =
    field.tagName === 'TEXTAREA' ? view?.HTMLTextAreaElement.prototype : view?.HTMLInputElement.prototype;
  // The prototype's setter goes past a framework's own tracker, which would swallow the change.
  if (prototype) Reflect.set(prototype, 'value', value, field);
  field.setSelectionRange(start + text.length, start + text.length);
  const EventOfPage = view?.InputEvent ?? InputEvent;
  field.dispatchEvent(new EventOfPage('input', { bubbles: true, composed: true, inputType: 'insertText', data: text }));
}

/** Puts the caret at the end, or selects everything. */
export function selectInField(field: Field, mode: 'append' | 'replace'): void {
  const end = field.value.length;
  field.setSelectionRange(mode === 'append' ? end : 0, end);
}
