import { native } from '@/utils/composer/native';

const ROOM = '[role="listbox"],[role="menu"],[role="grid"],[role="tree"],[role="dialog"]';

/**
 * True when Enter is meant for a menu that the page has open at its editor (a mention, a quick phrase): the editor says so by its ARIA
 * attributes, or one of the console's known pop-ups is on screen. Attributes that lead to nothing visible count for nothing.
 */
export function menuIsOpen(editor: HTMLElement, popups: readonly Element[]): boolean {
  if (popups.some(isShown)) return true;
  for (const holder of holdersOf(editor)) {
    if (named(holder, 'aria-activedescendant').some(isShown) && holder.getAttribute('aria-expanded') !== 'false')
      return true;
    if (holder.getAttribute('aria-expanded') !== 'true') continue;
    const lists = [...named(holder, 'aria-controls'), ...named(holder, 'aria-owns')];
    if (lists.some((list) => list.matches(ROOM) && isShown(list))) return true;
  }
  return false;
}

/** The editor, and the combobox it may stand in. */
function holdersOf(editor: HTMLElement): Element[] {
  const around = editor.parentElement?.closest('[role="combobox"]');
  return around ? [editor, around] : [editor];
}

function named(holder: Element, attribute: string): Element[] {
  const root = holder.getRootNode() as Document | ShadowRoot; // the root of an element that is shown is one of the two
  const ids = holder.getAttribute(attribute)?.split(/\s+/) ?? [];
  return ids.flatMap((id) => {
    const inRoot = id === '' ? null : native(root, 'getElementById').call(root, id);
    return inRoot ?? [];
  });
}

/** True for an element that takes up room on the screen. */
function isShown(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  if (!element.isConnected || width === 0 || height === 0) return false;
  return typeof element.checkVisibility !== 'function' || element.checkVisibility({ visibilityProperty: true });
}
