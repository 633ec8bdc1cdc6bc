import { useMemo } from 'react';
import { Languages } from 'lucide-react';
import { IconButton } from '@/components/shared/icon-button';
import { LanguageProvider, useLanguage, useWords } from '@/components/shared/language';
import { profiles } from '@/utils/consoles/registry';
import { frameWords } from '@/utils/i18n/desk';
import { gapWords } from '@/utils/i18n/desk-gaps';
import { ConsolesPage } from './consoles/consoles-page';
import { isOpen, noteViews } from './data/note-views';
import {
  useHandbook,
  useNotes,
  usePromises,
  usePersonalScripts,
  useSettings,
  useSync,
  useTemplates,
  type SyncState,
} from './data/use-desk-data';
import { useMinute } from './data/use-day';
import { valueOr } from './data/use-stored';
import { ErrorBoundary } from './frame/error-boundary';
import { Navigation } from './frame/navigation';
import { SearchBox } from './frame/search-box';
import { entriesOf } from './frame/search-entries';
import { SyncPill } from './frame/sync-pill';
import { useDocumentLook } from './frame/use-theme';
import { HandbookProvider } from './handbook/handbook-desk';
import { HandbookPage } from './handbook/handbook-page';
import { HandoverPage } from './handover/handover-page';
import { NoticeProvider } from './notices';
import { NotesPage } from './notes/notes-page';
import type { Page, Route } from './routes';
import { SettingsPage } from './settings/settings-page';
import { TalliesPage } from './tallies/tallies-page';
import { TeamPage } from './team/team-page';
import { TesterPage } from './tester/tester-page';
import { TodayPage } from './today/today-page';
import { ToolsProvider, useTools, type DeskTools } from './tools';
import { useRoute } from './use-route';

/** The desk: Deskmate's full page. */
export function DeskApp({ tools }: { tools: DeskTools }) {
  return (
    <ToolsProvider value={tools}>
      <Spoken />
    </ToolsProvider>
  );
}

const FIRST_LOOK = { language: 'zh', theme: 'auto' } as const;

function Spoken() {
  const settings = useSettings();
  useDocumentLook(settings ?? FIRST_LOOK);
  if (settings === null) return null; // a frame in the wrong language would flash
  return (
    <LanguageProvider value={settings.language}>
      <NoticeProvider>
        <HandbookProvider>
          <Frame />
        </HandbookProvider>
      </NoticeProvider>
    </LanguageProvider>
  );
}

const OFF: SyncState = { status: 'off', pending: 0, failures: 0 };

function Frame() {
  const say = useWords(frameWords);
  const route = useRoute();
  const sync = valueOr(useSync(), OFF);
  return (
    <div className="dm-frame">
      <a className="dm-skip" href="#dm-main" onClick={skipToMain}>
        {say('skip')}
      </a>
      <Navigation page={route.page} counts={{ notes: useOpenNoteCount() + useDuePromiseCount() }} />
      <header className="dm-top">
        <SearchBox entries={useEntries()} />
        <span className="dm-spring" />
        <SyncPill state={sync} />
        <LanguageSwitch />
      </header>
      <main className="dm-main" id="dm-main" tabIndex={-1}>
        <ErrorBoundary key={route.page}>
          <CurrentPage route={route} />
        </ErrorBoundary>
      </main>
    </div>
  );
}

/** Moves the focus by hand: the hash of the address is the desk's route and must stay. */
function skipToMain(event: React.MouseEvent): void {
  event.preventDefault();
  document.getElementById('dm-main')?.focus();
}

function useOpenNoteCount(): number {
  const notes = valueOr(useNotes(), []);
  const templates = useTemplates();
  return useMemo(() => noteViews(notes, templates).filter(isOpen).length, [notes, templates]);
}

function useDuePromiseCount(): number {
  const nowMs = useMinute();
  return valueOr(usePromises(), []).filter(({ state, dueAtMs }) => state === 'open' && dueAtMs <= nowMs).length;
}

function useEntries() {
  const say = useWords(frameWords);
  const sayGaps = useWords(gapWords);
  const language = useLanguage();
  const handbook = valueOr(useHandbook(), null);
  const stored = usePersonalScripts();
  return useMemo(
    () =>
      entriesOf({
        handbook,
        personal: valueOr(stored, []),
        consoles: profiles.map(({ id, name }) => ({ id, name: name[language] })),
        pageName: (page) => say(page),
        gapsName: sayGaps('title'),
      }),
    [handbook, stored, language, say, sayGaps],
  );
}

function LanguageSwitch() {
  const say = useWords(frameWords);
  const language = useLanguage();
  const { settings } = useTools();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <IconButton name={say('switchLanguage')} onClick={() => void settings.change(() => ({ language: other }))}>
      <Languages size={16} aria-hidden />
    </IconButton>
  );
}

const PAGE_VIEWS: Record<Exclude<Page, 'handbook'>, () => React.ReactNode> = {
  today: () => <TodayPage />,
  tester: () => <TesterPage />,
  tallies: () => <TalliesPage />,
  notes: () => <NotesPage />,
  handover: () => <HandoverPage />,
  consoles: () => <ConsolesPage />,
  team: () => <TeamPage />,
  settings: () => <SettingsPage />,
};

function CurrentPage({ route }: { route: Route }) {
  return route.page === 'handbook' ? <HandbookPage route={route} /> : PAGE_VIEWS[route.page]();
}
