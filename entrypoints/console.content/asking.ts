import type { PanelActions, PanelView } from '@/components/panel/panel-view';
import type { Session } from './session';
import { toOffer } from './offers';
import type { Asked } from './ui-state';

/** The calendar day here, YYYY-MM-DD. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** The questions as the panel shows them; none once the page shows another buyer. */
export function askingView({ ui: { asked }, conversation }: Session): PanelView['asking'] {
  if (!asked?.offer.asks || asked.offer.conversationKey !== conversation?.key) return null;
  return { title: asked.offer.title, fields: asked.offer.asks, today: today() };
}

/** Answering and leaving the questions of a script. */
export function askingActions(
  session: Session,
  pick: (asked: Asked) => void,
  close: () => void,
): Required<Pick<PanelActions, 'answer' | 'cancelAsking'>> {
  return {
    answer: (answers) => {
      const { asked } = session.ui;
      const script = session.library.scripts.find(({ id }) => id === asked?.offer.scriptId);
      close();
      if (!asked || !script) return;
      const said = Object.entries(answers).map(([name, value]) => [name, asDay(value, script.language)]);
      const given = Object.fromEntries(said) as Record<string, string>; // what was put in is what comes out
      const filled = toOffer({ script, score: 0, marks: [] }, session.offerSource(), new Date(), given);
      const { conversationKey } = asked.offer; // asked about this buyer, inserted for no other
      pick({ ...asked, offer: { ...filled, ...(conversationKey !== undefined && { conversationKey }) } });
    },
    cancelAsking: close,
  };
}

/** A day from a date field as people write it: 3月5日, 5 Mar. Anything else stays as it is. */
function asDay(value: string, language: 'zh' | 'en'): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) return value;
  const options = { month: language === 'zh' ? 'long' : 'short', day: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', options).format(new Date(value));
}
