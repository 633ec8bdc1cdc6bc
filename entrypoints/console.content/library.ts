import type { Handbook, Playbook, Script } from '@/utils/handbook/schema';
import { withPersonal } from '@/utils/handbook/personal';
import type { LibraryPack } from '@/utils/messaging/protocol';
import { FIRST_ANSWER_MS } from '@/utils/messaging/answer-time';
import { send } from '@/utils/messaging/send';
import { takeTurns } from '@/utils/messaging/take-turns';
import { loadDisguises } from '@/utils/phrasing/canonical';
import { loadTraditional } from '@/utils/phrasing/fold';
import { openPhraseChecker } from '@/utils/phrasing/open-checker';
import { loadContradictions } from '@/utils/phrasing/contradiction-slot';
import { loadSecondOpinion } from '@/utils/phrasing/second-opinion/slot';
import type { PhraseChecker } from '@/utils/phrasing/types';
import { loadPinyin } from '@/utils/search/readings';
import type { PickMemory } from '@/utils/learning/picks';
import type { IntentModel } from '@/utils/search/intents/model';
import type { SearchKit } from '@/utils/search/kit';
import type { Suggester } from '@/utils/search/suggest';
import type { ScriptIndex } from '@/utils/search/types';
import { fetchParts, indexFor, suggesterFor } from './saved-index';
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
  /** Of which rules the checker is. */
  rulesMark: number;
  /** Which notes a sent text makes owed. */
  owedTemplates: SearchKit['owedTemplates'];
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

/** The checker of the rules in force: the one before, or what the background compiled; undefined when they changed meanwhile. */
async function checkerFor(
  { handbook, rulesMark }: LibraryPack,
  before: Library | undefined,
): Promise<PhraseChecker | undefined> {
  if (before?.rulesMark === rulesMark) return before.checker;
  const saved = await fetchParts('rules');
  return saved && openPhraseChecker(saved.bytes, handbook.phraseRules, rulesMark, takeTurns);
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

/** Undefined when the handbook was replaced while its parts came. */
async function buildLibrary(
  { pack, kit, knowledge }: Sources,
  before: Library | undefined,
): Promise<Library | undefined> {
  const { handbook, personal } = pack;
  loadPinyin(pack.pinyin);
  kit.loadPinyin(pack.pinyin); // a script of its own keeps a table of its own
  kit.loadSearchWords(pack.searchWords);
  loadTraditional(pack.traditional);
  loadDisguises(pack.disguises);
  loadContradictions(kit.contradictions);
  const checker = await checkerFor(pack, before);
  if (!checker) return undefined;
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
    checker,
    rulesMark: pack.rulesMark,
    owedTemplates: kit.owedTemplates,
    talk: handbook.playbooks.find((playbook) => playbook.kind === 'talk'),
    flows: handbook.playbooks.filter((playbook) => playbook.kind === 'flow'),
  };
}

/** How often a handbook may be replaced while a page fetches it. */
const MOST_TRIES = 4;

/**
 * The library in force. `before` is the one it takes the place of: its index is changed where the two differ, and goes on with the new one.
 * @throws Error when the background does not answer, or what it compiled fits at no try
 */
export async function fetchLibrary(consoleId: string, before?: Library): Promise<Library> {
  const coming = fetchSearchKit();
  const knowledge = coming.then(fetchKnowledge);
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const sources = await Promise.all([
      send('page:hello', { consoleId }, { withinMs: FIRST_ANSWER_MS }),
      coming,
      knowledge,
    ]);
    const [pack, kit, known] = sources;
    const library = await buildLibrary({ pack, kit, knowledge: known }, before);
    if (library) return library;
  }
  throw new Error('the compiled rules are not those of the handbook');
}
