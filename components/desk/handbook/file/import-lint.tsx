import { useEffect, useState } from 'react';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { useWords } from '@/components/shared/language';
import type { Handbook } from '@/utils/handbook/schema';
import { importLintWords } from '@/utils/i18n/desk-phrasing';
import { isRefused, problemsIn } from '@/utils/phrasing/written-wrong';
import { blocking } from '@/utils/phrasing/severity';
import { loadTables, turn, useChecker } from '../../phrasing/use-checker';
import { useFlaggedWords } from '../../phrasing/use-flag-place';
import { useScriptFlags } from '../../phrasing/use-script-flags';

type RuleFaults = { tried: number; done: boolean; wrong: { id: string; bad: boolean }[] };
const SHOWN = 5;

/** Tries each rule of a file on its own examples, in slices. */
function useRuleFaults({ phraseRules }: Handbook): RuleFaults {
  const [faults, setFaults] = useState<RuleFaults>({ tried: 0, done: false, wrong: [] });
  useEffect(() => {
    let current = true;
    const work = async (): Promise<void> => {
      await loadTables();
      const wrong: RuleFaults['wrong'] = [];
      for (const [index, rule] of phraseRules.entries()) {
        const problems = problemsIn(rule).filter(({ problem }) => problem !== 'lostSign');
        if (problems.length > 0) wrong.push({ id: rule.id, bad: problems.some(isRefused) });
        if (index % 10 === 9) await turn();
        if (!current) return;
      }
      setFaults({ tried: phraseRules.length, done: true, wrong });
    };
    void work().catch(console.error);
    return () => {
      current = false;
    };
  }, [phraseRules]);
  return faults;
}

/** What a handbook file brings along: scripts with words its own rules flag, and rules that fail their own examples. */
export function ImportLint({ handbook }: { handbook: Handbook }) {
  const say = useWords(importLintWords);
  const checker = useChecker(handbook.phraseRules);
  const flagged = useScriptFlags(handbook.scripts, checker);
  const wordsOf = useFlaggedWords();
  const rules = useRuleFaults(handbook);
  const blocked = handbook.scripts.filter(({ id }) => blocking(flagged.get(id) ?? []).length > 0);
  if (!checker || !rules.done)
    return (
      <p className="dm-soft" role="status">
        {say('trying')}
      </p>
    );
  return (
    <section className="dm-lint" aria-label={say('title')} role="status">
      {flagged.size + rules.wrong.length === 0 && (
        <p className="dm-tone-calm">
          <CircleCheck size={14} aria-hidden /> {say('good', { n: rules.tried })}
        </p>
      )}
      {flagged.size > 0 && (
        <p className={blocked.length > 0 ? 'dm-tone-late' : 'dm-tone-soon'}>
          <CircleAlert size={14} aria-hidden /> {say('scripts', { n: flagged.size, blocked: blocked.length })}
        </p>
      )}
      {blocked.slice(0, SHOWN).map(({ id, title }) => (
        <p key={id} className="dm-soft">
          {say('script', {
            title,
            words: wordsOf(blocking(flagged.get(id) ?? [])),
          })}
        </p>
      ))}
      {rules.wrong.length > 0 && (
        <p className="dm-tone-soon">
          <CircleAlert size={14} aria-hidden />{' '}
          {say('rules', {
            n: rules.wrong.length,
            names: rules.wrong
              .slice(0, SHOWN)
              .map(({ id }) => id)
              .join(' '),
          })}
        </p>
      )}
    </section>
  );
}
