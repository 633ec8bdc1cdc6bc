import type { PanelActions, PanelView } from '@/components/panel/panel-view';

type Shown = { shown: { offers: readonly PanelView['offers'][number][] } };

/**
 * Alt+1 to Alt+3 put in the script that is offered at that place; where it cannot be put in, the act itself says why. `true` when
 * the key was ours. By the key's place on the keyboard: with Alt it may type another sign.
 */
export function pickByDigit(event: KeyboardEvent, session: Shown, actions: Pick<PanelActions, 'pick'>): boolean {
  if (!event.altKey || event.ctrlKey || event.metaKey) return false;
  const digit = /^Digit([1-3])$/.exec(event.code)?.[1];
  const rank = Number(digit);
  const { offers } = session.shown;
  // The next bubble of a script is put in by the key that put in the first, wherever it stands now.
  const offer = digit === undefined ? undefined : (offers[rank - 1] ?? offers.find(({ bubble = 0 }) => bubble > 0));
  if (offer) actions.pick(offer, 'suggestion', rank);
  return offer !== undefined;
}

/** Whether a key was pressed while nothing in the page had the focus: it then goes to the page as a whole. */
export function isNowhere(event: Event): boolean {
  const [target] = event.composedPath();
  return target !== undefined && 'tagName' in target && ['BODY', 'HTML'].includes(String(target.tagName));
}
