import { useLanguage, useWords } from '@/components/shared/language';
import { profiles } from '@/utils/consoles/registry';
import type { LadderStep, Scope, Script } from '@/utils/handbook/schema';
import { scriptFieldWords } from '@/utils/i18n/library';
import { TextField } from '../../ui/field';
import { ListField } from '../../ui/list-field';
import { OfferToggle } from './offer-toggle';

type Props = { draft: Script; personal: boolean; onChange: (draft: Script) => void };

/** Where and in what order a script may be offered, and who looks after it. */
export function ScriptScope({ draft, personal, onChange }: Props) {
  const say = useWords(scriptFieldWords);
  const set = (change: Partial<Script>) => onChange({ ...draft, ...change });
  const scope = (change: Scope) => set({ scope: { ...draft.scope, ...change } });
  const ladder = (change: Partial<LadderStep>) => set({ ladder: { name: '', step: 1, ...draft.ladder, ...change } });
  return (
    <details className="dm-more" open={hasMore(draft)}>
      <summary>{say('more')}</summary>
      <ConsoleChecks chosen={draft.scope?.consoles ?? []} onChange={(consoles) => scope({ consoles })} />
      <div className="dm-fields">
        <ListField
          label={say('shops')}
          hint={say('shopsHint')}
          values={draft.scope?.shops ?? []}
          onChange={(shops) => scope({ shops })}
        />
        <TextField label={say('keeper')} value={draft.owner ?? ''} onChange={(owner) => set({ owner })} />
        <TextField
          label={say('ladder')}
          hint={say('ladderHint')}
          value={draft.ladder?.name ?? ''}
          onChange={(name) => ladder({ name })}
        />
        <TextField
          label={say('step')}
          type="number"
          value={draft.ladder ? String(draft.ladder.step) : ''}
          disabled={!draft.ladder?.name}
          onChange={(step) => ladder({ step: Math.min(20, Math.max(1, Math.round(Number(step)) || 1)) })}
        />
      </div>
      {personal && <OfferToggle draft={draft} onChange={onChange} />}
    </details>
  );
}

function hasMore({ scope, owner, ladder, offered }: Script): boolean {
  return Boolean(scope?.consoles?.length ?? scope?.shops?.length ?? owner ?? ladder ?? offered);
}

type ChecksProps = { chosen: readonly string[]; untouched?: boolean; onChange: (consoles: string[]) => void };

/** The consoles on which something counts; none ticked means everywhere, or with `untouched` no change. */
export function ConsoleChecks({ chosen, untouched = false, onChange }: ChecksProps) {
  const say = useWords(scriptFieldWords);
  const language = useLanguage();
  const toggle = (id: string, on: boolean) => onChange(on ? [...chosen, id] : chosen.filter((each) => each !== id));
  return (
    <fieldset className="dm-checks">
      <legend className="dm-label">
        {say('consoles')} <span className="dm-soft">{chosen.length === 0 && !untouched ? say('everywhere') : ''}</span>
      </legend>
      {profiles.map(({ id, name }) => (
        <label key={id} className="dm-check">
          <input type="checkbox" checked={chosen.includes(id)} onChange={(event) => toggle(id, event.target.checked)} />
          {name[language]}
        </label>
      ))}
    </fieldset>
  );
}
