import { useWords } from '@/components/shared/language';
import { flagKeyWords } from '@/utils/i18n/desk-phrasing';
import { FLAG_ACTS, type Settings } from '@/utils/storage/settings';
import { useTools } from '../tools';
import { KeyChoice } from '../ui/key-choice';
import { Card } from '../ui/page';

/** Keys that the panel has for itself in the page's editor. */
const FIXED = ['Alt+1', 'Alt+2', 'Alt+3', 'Alt+0'];

/** The keys with which an agent walks through the findings in the draft. */
export function FlagKeysCard({ settings }: { settings: Settings }) {
  const say = useWords(flagKeyWords);
  const tools = useTools();
  const { flagKeys, manualKeys } = settings;
  return (
    <Card title={say('title')}>
      <div className="dm-pad dm-stack">
        <p className="dm-soft">{say('intro')}</p>
        <dl className="dm-manual-keys">
          {FLAG_ACTS.map((act) => (
            <KeyChoice
              key={act}
              name={say(act)}
              keys={flagKeys[act]}
              taken={[
                ...FIXED,
                ...Object.values(manualKeys),
                ...FLAG_ACTS.filter((each) => each !== act).map((each) => flagKeys[each]),
              ]}
              onChoose={(combo) =>
                void tools.settings.change((now) => ({ flagKeys: { ...now.flagKeys, [act]: combo } }))
              }
            />
          ))}
        </dl>
      </div>
    </Card>
  );
}
