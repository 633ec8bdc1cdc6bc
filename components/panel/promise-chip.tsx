import { CalendarClock } from 'lucide-react';
import { useWords } from '@/components/shared/language';
import { promiseWords } from '@/utils/i18n/promises';
import { useActions } from './panel-parts';
import type { PanelView } from './panel-view';
import { useNow } from './use-now';

/** How many promises are due, or open; nothing where there is none. Opens the drawer at them. */
export function PromiseChip({ view }: { view: PanelView }) {
  const say = useWords(promiseWords);
  const actions = useActions();
  const { wallMs } = useNow();
  const open = (view.promises?.rows ?? []).filter(({ state }) => state === 'open');
  if (open.length === 0) return null;
  const due = open.filter(({ dueAtMs }) => dueAtMs <= wallMs).length;
  const name = due > 0 ? say('chipDue', { n: due }) : say('chipOpen', { n: open.length });
  return (
    <button
      type="button"
      className="dm-chip dm-promise-chip"
      data-tone={due > 0 ? 'late' : 'soft'}
      aria-label={name}
      title={name}
      onClick={() => actions.setDrawer(view.drawer === 'promises' ? 'closed' : 'promises')}
    >
      <CalendarClock size={16} aria-hidden="true" />
      <span className="dm-chip-words">{say('chip')}</span>
      <span className="dm-count">{due > 0 ? due : open.length}</span>
    </button>
  );
}
