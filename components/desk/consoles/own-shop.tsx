import { useState } from 'react';
import { useWords } from '@/components/shared/language';
import { consolePageWords } from '@/utils/i18n/consoles';
import { useSettings } from '../data/use-desk-data';
import { TextField } from '../ui/field';
import type { ConsoleActs } from './use-console-acts';

type Props = { consoleId: string; acts: ConsoleActs };

/** The shop behind a console whose page does not show its name; kept on leaving the field or with Enter. */
export function OwnShop({ consoleId, acts }: Props) {
  const settings = useSettings();
  if (settings === null) return null;
  const kept = settings.shops[consoleId] ?? '';
  return <ShopField key={kept} kept={kept} onKeep={(shop) => void acts.setShop(consoleId, shop)} />;
}

function ShopField({ kept, onKeep }: { kept: string; onKeep: (shop: string) => void }) {
  const say = useWords(consolePageWords);
  const [typed, setTyped] = useState(kept);
  const keep = (): void => {
    if (typed.trim() !== kept) onKeep(typed);
  };
  return (
    <form
      className="dm-own-shop"
      onBlur={keep}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <TextField
        label={say('ownShop')}
        {...(kept === '' && { hint: say('ownShopHint') })}
        value={typed}
        onChange={setTyped}
      />
    </form>
  );
}
