import { useLanguage, useWords } from '@/components/shared/language';
import { profiles } from '@/utils/consoles/registry';
import { PARTS } from '@/utils/handbook/schema';
import { testerWords } from '@/utils/i18n/desk-phrasing';
import { partWords } from '@/utils/i18n/desk-terms';
import { Choice } from '../ui/choice';
import { Field, TextField } from '../ui/field';
import { Toggle } from '../ui/toggle';
import { changeTester, useTester, type TrialPlace } from './tester-store';

/** Where the text is thought to be written: rules hold, and facts are told, by that. */
export function PlaceFields() {
  const say = useWords(testerWords);
  const sayPart = useWords(partWords);
  const language = useLanguage();
  const { place } = useTester();
  const set = (change: Partial<TrialPlace>) => changeTester({ place: { ...place, ...change } });
  return (
    <details className="dm-place">
      <summary>{say('place')}</summary>
      <div className="dm-fields">
        <Field label={say('console')}>
          {() => (
            <Choice
              label={say('console')}
              value={place.consoleId === '' ? '-' : place.consoleId}
              options={[
                { value: '-', label: say('anyConsole') },
                ...profiles.map(({ id, name }) => ({ value: id, label: name[language] })),
              ]}
              onChange={(id) => set({ consoleId: id === '-' ? '' : id })}
            />
          )}
        </Field>
        <TextField label={say('shop')} value={place.shop} onChange={(shop) => set({ shop })} />
        <Field label={say('language')}>
          {() => (
            <Choice
              label={say('language')}
              value={place.language}
              options={(['auto', 'zh', 'en'] as const).map((value) => ({ value, label: say(value) }))}
              onChange={(value) => set({ language: value })}
            />
          )}
        </Field>
        <Field label={say('stage')}>
          {() => (
            <Choice
              label={say('stage')}
              value={place.stage === '' ? '-' : place.stage}
              options={[
                { value: '-', label: say('anyStage') },
                ...PARTS.map((value) => ({ value, label: sayPart(value) })),
              ]}
              onChange={(value) => set({ stage: PARTS.find((part) => part === value) ?? '' })}
            />
          )}
        </Field>
        <TextField label={say('role')} value={place.role} onChange={(role) => set({ role })} />
        <TextField label={say('buyerName')} value={place.buyerName} onChange={(buyerName) => set({ buyerName })} />
        <TextField
          label={say('orderNumbers')}
          value={place.orderNumbers}
          onChange={(orderNumbers) => set({ orderNumbers })}
        />
        <Field label={say('facts')}>
          {() => <Toggle label={say('facts')} on={place.facts} onChange={(facts) => set({ facts })} />}
        </Field>
      </div>
    </details>
  );
}
