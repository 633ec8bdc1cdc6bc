import { textOf } from '@/utils/consoles/find';
import type { Truth } from '../contracts/expected';
import { NO_EXAMPLES, type Examples } from '@/utils/teaching/lesson-types';
import { innerRoot } from '@/utils/consoles/dom';

/**
 * Points at a page as an agent would: at what is seen. Only texts that the page's model holds are looked for; of names, ids and
 * classes this knows nothing, so it points at a page with them and without them alike.
 */
export function pointAt(page: Document, truth: Truth): Examples {
  const leaves = leavesIn(page);
  const showing = (text: string): Element[] => leaves.filter((leaf) => ownText(leaf) === text);
  const said = (side: 'buyer' | 'agent', origin: string): Element[] =>
    // Not the newest: its words stand in the list as well.
    truth.messages
      .filter(
        (one) => one.side === side && one.origin === origin && one.kind === 'text' && one !== truth.messages.at(-1),
      )
      .slice(-1)
      .flatMap(({ text }) => showing(text).slice(0, 1));
  const others = truth.buyers.filter(({ name }) => name !== truth.name).map(({ name }) => name);
  const other = others.flatMap((name) => showing(name).slice(0, 1))[0];
  const list = listOf(other, others);
  const names = showing(truth.name);
  const messages = listOf(
    said('buyer', 'human')[0],
    truth.messages.filter(({ kind }) => kind === 'text').map(({ text }) => text),
  );
  const elements = everywhere(page.documentElement)
    .flatMap((element) => Array.from(element.querySelectorAll('*')))
    .filter((one) => !isHidden(one));
  const editor = elements.find((one) => one.matches('textarea, [contenteditable="true"]'));
  const send =
    leaves.findLast((leaf) => /^(?:发送|Send|Enviar|Kirim|ส่ง)/.test(textOf(leaf)) && textOf(leaf).length < 12) ??
    elements.find((one) => one.matches('button[type="submit"]'));
  const buyerName =
    names.find((leaf) => list?.contains(leaf) !== true && messages?.contains(leaf) !== true) ?? names[0];
  return {
    ...NO_EXAMPLES,
    buyer: said('buyer', 'human'),
    agent: said('agent', 'human'),
    robot: said('agent', 'robot'),
    ...(editor ? { editor } : {}),
    ...(send ? { send } : {}),
    ...(other ? { entry: other } : {}),
    ...(buyerName ? { buyerName } : {}),
  };
}

/** The page's own tree and everything that can be gone into. */
function everywhere(root: Element | ShadowRoot): (Element | ShadowRoot)[] {
  const inner = Array.from(root.querySelectorAll('*')).flatMap((element) => {
    const inside = innerRoot(element);
    return inside ? ['documentElement' in inside ? inside.documentElement : inside] : [];
  });
  return [root, ...inner.flatMap(everywhere)];
}

/** The smallest element that shows several of these texts. */
function listOf(entry: Element | undefined, names: readonly string[]): Element | undefined {
  let at: Element | null = entry ?? null;
  while (at && !names.slice(0, 3).every((name) => at?.textContent.includes(name))) at = at.parentElement;
  return at ?? undefined;
}

/**
 * Corrects as an agent would who looks at the marked page: points at the first message that is read wrongly and says whose it is.
 * Undefined when all is right.
 */
export function correct(
  page: Document,
  truth: Truth,
  examples: Examples,
  read: readonly { side: string; text: string }[],
): Examples | undefined {
  const has = (side: string, text: string): boolean => read.some((one) => one.side === side && one.text.endsWith(text));
  const wrong = truth.messages.find(({ side, kind, text }) =>
    side === 'system' ? has('buyer', text) || has('agent', text) : kind === 'text' && !has(side, text),
  );
  const [leaf] = wrong ? showing(page, wrong.text) : [];
  if (!wrong || !leaf) return undefined;
  const meaning = wrong.origin === 'robot' ? 'robot' : wrong.side;
  return examples[meaning].includes(leaf) ? undefined : { ...examples, [meaning]: [...examples[meaning], leaf] };
}

function leavesIn(page: Document): Element[] {
  return everywhere(page.documentElement)
    .flatMap((element) => Array.from(element.querySelectorAll('*')))
    .filter((one) => ownText(one) !== '' && !isHidden(one));
}

/** Words written in the element itself; a time mark beside them stands in an element of its own. */
function ownText({ childNodes }: Element): string {
  const words = Array.from(childNodes).filter(({ nodeType, TEXT_NODE }) => nodeType === TEXT_NODE);
  return words
    .map(({ textContent }) => textContent)
    .join('')
    .trim();
}

/** Nobody points at what is not shown: another buyer's tab, a template. */
function isHidden(element: Element): boolean {
  return element.closest('[hidden], [style*="display:none"], [style*="display: none"]') !== null;
}

function showing(page: Document, text: string): Element[] {
  return leavesIn(page).filter((leaf) => ownText(leaf) === text || ownText(leaf).endsWith(`]${text}`));
}
