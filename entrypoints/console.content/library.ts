import type { Handbook, Playbook, Script } from '@/utils/handbook/schema';
import { withPersonal } from '@/utils/handbook/personal';
import type { LibraryPack } from '@/utils/messaging/protocol';
import { send } from '@/utils/messaging/send';
import { createPhraseChecker } from '@/utils/phrasing/checker';
import type { PhraseChecker } from '@/utils/phrasing/types';
import { createScriptIndex } from '@/utils/search/script-index';
import type { ScriptIndex } from '@/utils/search/types';

/** What a page needs of the handbook, built once and again when it changed. */
export type Library = {
  handbook: Handbook;
  scripts: readonly Script[];
  personalIds: ReadonlySet<string>;
  uses: Map<string, number>;
  index: ScriptIndex;
  checker: PhraseChecker;
  talk: Playbook | undefined;
  flows: Playbook[];
};

export function buildLibrary(pack: LibraryPack): Library {
  const { handbook, personal } = pack;
  const scripts = withPersonal(handbook.scripts, personal);
  return {
    handbook,
    scripts,
    personalIds: new Set(personal.map((script) => script.id)),
    uses: new Map(Object.entries(pack.uses)),
    index: createScriptIndex(scripts),
    checker: createPhraseChecker(handbook.phraseRules),
    talk: handbook.playbooks.find((playbook) => playbook.kind === 'talk'),
    flows: handbook.playbooks.filter((playbook) => playbook.kind === 'flow'),
  };
}

export async function fetchLibrary(consoleId: string): Promise<Library> {
  return buildLibrary(await send('page:hello', { consoleId }));
}
