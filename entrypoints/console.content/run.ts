import { browser } from 'wxt/browser';
import { mountPanel, type PanelLook } from '@/components/panel/mount-panel';
import { systemLook, themeOf } from '@/components/shared/theme';
import type { ConsoleProfile } from '@/utils/profiles/profile';
import { commandSchema } from '@/utils/messaging/command';
import { isOrphaned } from '@/utils/messaging/send';
import { libraryStamp, readSettings, watchSettings, type Settings } from '@/utils/storage/settings';
import { createActions } from './actions';
import { guardDrafts } from './draft-guard';
import { watchFlagPointer } from './flag-pointer';
import { createHost } from './host';
import { listenToKeys } from './keys';
import { fetchLibrary, type Library } from './library';
import { Outgoing } from './outgoing';
import { createPageClock } from './page-clock';
import { listenToPromiseKeys } from './promise-keys';
import { BAR_PX, makeRoom } from './room';
import { Session } from './session';
import { startTicker } from './ticker';
import { makeView } from './view';
import { watchLeaving } from './watch-leaving';

/** Deskmate at work in one page, until it is ended. */
export type ConsoleRun = {
  /** Takes everything of ours out of the page again; what was learnt until now is handed over first. */
  end(): void;
  /** Whether the panel is seen: on a login page it is not. */
  shown(): boolean;
  look(): PanelLook;
  /** Where the bar and its lines stand in the window. */
  barPlace(): DOMRect | undefined;
};

async function libraryOrRetry(consoleId: string, signal: AbortSignal): Promise<Library> {
  for (;;) {
    try {
      return await fetchLibrary(consoleId);
    } catch (error) {
      if (signal.aborted) throw error;
      console.warn('deskmate: the background is not ready, asking again', error);
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
  }
}

function lookOf(settings: Settings): PanelLook {
  const body = document.querySelector('body'); // not there yet when the script starts
  const background = body ? getComputedStyle(body).backgroundColor : '';
  return { language: settings.language, theme: themeOf(background, settings.theme, systemLook(window)) };
}

/**
 * Starts Deskmate on one console page. It ends by itself with `life`, or earlier when it is told to.
 * @throws MessageFailed when `life` ended before the handbook came
 */
export async function runConsole(
  profile: ConsoleProfile,
  settings: Settings,
  life: AbortController,
): Promise<ConsoleRun> {
  const library = await libraryOrRetry(profile.id, life.signal);
  const ending = new AbortController();
  const { signal } = ending;
  const clock = createPageClock();
  const host = createHost(document);
  const outgoing: Outgoing = new Outgoing(
    {
      onKept: (kept) => {
        session.storageFailing = kept === 'memory';
        session.changedSoon();
      },
      onRefused: (kind) => {
        session.ui = { ...session.ui, notice: { kind: 'problem', key: 'notTaken', detail: kind } };
        session.changedSoon();
      },
      onOrphaned: () => life.abort('orphaned'),
    },
    signal,
  );
  const session: Session = new Session({
    profile,
    page: document,
    clock,
    outgoing,
    library,
    settings,
    about: { version: browser.runtime.getManifest().version, language: navigator.language },
    mirror: host.mirror,
    host: host.host,
    signal,
  });
  session.screen.makeView = () => makeView(session);
  const actions = createActions(session);
  listenToKeys(session, actions);
  watchFlagPointer(session);
  listenToPromiseKeys(session, actions);
  guardDrafts(session);
  session.start();

  const mounted = mountPanel(
    {
      shadow: host.shadow,
      root: host.root,
      portal: host.portal,
      eachWindow: (attach, until) => session.windows.each(attach, until),
    },
    session.screen,
    actions,
    lookOf(settings),
  );
  const takeRoom = makeRoom(document, profile.parts.room ?? [], BAR_PX);
  startTicker(session, document, signal);
  watchLeaving(session, window);

  const follow = (): void => {
    host.host.style.display = session.reading?.isChat === true ? 'initial' : 'none'; // a login page has nothing for us
    host.host.dataset.readings = String(session.readings);
    host.host.dataset.settled = String(outgoing.size === 0);
  };
  follow();
  session.screen.subscribe(follow);

  const stopSettings = watchSettings((changed) => {
    session.useSettings(changed);
    mounted.update(lookOf(changed));
  });
  const stopLibrary = libraryStamp.watch(
    () => void fetchLibrary(profile.id, session.library).then((fresh) => session.useLibrary(fresh), console.error),
  );
  const onCommand = (raw: unknown): undefined => {
    const command = commandSchema.safeParse(raw);
    if (!command.success) return;
    if (command.data.command === 'palette') actions.openPalette('');
    else if (command.data.command === 'unfinished-notes') actions.setDrawer('notes');
    else actions.setDrawer(session.ui.drawer === 'closed' ? 'waiting' : 'closed');
  };
  browser.runtime.onMessage.addListener(onCommand);
  window.addEventListener('load', () => mounted.update(lookOf(session.settings)), { once: true, signal });

  const comeBack = async (): Promise<void> => {
    session.useSettings(await readSettings());
    session.useLibrary(await fetchLibrary(profile.id, session.library));
    session.comeBack();
  };
  window.addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (persisted) comeBack().catch((error: unknown) => console.warn('deskmate: came back without news', error));
    },
    { signal },
  );

  const end = (): void => {
    if (signal.aborted) return;
    session.endBlindness(); // handed over while it still can be
    ending.abort();
    if (!isOrphaned()) {
      stopSettings();
      stopLibrary();
      browser.runtime.onMessage.removeListener(onCommand);
    }
    takeRoom();
    mounted.unmount();
    host.remove();
  };
  life.signal.addEventListener('abort', end, { once: true });
  if (life.signal.aborted) end();
  return {
    end,
    shown: () => host.host.style.display !== 'none',
    look: () => lookOf(session.settings),
    barPlace: () => host.shadow.querySelector('.dm-bar')?.getBoundingClientRect(),
  };
}
