import type { ContentScriptContext } from '#imports';
import { FIRST_ANSWER_MS } from '@/utils/messaging/answer-time';
import { isOrphaned, send } from '@/utils/messaging/send';
import type { ConsoleProfile } from '@/utils/profiles/profile';
import { consolesStamp, readSettings } from '@/utils/storage/settings';
import { hideReloadNotice, showReloadNotice } from './reload-notice';
import { runConsole, type ConsoleRun } from './run';

/** How often is looked whether the extension is still there, ms. */
const ALIVE_MS = 1_000;
/** How long an answer that did not come is waited for before asking again, ms. */
const ASK_AGAIN_MS = 1_000;

/**
 * Runs Deskmate on this page as long as it is switched on here, with the profile in force. It ends when the agent
 * switches it off, when a newer script takes over, or when the extension is gone from under the page.
 */
export function followConsole(ctx: ContentScriptContext, page: Document): void {
  hideReloadNotice(page); // a script of an earlier life may have left it
  let run: { text: string; running: ConsoleRun } | undefined;
  const end = (): void => {
    run?.running.end();
    run = undefined;
  };
  const fit = async (): Promise<void> => {
    const profile = await profileOrRetry(ctx);
    if (ctx.signal.aborted) return;
    if (!profile) {
      ctx.abort('switched off'); // or the extension is gone: what listens to the end tells which
      return;
    }
    const text = JSON.stringify(profile);
    if (run?.text === text) return;
    end();
    run = { text, running: await runConsole(profile, await readSettings(), ctx) };
  };

  const ask = inTurn(fit);
  const stopStamp = consolesStamp.watch(ask);
  ctx.onInvalidated(() => {
    const seen = isOrphaned() && run?.running.shown() === true ? run.running : undefined;
    const [look, place] = [seen?.look(), seen?.barPlace()];
    if (!isOrphaned()) stopStamp();
    end();
    if (look) showReloadNotice(page, look, place);
  });
  watchOrphaned(ctx, page);
  // A page taken back from the browser's memory heard nothing of what happened meanwhile.
  page.defaultView?.addEventListener('pageshow', ({ persisted }) => persisted && ask(), { signal: ctx.signal });
  ask();
}

/** Calls follow each other; one that waits answers for all that came while another ran. */
function inTurn(work: () => Promise<void>): () => void {
  let working = false;
  let again = false;
  const go = async (): Promise<void> => {
    again = true;
    if (working) return;
    working = true;
    while (again) {
      again = false;
      await work();
    }
    working = false;
  };
  return () => {
    go().catch((error: unknown) => {
      working = false;
      console.error('deskmate: the profile of this page could not be followed', error);
    });
  };
}

async function profileOrRetry(ctx: ContentScriptContext): Promise<ConsoleProfile | null> {
  for (;;) {
    try {
      return await send('profile:for', {}, { withinMs: FIRST_ANSWER_MS });
    } catch (error) {
      if (ctx.signal.aborted || isOrphaned()) return null;
      console.warn('deskmate: the background is not ready, asking again', error);
      await new Promise((resolve) => ctx.setTimeout(() => resolve(undefined), ASK_AGAIN_MS));
    }
  }
}

/** An extension that was updated or removed hears nothing more of this page: its script here ends, and the page says so once. */
function watchOrphaned(ctx: ContentScriptContext, page: Document): void {
  const look = (): void => {
    if (isOrphaned()) ctx.abort('orphaned');
  };
  const timer = setInterval(look, ALIVE_MS);
  for (const type of ['pageshow', 'focus']) page.defaultView?.addEventListener(type, look, { signal: ctx.signal });
  page.addEventListener('visibilitychange', look, { signal: ctx.signal });
  ctx.onInvalidated(() => clearInterval(timer));
}
