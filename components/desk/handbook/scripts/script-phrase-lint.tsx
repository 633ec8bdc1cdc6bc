import { CircleAlert } from 'lucide-react';
import { Badge } from '@/components/shared/badge';
import { useLanguage, useWords } from '@/components/shared/language';
import { flagsOfScript, type ScriptFlag } from '@/utils/handbook/phrase-lint';
import type { Script } from '@/utils/handbook/schema';
import { scriptPageWords } from '@/utils/i18n/desk-handbook';
import { scriptPhraseWords } from '@/utils/i18n/desk-phrasing';
import { languageName } from '@/utils/i18n/library';
import { severityWords } from '@/utils/i18n/shared';
import { worst } from '@/utils/phrasing/severity';
import type { PhraseChecker } from '@/utils/phrasing/types';
import { useFlagPlace, useFlaggedWords } from '../../phrasing/use-flag-place';
import { hashOf } from '../../routes';
import { MarkedText } from '../../tester/marked-text';

const TONES = { hint: 'soft', warn: 'soon', block: 'late' } as const;

/** What the wording check finds in a script as it is written: marked in the text, each with its reason and its rule. */
export function ScriptPhraseLint({ draft, checker }: { draft: Script; checker: PhraseChecker | null }) {
  const say = useWords(scriptPageWords);
  const sayPhrase = useWords(scriptPhraseWords);
  const saySeverity = useWords(severityWords);
  const placeOf = useFlagPlace();
  const flags = checker ? flagsOfScript(draft, checker) : [];
  if (flags.length === 0) return null;
  return (
    <>
      <MarkedTexts draft={draft} flags={flags} />
      {flags.map((flag) => (
        <p
          key={`${flag.ruleId}:${flag.variant ?? 'own'}:${flag.start}`}
          className={flag.severity === 'block' ? 'dm-tone-late' : 'dm-tone-soon'}
        >
          <CircleAlert size={14} aria-hidden />{' '}
          <span>
            {placeOf(flag) !== '' && <strong>{placeOf(flag)} </strong>}
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

/** Each text of a script that holds findings, its own and its variants, with the words marked. */
function MarkedTexts({ draft, flags }: { draft: Script; flags: readonly ScriptFlag[] }) {
  const say = useWords(scriptPhraseWords);
  const language = useLanguage();
  return [null, ...(draft.variants ?? []).keys()].map((variant) => {
    const here = flags.filter((flag) => flag.variant === variant);
    const [first] = here;
    if (first === undefined) return null;
    const place = variant === null ? '' : languageName(first.language, language);
    return (
      <p
        key={variant ?? 'own'}
        className="dm-preview dm-marked"
        aria-label={place === '' ? say('marked') : say('markedIn', { place })}
        role="group"
      >
        <MarkedText text={variant === null ? draft.text : (draft.variants?.[variant]?.text ?? '')} flags={here} />
      </p>
    );
  });
}

/** The mark of a flagged script in a list. */
export function PhraseMark({ flags }: { flags: readonly ScriptFlag[] | undefined }) {
  const say = useWords(scriptPhraseWords);
  const saySeverity = useWords(severityWords);
  const wordsOf = useFlaggedWords();
  const severity = worst(flags ?? []);
  if (severity === null || severity === 'hint') return null;
  const title = say('inList', { words: wordsOf(flags ?? []) });
  return (
    <span title={title}>
      <Badge tone={TONES[severity]}>{saySeverity(severity)}</Badge>
    </span>
  );
}
