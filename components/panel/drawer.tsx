import { X } from 'lucide-react';
import { useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { IconButton } from '@/components/shared/icon-button';
import { useWords } from '@/components/shared/language';
import { Tabs } from '@/components/shared/tabs';
import { drawerWords } from '@/utils/i18n/panel';
import { isEscape } from './escape';
import { HealthTab } from './health-tab';
import { NotesTab } from './notes-tab';
import { useParts } from './panel-parts';
import type { PanelView } from './panel-view';
import { drawerWidth } from './placement';
import { PromiseTab } from './promise-tab';
import { StageTab } from './stage-tab';
import { useViewport } from './use-viewport';
import { WaitingTab } from './waiting-tab';

type TabName = Exclude<PanelView['drawer'], 'closed'>;

/** The drawer at the right: who waits, notes, promises, steps, status. Closed it is not in the tree at all. */
export function Drawer({ view }: { view: PanelView }) {
  return view.drawer === 'closed' ? null : <OpenDrawer view={view} tab={view.drawer} />;
}

function OpenDrawer({ view, tab }: { view: PanelView; tab: TabName }) {
  const say = useWords(drawerWords);
  const { actions, view: page } = useParts();
  const width = drawerWidth(useViewport(page), view.editorRect);
  const box = useFocusOnTab(tab);
  const close = (): void => {
    actions.setDrawer('closed');
    actions.focusEditor();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isEscape(event)) close();
  };
  return (
    <aside ref={box} className="dm-drawer" style={{ width }} aria-label={say('drawer')} onKeyDown={onKeyDown}>
      <Tabs<TabName>
        name={say('drawer')}
        value={tab}
        onChange={(next) => actions.setDrawer(next)}
        items={[
          { value: 'waiting', label: say('waiting'), content: <WaitingTab view={view} /> },
          { value: 'notes', label: say('notes'), content: <NotesTab view={view} /> },
          { value: 'promises', label: say('promises'), content: <PromiseTab view={view} /> },
          { value: 'stage', label: say('stage'), content: <StageTab view={view} /> },
          { value: 'health', label: say('health'), content: <HealthTab view={view} /> },
        ]}
        end={
          <IconButton name={say('close')} onClick={close}>
            <X size={16} aria-hidden="true" />
          </IconButton>
        }
      />
    </aside>
  );
}

/** When the drawer opens, the caret goes to the first thing to do in it; walking along the tabs leaves it on the tab. */
function useFocusOnTab(tab: TabName): React.RefObject<HTMLElement | null> {
  const box = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const drawer = box.current;
    const root = drawer?.getRootNode();
    const within = root instanceof ShadowRoot && drawer?.contains(root.activeElement) === true;
    if (!drawer || within) return;
    const stops = [
      '[data-first]',
      '[role="tabpanel"] :is(button, input, select, textarea)',
      '[role="tab"][aria-selected="true"]',
    ];
    const first = stops.map((stop) => drawer.querySelector<HTMLElement>(stop)).find((found) => found !== null);
    first?.focus({ preventScroll: true });
  }, [tab]);
  return box;
}
