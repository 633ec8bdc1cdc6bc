import { useLanguage, useWords } from '@/components/shared/language';
import { profiles } from '@/utils/consoles/registry';
import { PARTS, type Part, type PhraseRule } from '@/utils/handbook/schema';
import { ruleFieldWords } from '@/utils/i18n/desk-phrasing';
import { partWords } from '@/utils/i18n/desk-terms';
import { LANGUAGES, type Language } from '@/utils/i18n/words';
import { Choice } from '../../ui/choice';
import { Field } from '../../ui/field';
import { ListField } from '../../ui/list-field';

type Props = { draft: PhraseRule; onChange: (draft: PhraseRule) => void };
type Scope = NonNullable<PhraseRule['scope']>;

/** Consoles go by their ids in a file; here they may be written by name too. */
function useConsoleNames(): { nameOf: (id: string) => string; idOf: (typed: string) => string } {
  const language = useLanguage();
  const byId = new Map(profiles.map(({ id, name }) => [id, name[language]]));
  const byName = new Map(profiles.flatMap(({ id, name }) => LANGUAGES.map((each) => [name[each], id] as const)));
  return { nameOf: (id) => byId.get(id) ?? id, idOf: (typed) => byName.get(typed) ?? typed };
}

/** Where a rule holds: consoles, shops, roles, stages of the talk and languages; empty means everywhere. */
export function RuleScope({ draft, onChange }: Props) {
  const say = useWords(ruleFieldWords);
  const { nameOf, idOf } = useConsoleNames();
  const scope = draft.scope ?? {};
  const set = (change: Scope) => onChange({ ...draft, scope: { ...scope, ...change } });
  return (
    <fieldset className="dm-group">
      <legend>
        {say('scope')} <span className="dm-soft">{say('scopeHint')}</span>
      </legend>
      <div className="dm-fields">
        <ListField
          label={say('consoles')}
          hint={say('consolesHint')}
          values={(scope.consoles ?? []).map(nameOf)}
          onChange={(names) => set({ consoles: names.map(idOf) })}
        />
        <ListField
          label={say('exceptConsoles')}
          hint={say('exceptConsolesHint')}
          values={(scope.exceptConsoles ?? []).map(nameOf)}
          onChange={(names) => set({ exceptConsoles: names.map(idOf) })}
        />
        <ListField label={say('shops')} values={scope.shops ?? []} onChange={(shops) => set({ shops })} />
        <ListField
          label={say('roles')}
          hint={say('rolesHint')}
          values={scope.roles ?? []}
          onChange={(roles) => set({ roles })}
        />
        <LanguageField scope={scope} onChange={set} />
        <StageField scope={scope} onChange={set} />
      </div>
    </fieldset>
  );
}

function LanguageField({ scope, onChange }: { scope: Scope; onChange: (change: Scope) => void }) {
  const say = useWords(ruleFieldWords);
  const only = scope.languages?.length === 1 ? (scope.languages[0] ?? 'both') : 'both';
  return (
    <Field label={say('languages')}>
      {() => (
        <Choice<Language | 'both'>
          label={say('languages')}
          value={only}
          options={(['both', 'zh', 'en'] as const).map((value) => ({ value, label: say(value) }))}
          onChange={(value) => onChange({ languages: value === 'both' ? [] : [value] })}
        />
      )}
    </Field>
  );
}

function StageField({ scope, onChange }: { scope: Scope; onChange: (change: Scope) => void }) {
  const say = useWords(ruleFieldWords);
  const sayPart = useWords(partWords);
  const chosen = scope.stages ?? [];
  const toggle = (part: Part): Part[] =>
    chosen.includes(part)
      ? chosen.filter((each) => each !== part)
      : PARTS.filter((each) => each === part || chosen.includes(each));
  return (
    <div className="dm-field" role="group" aria-label={say('stages')}>
      <span className="dm-label">{say('stages')}</span>
      <div className="dm-checks">
        {PARTS.map((part) => (
          <label key={part}>
            <input
              type="checkbox"
              checked={chosen.includes(part)}
              onChange={() => onChange({ stages: toggle(part) })}
            />
            {sayPart(part)}
          </label>
        ))}
      </div>
    </div>
  );
}
