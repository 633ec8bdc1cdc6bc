import { innerRoot } from '@/utils/consoles/dom';
import { textOf } from '@/utils/consoles/find';
import { buttonAt, editorAt } from '@/utils/teaching/editor';
import type { Step } from '@/utils/teaching/lesson-types';
import type { Scope } from '@/utils/teaching/piercing';

/** Why what was pointed at will not do for a step. */
export type Unfit = 'noField' | 'noText' | 'tooMuchText';

/** What a step takes when this is pointed at: the field round a paragraph, the button round its word. */
export function targetOf(step: Step, pointed: Element): Element | Unfit {
  if (step === 'editor' || step === 'noteField') return editorAt(pointed) ?? 'noField';
  if (step === 'send') return buttonAt(pointed) ?? pointed;
  const text = textOf(pointed);
  if (text === '') return 'noText';
  return step === 'buyerName' && text.length > NAME_LENGTH ? 'tooMuchText' : pointed;
}

const NAME_LENGTH = 80;
const FIELDS = 'textarea, input[type="text"], input:not([type]), [contenteditable]:not([contenteditable="false"])';
const BUTTONS = 'button, [role="button"], input[type="submit"]';
const MOST = 400;
const MOST_SCOPES = 20;

/** What a step may be about, in page order, for stepping through with keys alone. */
export function suggestionsFor(step: Step, page: Document): Element[] {
  const scopes = scopesIn(page);
  const all = (css: string): Element[] => scopes.flatMap((scope) => Array.from(scope.querySelectorAll(css)));
  if (step === 'editor' || step === 'noteField') return all(FIELDS).filter(isShown);
  const leaves = all('*').filter((one) => one.firstElementChild === null && isWord(one));
  if (step === 'send')
    return [...all(BUTTONS), ...leaves.filter((one) => textOf(one).length <= 8)].filter(isShown).slice(0, MOST);
  return leaves.filter(isShown).slice(0, MOST);
}

function isWord(element: Element): boolean {
  return !/^(?:SCRIPT|STYLE|NOSCRIPT|OPTION)$/.test(element.tagName) && textOf(element) !== '';
}

function isShown(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0;
}

function scopesIn(scope: Scope): Scope[] {
  const found: Scope[] = [scope];
  for (const one of found)
    for (const element of one.querySelectorAll('*')) {
      const inside = found.length < MOST_SCOPES ? innerRoot(element) : undefined;
      if (inside) found.push(inside);
    }
  return found;
}
