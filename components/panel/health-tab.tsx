import { Check, Minus, X } from 'lucide-react';
import { Button } from '@/components/shared/button';
import { useWords } from '@/components/shared/language';
import { PART_NAMES } from '@/utils/profiles/parts';
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
  const { level, missing, unjudged = [], storage } = view.health;
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
          <HealthRow
            key={name}
            name={part(name)}
            is={missing.includes(name) ? 'absent' : unjudged.includes(name) ? 'unjudged' : 'read'}
          />
        ))}
      </ul>
      <p className="dm-soft dm-small">{say('confidence')}</p>
      <div>
        <Button onClick={() => actions.openDesk('consoles')}>{say('openConsoles')}</Button>
      </div>
    </div>
  );
}

const SIGNS = { read: Check, absent: X, unjudged: Minus } as const;

function HealthRow({ name, is }: { name: string; is: keyof typeof SIGNS }) {
  const say = useWords(drawerWords);
  const Icon = SIGNS[is];
  return (
    <li data-is={is}>
      <Icon size={14} aria-hidden="true" />
      <span className="dm-grow">{name}</span>
      <span>{say(is)}</span>
    </li>
  );
}
