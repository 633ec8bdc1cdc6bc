import { CircleAlert, CircleCheck } from 'lucide-react';
import { useWords } from '@/components/shared/language';
import type { PhraseRule } from '@/utils/handbook/schema';
import { rulePageWords } from '@/utils/i18n/desk-handbook';
import { ruleFieldWords } from '@/utils/i18n/desk-phrasing';
import type { Impact } from '@/utils/phrasing/impact';
import type { PlacedProblem } from '@/utils/phrasing/written-wrong';
import { ListField } from '../../ui/list-field';

type Props = {
  draft: PhraseRule;
  /** Null while the rule is not complete: then nothing is tried. */
  problems: readonly PlacedProblem[] | null;
  impact: Impact | null;
  onChange: (draft: PhraseRule) => void;
};

const SHOWN = 4;

/** A rule's own examples, each passing or failing as one types, and what the change does to the handbook's own texts. */
export function RuleExamples({ draft, problems, impact, onChange }: Props) {
  const say = useWords(rulePageWords);
  const set = (change: Partial<PhraseRule['examples']>) =>
    onChange({ ...draft, examples: { ...draft.examples, ...change } });
  const wrong = (problems ?? []).filter(({ list }) => list === 'examples');
  const given = draft.examples.breaks.length + draft.examples.keeps.length > 0;
  return (
    <>
      <div className="dm-fields">
        <ListField
          label={say('breaks')}
          values={draft.examples.breaks}
          rows={3}
          onChange={(breaks) => set({ breaks })}
        />
        <ListField label={say('keeps')} values={draft.examples.keeps} rows={3} onChange={(keeps) => set({ keeps })} />
      </div>
      <section className="dm-lint" aria-label={say('examples')} role="status">
        {problems !== null && given && wrong.length === 0 && (
          <p className="dm-tone-calm">
            <CircleCheck size={14} aria-hidden /> {say('examplesGood')}
          </p>
        )}
        {wrong.map(({ problem, word }) => (
          <p key={`${problem}:${word}`} className="dm-tone-soon">
            <CircleAlert size={14} aria-hidden />{' '}
            {say(problem === 'missed' ? 'breaksMissed' : 'keepsHit', { text: word })}
          </p>
        ))}
        {impact && <ImpactLines impact={impact} />}
      </section>
    </>
  );
}

/** What a change newly flags among the handbook's scripts and the other rules' clean examples, and what it lets go. */
export function ImpactLines({ impact: { newly, noMore } }: { impact: Impact }) {
  const say = useWords(ruleFieldWords);
  return (
    <>
      {newly.length > 0 && (
        <p className="dm-tone-late">
          <CircleAlert size={14} aria-hidden />
          <span>
            {say('impactNewly', { n: newly.length })}
            {newly.slice(0, SHOWN).map(({ from, text }) => (
              <span key={`${from}:${text}`} className="dm-impact">
                <strong>{from}</strong> {text}
              </span>
            ))}
          </span>
        </p>
      )}
      {noMore.length > 0 && <p className="dm-soft">{say('impactNoMore', { n: noMore.length })}</p>}
      {newly.length + noMore.length === 0 && <p className="dm-soft">{say('impactNone')}</p>}
    </>
  );
}
