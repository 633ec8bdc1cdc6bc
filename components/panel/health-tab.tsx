import { Check, X } from 'lucide-react';
import { Button } from '@/components/shared/button';
import { useWords } from '@/components/shared/language';
import { PART_NAMES } from '@/utils/consoles/reading';
import { drawerWords } from '@/utils/i18n/panel';
import { consolePartWords } from '@/utils/i18n/shared';
import { useActions } from './panel-parts';
import type { PanelView } from './panel-view';

const SENTENCE = { ok: 'healthOk', partial: 'healthPartial', blind: 'healthBlind' } as const;

/** What of the page is read and what is not, and how far the profile can be trusted. */
export function HealthTab({ view }: { view: PanelView }) {
  const say = useWords(drawerWords);
  const part = useWords(consolePartWords);
  const actions = useActions();
  const { level, missing, storage } = view.health;
  return (
    <div className="dm-pad dm-stack">
      <p>
        <span className="dm-soft">{say('console')} </span>
        <strong>{view.consoleName}</strong>
      </p>
      {storage === 'failing' && <p className="dm-warning">{say('storageFailing')}</p>}
      <p className={level === 'blind' ? 'dm-warning' : ''}>
        {say(SENTENCE[level])} {missing.map((name) => part(name)).join(' · ')}
      </p>
      <ul className="dm-health">
        {PART_NAMES.map((name) => (
          <HealthRow key={name} name={part(name)} found={!missing.includes(name)} />
        ))}
      </ul>
      <p className="dm-soft dm-small">{say('confidence')}</p>
      <div>
        <Button onClick={() => actions.openDesk('consoles')}>{say('openConsoles')}</Button>
      </div>
    </div>
  );
}

function HealthRow({ name, found }: { name: string; found: boolean }) {
  const say = useWords(drawerWords);
  const Icon = found ? Check : X;
  return (
    <li data-found={found}>
      <Icon size={14} aria-hidden="true" />
      <span className="dm-grow">{name}</span>
      <span>{say(found ? 'read' : 'absent')}</span>
    </li>
  );
}
