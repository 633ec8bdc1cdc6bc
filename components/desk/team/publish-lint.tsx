import { Button } from '@/components/shared/button';
import { useWords } from '@/components/shared/language';
import type { Handbook, Script } from '@/utils/handbook/schema';
import { publishLintWords } from '@/utils/i18n/desk-phrasing';
import { blocking } from '@/utils/phrasing/severity';
import { useChecker } from '../phrasing/use-checker';
import { useScriptFlags } from '../phrasing/use-script-flags';
import { hashOf } from '../routes';

const SHOWN = 5;

/** The scripts of a handbook that its own rules would not let anybody send. */
export function useBlockedScripts({ scripts, phraseRules }: Handbook): Script[] {
  const flagged = useScriptFlags(scripts, useChecker(phraseRules));
  return scripts.filter(({ id }) => blocking(flagged.get(id) ?? []).length > 0);
}

type Props = { blocked: readonly Script[]; onPublish: () => void; onCancel: () => void };

/** Asked once before a handbook with such scripts is published. */
export function PublishLint({ blocked, onPublish, onCancel }: Props) {
  const say = useWords(publishLintWords);
  return (
    <div className="dm-problems" role="alertdialog" aria-label={say('title')}>
      <strong>{say('blocked', { n: blocked.length })}</strong>
      <ul>
        {blocked.slice(0, SHOWN).map(({ id, title }) => (
          <li key={id}>
            <a className="dm-link" href={hashOf({ page: 'handbook', tab: 'scripts', id })}>
              {title}
            </a>
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
