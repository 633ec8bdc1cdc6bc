import { windowOf } from '@/utils/composer/native';

/**
 * Puts text at the selection as a spelling correction would: one synthetic `beforeinput` of type insertReplacementText. The way
 * of last resort for editors that keep their own model but take no paste. True when the page took it for itself.
 */
export function insertByReplacement(editor: HTMLElement, text: string): boolean {
  const view = windowOf(editor.ownerDocument);
  if (!view) return false;
  const dataTransfer = new view.DataTransfer();
  dataTransfer.setData('text/plain', text);
  const how = { inputType: 'insertReplacementText', data: text, bubbles: true, cancelable: true, composed: true };
  return !editor.dispatchEvent(new view.InputEvent('beforeinput', { ...how, dataTransfer }));
}
