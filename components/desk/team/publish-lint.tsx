import { Button } from '@/components/shared/button';
import { useWords } from '@/components/shared/language';
import type { ScriptFlag } from '@/utils/handbook/phrase-lint';
import type { Handbook, Script } from '@/utils/handbook/schema';
import { publishLintWords } from '@/utils/i18n/desk-phrasing';
import { blocking } from '@/utils/phrasing/severity';
import { useChecker } from '../phrasing/use-checker';
import { useFlaggedWords } from '../phrasing/use-flag-place';
import { useScriptFlags } from '../phrasing/use-script-flags';
import { hashOf } from '../routes';

const SHOWN = 5;

/** A script and what in it would be stopped. */
export type BlockedScript = Pick<Script, 'id' | 'title'> & { flags: readonly ScriptFlag[] };

/** The scripts of a handbook that its own rules would not let anybody send. */
export function useBlockedScripts({ scripts, phraseRules }: Handbook): BlockedScript[] {
  const flagged = useScriptFlags(scripts, useChecker(phraseRules));
  return scripts.flatMap(({ id, title }) => {
    const flags = blocking(flagged.get(id) ?? []);
    return flags.length > 0 ? [{ id, title, flags }] : [];
  });
}

type Props = { blocked: readonly BlockedScript[]; onPublish: () => void; onCancel: () => void };

/** Asked once before a handbook with such scripts is published. */
export function PublishLint({ blocked, onPublish, onCancel }: Props) {
  const say = useWords(publishLintWords);
  const wordsOf = useFlaggedWords();
  return (
    <div className="dm-problems" role="alertdialog" aria-label={say('title')}>
      <strong>{say('blocked', { n: blocked.length })}</strong>
      <ul>
        {blocked.slice(0, SHOWN).map(({ id, title, flags }) => (
          <li key={id}>
            <a className="dm-link" href={hashOf({ page: 'handbook', tab: 'scripts', id })}>
              {title}
            </a>{' '}
            <span className="dm-soft">{wordsOf(flags)}</span>
          </li>
        ))}
      </ul>
      <div className="dm-line-acts">
        <Button autoFocus onClick={onCancel}>
          {say('mend')}
        </Button>
        <Button look="danger" onClick={onPublish}>
          {say('publish')}
        </Button>
      </div>
    </div>
  );
}
