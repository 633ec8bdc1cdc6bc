import { Menu } from '@base-ui/react/menu';
import { Ellipsis } from 'lucide-react';
import { useLanguage, useWords } from '@/components/shared/language';
import { consolePageWords } from '@/utils/i18n/consoles';
import type { ConsoleState } from '@/utils/messaging/protocol';
import { bareProfile, type ConsoleActs } from './use-console-acts';

/** What is rarely wanted of a console: its profile as a file, for the team, or away. */
export function ConsoleMenu({ state, acts }: { state: ConsoleState; acts: ConsoleActs }) {
  const say = useWords(consolePageWords);
  const name = state.profile.name[useLanguage()];
  const profile = bareProfile(state);
  const shared = acts.isShared(profile);
  return (
    <Menu.Root>
      <Menu.Trigger className="dm-icon-button" aria-label={say('more', { name })} title={say('more', { name })}>
        <Ellipsis size={16} aria-hidden />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="dm-layer" sideOffset={4} align="end">
          <Menu.Popup className="dm-popup dm-options">
            <Item onClick={() => acts.export(profile)}>{say('export')}</Item>
            {acts.mayShare && state.origin === 'own' && (
              <Item onClick={() => void acts.share(profile)}>{say('share')}</Item>
            )}
            {acts.mayShare && shared && <Item onClick={() => void acts.unshare(profile)}>{say('unshare')}</Item>}
            {state.origin === 'own' && <Item onClick={() => void acts.remove(profile)}>{say('remove')}</Item>}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function Item({ onClick, children }: { onClick: () => void; children: string }) {
  return (
    <Menu.Item className="dm-option" onClick={onClick}>
      {children}
    </Menu.Item>
  );
}
