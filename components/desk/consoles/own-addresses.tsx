import { useState } from 'react';
import { X } from 'lucide-react';
import { Button } from '@/components/shared/button';
import { IconButton } from '@/components/shared/icon-button';
import { useLanguage, useWords } from '@/components/shared/language';
import { consolePageWords } from '@/utils/i18n/consoles';
import type { ConsoleState } from '@/utils/messaging/protocol';
import { patternForAddress } from '@/utils/profiles/origins';
import { TextField } from '../ui/field';
import { bareProfile, type ConsoleActs } from './use-console-acts';

/** Where a console runs at addresses of its users: the agent names theirs. */
export function OwnAddresses({ state, acts }: { state: ConsoleState; acts: ConsoleActs }) {
  const say = useWords(consolePageWords);
  const name = state.profile.name[useLanguage()];
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const { id } = state.profile;
  const add = async (): Promise<void> => {
    const pattern = patternForAddress(typed, bareProfile(state).matches);
    setProblem(pattern === undefined ? say('notAnAddress') : undefined);
    if (pattern === undefined) return;
    if (await acts.setAddresses(id, [...new Set([...state.addresses, pattern])])) setTyped('');
  };
  return (
    <form
      className="dm-own-address"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      {state.addresses.map((pattern) => (
        <span key={pattern} className="dm-cell-soft">
          <code>{pattern}</code>
          <IconButton
            name={say('removeAddress', { address: pattern })}
            onClick={() =>
              void acts.setAddresses(
                id,
                state.addresses.filter((each) => each !== pattern),
              )
            }
          >
            <X size={14} aria-hidden />
          </IconButton>
        </span>
      ))}
      <TextField
        label={say('ownAddress')}
        hint={say('ownAddressHint', { name })}
        value={typed}
        problem={problem}
        onChange={setTyped}
      />
      <Button type="submit">{say('addAddress')}</Button>
    </form>
  );
}
