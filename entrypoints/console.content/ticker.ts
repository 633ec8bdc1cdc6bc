import { isOrphaned, MessageFailed, send } from '@/utils/messaging/send';
import { mostUrgent, shortWait } from '@/utils/timing/urgency';
import type { Session } from './session';
import { showInTitle } from './tab-title';
import { waitsOf } from './waits';

const SECOND_MS = 1_000;

/** Once a second: the tab's title shows the most urgent clock, and the background hears of waiting buyers that changed. */
export function startTicker(session: Session, page: Document, signal: AbortSignal): void {
  let told = '';
  const tick = (): void => {
    const now = Date.now();
    // Whole seconds, so that title and badge show the same and a countdown read anew is no news.
    const waits = waitsOf(session).map((wait) => ({
      ...wait,
      dueAtMs: Math.round(wait.dueAtMs / SECOND_MS) * SECOND_MS,
    }));
    const first = mostUrgent(waits);
    showInTitle(page, first ? shortWait(first, now) : null);
    const openKey = session.conversation?.place.buyerKey;
    const buyers = waits.map(({ key, name, askedAtMs, dueAtMs, startUnknown }) => ({
      name,
      askedAtMs,
      dueAtMs,
      ...(startUnknown && { startUnknown }),
      open: key === openKey,
    }));
    const text = `${first ? shortWait(first, now) : ''} ${JSON.stringify(buyers)}`; // the badge shows the same short text
    if (text === told) return;
    told = text;
    send('queue:report', { consoleId: session.parts.profile.id, buyers }).catch((error: unknown) => {
      told = ''; // told again at the next tick
      if (!(error instanceof MessageFailed)) throw error;
    });
  };
  const timer = setInterval(tick, SECOND_MS);
  const leave = (): void => {
    told = '';
    showInTitle(page, null);
    if (isOrphaned()) return;
    send('queue:report', { consoleId: session.parts.profile.id, buyers: [] }).catch((error: unknown) => {
      if (!(error instanceof MessageFailed)) throw error; // the page is going: nobody is left to tell again
    });
  };
  page.defaultView?.addEventListener('pagehide', leave, { signal }); // nobody waits in a tab that shows another page
  signal.addEventListener(
    'abort',
    () => {
      clearInterval(timer);
      leave();
    },
    { once: true },
  );
}
