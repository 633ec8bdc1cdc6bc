import { useWords } from '@/components/shared/language';
import type { PhraseRule } from '@/utils/handbook/schema';
import { rulePageWords } from '@/utils/i18n/desk-handbook';
import { ruleFieldWords } from '@/utils/i18n/desk-phrasing';
import { TextField } from '../../ui/field';
import { ListField } from '../../ui/list-field';
import { withOptional } from './rule-patterns';
import { wholeNumber, type ProblemAt } from './rule-problems';

type Props = { draft: PhraseRule; problemAt: ProblemAt; onChange: (draft: PhraseRule) => void };

/** What makes a finding harmless. */
export function RuleExceptions({ draft, problemAt, onChange }: Props) {
  const say = useWords(rulePageWords);
  const sayField = useWords(ruleFieldWords);
  const set = (change: NonNullable<PhraseRule['exceptions']>) =>
    onChange({ ...draft, exceptions: { ...draft.exceptions, ...change } });
  const { covering = [], negatedBy = [], subject = [], context = [] } = draft.exceptions ?? {};
  return (
    <fieldset className="dm-group">
      <legend>{say('exceptions')}</legend>
      <div className="dm-fields">
        <ListField
          label={say('covering')}
          hint={say('coveringHint')}
          values={covering}
          problem={problemAt('covering')}
          onChange={(words) => set({ covering: words })}
        />
        <ListField
          label={say('context')}
          values={context}
          problem={problemAt('context')}
          onChange={(words) => set({ context: words })}
        />
        <ListField
          label={say('negatedBy')}
          hint={sayField('negatedByHint')}
          values={negatedBy}
          problem={problemAt('negatedBy')}
          onChange={(words) => set({ negatedBy: words })}
        />
        <TextField
          label={sayField('negationReach')}
          hint={sayField('negationReachHint')}
          type="number"
          disabled={negatedBy.length === 0}
          value={draft.negationReach === undefined ? '' : String(draft.negationReach)}
          onChange={(typed) => onChange(withOptional(draft, 'negationReach', wholeNumber(typed)))}
        />
        <ListField
          label={sayField('subject')}
          hint={sayField('subjectHint')}
          values={subject}
          problem={problemAt('subject')}
          onChange={(words) => set({ subject: words })}
        />
      </div>
    </fieldset>
  );
}
