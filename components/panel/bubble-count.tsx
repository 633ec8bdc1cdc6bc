import { useWords } from '@/components/shared/language';
import { insertWords } from '@/utils/i18n/insert';
import type { ScriptOffer } from './panel-view';

/** Which message of a script of several this is; nothing for a script of one. */
export function BubbleCount({ offer: { bubbles, bubble = 0 } }: { offer: ScriptOffer }) {
  const say = useWords(insertWords);
  if (!bubbles) return null;
  return <span className="dm-offer-rank dm-bubble-count">{say('part', { n: bubble + 1, all: bubbles.length })}</span>;
}
