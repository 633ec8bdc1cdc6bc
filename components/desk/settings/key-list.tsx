import { useWords } from '@/components/shared/language';
import { chosenKeyWords } from '@/utils/i18n/desk-keys';
import { useTools } from '../tools';
import { KeyChoice } from '../ui/key-choice';
import { holderOf, KEY_GROUPS, withKey, type KeyGroup, type KeySettings } from './chosen-keys';

/** The keys of one group, each to be chosen anew; what another act has is refused and named at once. */
export function KeyList({ group, settings }: { group: KeyGroup; settings: KeySettings }) {
  const say = useWords(chosenKeyWords);
  const tools = useTools();
  const keysOf: Readonly<Record<string, string>> = settings[group];
  return (
    <dl className="dm-manual-keys">
      {KEY_GROUPS[group].map((act) => (
        <KeyChoice
          key={act}
          name={say(act)}
          keys={keysOf[act] ?? ''}
          holder={(combo) => {
            const holder = holderOf(combo, act, settings);
            return holder && say(holder);
          }}
          onChoose={(combo) => void tools.settings.change((now) => withKey(now, group, act, combo))}
        />
      ))}
    </dl>
  );
}
