import { useId, useState } from 'react';
import { useWords } from '@/components/shared/language';
import type { PhraseRule } from '@/utils/handbook/schema';
import { flagCategoryWords, severityWords } from '@/utils/i18n/shared';
import { rulePageWords } from '@/utils/i18n/desk-handbook';
import { useChecker } from '../../phrasing/use-checker';

/** A sentence to try: which rules flag it. Choosing a finding opens its rule. */
export function RuleTester({ rules, onChoose }: { rules: readonly PhraseRule[]; onChoose: (ruleId: string) => void }) {
  const say = useWords(rulePageWords);
  const sayCategory = useWords(flagCategoryWords);
  const saySeverity = useWords(severityWords);
  const id = useId();
  const [typed, setTyped] = useState('');
  const checker = useChecker(rules);
  const flags = typed.trim() === '' ? [] : (checker?.check(typed, { consoleId: '', shop: '' }) ?? []);
  return (
    <section className="dm-tester">
      <label className="dm-label" htmlFor={id}>
        {say('tester')}
      </label>
      <input
        id={id}
        className="dm-input"
        value={typed}
        placeholder={say('testerHint')}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className="dm-tester-found" role="status">
        {checker && typed.trim() !== '' && flags.length === 0 && (
          <span className="dm-tone-calm">{say('testerClean')}</span>
        )}
        {flags.map((flag) => (
          <button
            key={`${flag.ruleId}:${flag.start}`}
            type="button"
            className="dm-chip"
            onClick={() => onChoose(flag.ruleId)}
          >
            <strong>{flag.found}</strong> {saySeverity(flag.severity)} · {sayCategory(flag.category)}
          </button>
        ))}
      </div>
    </section>
  );
}
