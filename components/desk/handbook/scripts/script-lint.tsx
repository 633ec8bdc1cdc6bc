import { useMemo } from 'react';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { useWords } from '@/components/shared/language';
import { lintScripts } from '@/utils/handbook/lint';
import type { Script } from '@/utils/handbook/schema';
import { lintWords } from '@/utils/i18n/desk-terms';
import { severityWords } from '@/utils/i18n/shared';
import { scriptPageWords } from '@/utils/i18n/desk-handbook';
import type { PhraseChecker } from '@/utils/phrasing/types';
import { localDay } from '../../data/show';
import { useTools } from '../../tools';
import { LibraryFindings, useLibraryFindings } from './library-findings';

type Props = {
  draft: Script;
  others: readonly Script[];
  shopFacts: Readonly<Record<string, string>>;
  checker: PhraseChecker;
};

/** What is wrong with a script, as it is written: variables, shortcut, dates, and phrases that cost a fine. */
export function ScriptLint({ draft, others, shopFacts, checker }: Props) {
  const say = useWords(scriptPageWords);
  const sayLint = useWords(lintWords);
  const saySeverity = useWords(severityWords);
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
  // A handbook text is a template: its placeholders are judged above, where the fact sheet is known.
  const flags = checker
    .check(draft.text, { consoleId: '', shop: '', language: draft.language })
    .filter((flag) => flag.category !== 'unfilledVariable');
  return (
    <section className="dm-lint" aria-label={say('lint')}>
      {findings.length + flags.length + beside.length === 0 && (
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
      {flags.map((flag) => (
        <p key={`${flag.ruleId}:${flag.start}`} className={flag.severity === 'block' ? 'dm-tone-late' : 'dm-tone-soon'}>
          <CircleAlert size={14} aria-hidden />{' '}
          {say('flagged', { found: flag.found, severity: saySeverity(flag.severity), reason: flag.reason })}
          {flag.replacement !== undefined &&
            ` ${flag.replacement === '' ? say('leaveOut') : say('replaceBy', { text: flag.replacement })}`}
        </p>
      ))}
    </section>
  );
}
