import { useMemo } from 'react';
import { CircleAlert } from 'lucide-react';
import { useLanguage, useWords } from '@/components/shared/language';
import { profiles } from '@/utils/consoles/registry';
import type { Script } from '@/utils/handbook/schema';
import { libraryFindingWords } from '@/utils/i18n/library';
import { checkScript, type LibraryFinding } from '@/utils/library/check';
import { useLikeness } from './use-likeness';

type Props = { draft: Script; library: readonly Script[]; shopFacts: Readonly<Record<string, string>> };

/** What is wrong with a draft beside the others: repeats, shortcuts in each other's way, length, variables, ladders. */
export function useLibraryFindings({ draft, library, shopFacts }: Props): LibraryFinding[] {
  const language = useLanguage();
  const likeness = useLikeness(library);
  const limits = useMemo(
    () =>
      profiles.flatMap(({ id, name, maxLength }) =>
        maxLength === undefined ? [] : [{ id, name: name[language], maxLength }],
      ),
    [language],
  );
  return useMemo(
    () => checkScript(draft, { library, likeness, shopFacts, limits }),
    [draft, library, likeness, shopFacts, limits],
  );
}

export function LibraryFindings({ findings }: { findings: readonly LibraryFinding[] }) {
  const say = useWords(libraryFindingWords);
  return findings.map(({ problem, detail }) => (
    <p key={`${problem}:${detail}`} className="dm-tone-soon">
      <CircleAlert size={14} aria-hidden /> {say(problem, { detail })}
    </p>
  ));
}
