import type { ContentScriptContext } from '#imports';
import { browser } from 'wxt/browser';
import { mountPanel } from '@/components/panel/mount-panel';
import { themeOf } from '@/components/shared/theme';
import type { ConsoleProfile } from '@/utils/profiles/profile';
import { commandSchema } from '@/utils/messaging/command';
import { libraryStamp, watchSettings, type Settings } from '@/utils/storage/settings';
import { createActions } from './actions';
import { createHost } from './host';
import { listenToKeys } from './keys';
import { fetchLibrary, type Library } from './library';
import { Outgoing } from './outgoing';
import { createPageClock } from './page-clock';
import { BAR_PX, makeRoom } from './room';
import { Session } from './session';
import { startTicker } from './ticker';
import { makeView } from './view';
import { watchLeaving } from './watch-leaving';

async function libraryOrRetry(consoleId: string, ctx: ContentScriptContext): Promise<Library> {
  for (;;) {
    try {
      return await fetchLibrary(consoleId);
    } catch (error) {
      if (ctx.isInvalid) throw error;
      console.warn('deskmate: the background is not ready, asking again', error);
      await new Promise((resolve) => ctx.setTimeout(() => resolve(undefined), 1_000));
    }
  }
}

function lookOf(settings: Settings): { language: Settings['language']; theme: ReturnType<typeof themeOf> } {
  const body = document.querySelector('body'); // not there yet when the script starts
  const background = body ? getComputedStyle(body).backgroundColor : '';
  const prefersDark = matchMedia('(prefers-color-scheme: dark)').matches;
  return { language: settings.language, theme: themeOf(background, settings.theme, prefersDark) };
}

/** Starts Deskmate on one console page; everything ends with the content script's context. */
export async function runConsole(
  profile: ConsoleProfile,
  settings: Settings,
  ctx: ContentScriptContext,
): Promise<void> {
  const library = await libraryOrRetry(profile.id, ctx);
  const clock = createPageClock();
  const host = createHost(document);
  const outgoing: Outgoing = new Outgoing(
    {
      onKept: (kept) => {
        session.storageFailing = kept === 'memory';
        session.changedSoon();
      },
      onOrphaned: () => {
        session.ui = { ...session.ui, notice: { kind: 'problem', key: 'reloadNeeded' } };
        session.changed();
      },
    },
    ctx.signal,
  );
  const session: Session = new Session({
    profile,
    page: document,
    clock,
    outgoing,
    library,
    settings,
    mirror: host.mirror,
    signal: ctx.signal,
  });
  session.makeView = () => makeView(session);
  const actions = createActions(session);
  listenToKeys(session, actions, window);
  session.start();

  const mounted = mountPanel(
    { shadow: host.shadow, root: host.root, portal: host.portal },
    session,
    actions,
    lookOf(settings),
  );
  const takeRoom = makeRoom(document, profile.parts.room ?? [], BAR_PX);
  startTicker(session, document, ctx.signal);
  watchLeaving(session, window);

  const follow = (): void => {
    host.host.style.display = session.reading?.isChat === true ? 'initial' : 'none'; // a login page has nothing for us
    host.host.dataset.readings = String(session.readings);
    host.host.dataset.settled = String(outgoing.size === 0);
  };
  follow();
  session.subscribe(follow);

  const stopSettings = watchSettings((changed) => {
    session.useSettings(changed);
    mounted.update(lookOf(changed));
  });
  const stopLibrary = libraryStamp.watch(
    () => void fetchLibrary(profile.id).then((fresh) => session.useLibrary(fresh), console.error),
  );
  const onCommand = (raw: unknown): undefined => {
    const command = commandSchema.safeParse(raw);
    if (!command.success) return;
    if (command.data.command === 'palette') actions.openPalette('');
    else if (command.data.command === 'unfinished-notes') actions.setDrawer('notes');
    else actions.setDrawer(session.ui.drawer === 'closed' ? 'waiting' : 'closed');
  };
  browser.runtime.onMessage.addListener(onCommand);
  window.addEventListener('load', () => mounted.update(lookOf(session.settings)), { once: true, signal: ctx.signal });

  ctx.onInvalidated(() => {
    stopSettings();
    stopLibrary();
    takeRoom();
    mounted.unmount();
    host.remove();
  });
}
