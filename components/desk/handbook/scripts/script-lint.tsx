import { useMemo } from 'react';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { useWords } from '@/components/shared/language';
import { lintScripts } from '@/utils/handbook/lint';
import { flagsOfScript } from '@/utils/handbook/phrase-lint';
import type { Script } from '@/utils/handbook/schema';
import { lintWords } from '@/utils/i18n/desk-terms';
import { scriptPageWords } from '@/utils/i18n/desk-handbook';
import type { PhraseChecker } from '@/utils/phrasing/types';
import { localDay } from '../../data/show';
import { useTools } from '../../tools';
import { ScriptPhraseLint } from './script-phrase-lint';
import { LibraryFindings, useLibraryFindings } from './library-findings';

type Props = {
  draft: Script;
  others: readonly Script[];
  shopFacts: Readonly<Record<string, string>>;
  /** Null until it is built. */
  checker: PhraseChecker | null;
};

/** What is wrong with a script, as it is written: variables, shortcut, dates, and phrases that cost a fine. */
export function ScriptLint({ draft, others, shopFacts, checker }: Props) {
  const say = useWords(scriptPageWords);
  const sayLint = useWords(lintWords);
  const { now } = useTools();
  const today = localDay(now());
  const findings = useMemo(() => {
    // Only those with its shortcut can be in its way: however many others there are, typing stays quick.
    const code = draft.shortcut?.trim().toLowerCase();
    const rivals = others.filter(({ id, shortcut }) => id !== draft.id && shortcut?.trim().toLowerCase() === code);
    return lintScripts([...(code ? rivals : []), draft], { shopFacts, today }).filter(
      (finding) => finding.scriptId === draft.id,
    );
  }, [draft, others, shopFacts, today]);
  const beside = useLibraryFindings({ draft, library: others, shopFacts });
  const flags = checker ? flagsOfScript(draft, checker) : [];
  return (
    <section className="dm-lint" aria-label={say('lint')}>
      {checker && findings.length + flags.length + beside.length === 0 && (
        <p className="dm-tone-calm">
          <CircleCheck size={14} aria-hidden /> {say('lintClean')}
        </p>
      )}
      {findings.map((finding) => (
        <p key={`${finding.problem}:${finding.detail}`} className="dm-tone-soon">
          <CircleAlert size={14} aria-hidden /> {sayLint(finding.problem, { detail: finding.detail })}
        </p>
      ))}
      <LibraryFindings findings={beside} />
      <ScriptPhraseLint draft={draft} checker={checker} />
    </section>
  );
}
