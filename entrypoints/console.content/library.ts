import type { Handbook, Playbook, Script } from '@/utils/handbook/schema';
import { withPersonal } from '@/utils/handbook/personal';
import type { LibraryPack } from '@/utils/messaging/protocol';
import { FIRST_ANSWER_MS } from '@/utils/messaging/answer-time';
import { send } from '@/utils/messaging/send';
import { takeTurns } from '@/utils/messaging/take-turns';
import { loadDisguises } from '@/utils/phrasing/canonical';
import { createPhraseCheckerGently } from '@/utils/phrasing/checker';
import { loadTraditional } from '@/utils/phrasing/fold';
import { loadSecondOpinion } from '@/utils/phrasing/second-opinion/slot';
import type { PhraseChecker } from '@/utils/phrasing/types';
import { loadPinyin } from '@/utils/search/readings';
import type { PickMemory } from '@/utils/learning/picks';
import type { IntentModel } from '@/utils/search/intents/model';
import type { SearchKit } from '@/utils/search/kit';
import type { Suggester } from '@/utils/search/suggest';
import type { ScriptIndex } from '@/utils/search/types';
import { indexFor, suggesterFor } from './saved-index';
import { fetchSearchKit } from './search-kit';

/** What a page needs of the handbook, built once and again when it changed. */
export type Library = {
  handbook: Handbook;
  scripts: readonly Script[];
  personalIds: ReadonlySet<string>;
  /** Names of the images by the script's id. */
  images: ReadonlyMap<string, string[]>;
  uses: Map<string, number>;
  /** The same of the team; empty without one. */
  teamUses: ReadonlyMap<string, number>;
  index: ScriptIndex;
  suggester: Suggester;
  /** What was learnt from picks before; null when nothing was. */
  picks: PickMemory | null;
  checker: PhraseChecker;
  talk: Playbook | undefined;
  flows: Playbook[];
};

type Knowledge = { model: IntentModel | undefined; picks: PickMemory | null };
let model: IntentModel | undefined;

/** The phrase bank, unpacked once in a page's life, and what was learnt. Without it the library's own words still suggest. */
async function fetchKnowledge(kit: SearchKit): Promise<Knowledge> {
  try {
    const { intents, opinion, picks } = await send(
      'suggest:knowledge',
      { bank: model === undefined },
      { withinMs: FIRST_ANSWER_MS },
    );
    takeOpinion(kit, opinion);
    if (intents !== null) model = await kit.unpackIntentsGently(intents, takeTurns);
    return { model, picks };
  } catch (error) {
    console.error('deskmate: suggestion goes without the phrase bank', error);
    return { model, picks: null };
  }
}

/** A second opinion that cannot be read is no reason to go without suggestions: the rules judge alone. */
function takeOpinion(kit: SearchKit, packed: string | null): void {
  try {
    if (packed) loadSecondOpinion(kit.secondOpinionOf(packed));
  } catch (error) {
    console.error('deskmate: the wording check goes without its second opinion', error);
  }
}

type Sources = { pack: LibraryPack; kit: SearchKit; knowledge: Knowledge };

async function buildLibrary({ pack, kit, knowledge }: Sources, before: Library | undefined): Promise<Library> {
  const { handbook, personal } = pack;
  loadPinyin(pack.pinyin);
  kit.loadPinyin(pack.pinyin); // a script of its own keeps a table of its own
  kit.loadSearchWords(pack.searchWords);
  loadTraditional(pack.traditional);
  loadDisguises(pack.disguises);
  const scripts = withPersonal(handbook.scripts, personal);
  const index = await indexFor(kit, scripts, before?.index, takeTurns);
  return {
    handbook,
    scripts,
    personalIds: new Set(personal.map((script) => script.id)),
    images: new Map(Object.entries(pack.images)),
    uses: new Map(Object.entries(pack.uses)),
    teamUses: new Map(Object.entries(pack.teamUses)),
    index,
    suggester: await suggesterFor(kit, scripts, knowledge.model, takeTurns),
    picks: knowledge.picks,
    checker: await createPhraseCheckerGently(handbook.phraseRules, takeTurns),
    talk: handbook.playbooks.find((playbook) => playbook.kind === 'talk'),
    flows: handbook.playbooks.filter((playbook) => playbook.kind === 'flow'),
  };
}

/** The library in force. `before` is the one it takes the place of: its index is changed where the two differ, and goes on with the new one. */
export async function fetchLibrary(consoleId: string, before?: Library): Promise<Library> {
  const coming = fetchSearchKit();
  const [pack, kit, knowledge] = await Promise.all([
    send('page:hello', { consoleId }, { withinMs: FIRST_ANSWER_MS }),
    coming,
    coming.then(fetchKnowledge),
  ]);
  return buildLibrary({ pack, kit, knowledge }, before);
}
