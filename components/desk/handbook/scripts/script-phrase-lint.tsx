import { CircleAlert } from 'lucide-react';
import { Badge } from '@/components/shared/badge';
import { useWords } from '@/components/shared/language';
import { flagsOfScript } from '@/utils/handbook/phrase-lint';
import type { Script } from '@/utils/handbook/schema';
import { scriptPageWords } from '@/utils/i18n/desk-handbook';
import { scriptPhraseWords } from '@/utils/i18n/desk-phrasing';
import { severityWords } from '@/utils/i18n/shared';
import { worst } from '@/utils/phrasing/severity';
import type { Flag, PhraseChecker } from '@/utils/phrasing/types';
import { hashOf } from '../../routes';
import { MarkedText } from '../../tester/marked-text';

const TONES = { hint: 'soft', warn: 'soon', block: 'late' } as const;

/** What the wording check finds in a script as it is written: marked in the text, each with its reason and its rule. */
export function ScriptPhraseLint({ draft, checker }: { draft: Script; checker: PhraseChecker | null }) {
  const say = useWords(scriptPageWords);
  const sayPhrase = useWords(scriptPhraseWords);
  const saySeverity = useWords(severityWords);
  const flags = checker ? flagsOfScript(draft, checker) : [];
  if (flags.length === 0) return null;
  return (
    <>
      <p className="dm-preview dm-marked" aria-label={sayPhrase('marked')} role="group">
        <MarkedText text={draft.text} flags={flags} />
      </p>
      {flags.map((flag) => (
        <p key={`${flag.ruleId}:${flag.start}`} className={flag.severity === 'block' ? 'dm-tone-late' : 'dm-tone-soon'}>
          <CircleAlert size={14} aria-hidden />{' '}
          <span>
            {say('flagged', { found: flag.found, severity: saySeverity(flag.severity), reason: flag.reason })}
            {flag.replacement !== undefined &&
              ` ${flag.replacement === '' ? say('leaveOut') : say('replaceBy', { text: flag.replacement })}`}{' '}
            <a className="dm-link" href={hashOf({ page: 'handbook', tab: 'rules', id: flag.ruleId })}>
              {sayPhrase('rule')}
            </a>
          </span>
        </p>
      ))}
    </>
  );
}

/** The mark of a flagged script in a list. */
export function PhraseMark({ flags }: { flags: readonly Flag[] | undefined }) {
  const say = useWords(scriptPhraseWords);
  const saySeverity = useWords(severityWords);
  const severity = worst(flags ?? []);
  if (severity === null || severity === 'hint') return null;
  const title = say('inList', { words: (flags ?? []).map(({ found }) => found).join(' ') });
  return (
    <span title={title}>
      <Badge tone={TONES[severity]}>{saySeverity(severity)}</Badge>
    </span>
  );
}
