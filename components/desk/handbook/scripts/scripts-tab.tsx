import { useMemo, useState } from 'react';
import { ListChecks } from 'lucide-react';
import { useWords } from '@/components/shared/language';
import { removeScript, upsertItem } from '@/utils/handbook/edit';
import { withPersonal } from '@/utils/handbook/personal';
import type { Handbook, Part, Script } from '@/utils/handbook/schema';
import { commonWords } from '@/utils/i18n/desk';
import { handbookPageWords, scriptPageWords } from '@/utils/i18n/desk-handbook';
import { bulkWords } from '@/utils/i18n/library';
import { createScriptIndex } from '@/utils/search/script-index';
import { localDay } from '../../data/show';
import { useUses } from '../../data/use-desk-data';
import { valueOr } from '../../data/use-stored';
import { useTell } from '../../notices';
import { useChecker, useTables } from '../../phrasing/use-checker';
import { useScriptFlags } from '../../phrasing/use-script-flags';
import { useTools } from '../../tools';
import { useHandbookDesk } from '../handbook-desk';
import { ScriptExport } from '../import/script-export';
import { ScriptImport } from '../import/script-import';
import { ListAct } from '../list-act';
import { ItemList } from '../item-list';
import { newId, useWorkbench } from '../use-workbench';
import { without } from '../without';
import { BulkBar } from './bulk-edit';
import { filterScripts } from './filter-scripts';
import { LibraryUseButton } from './library-use';
import { PartTree } from './part-tree';
import { ScriptEditor, type Owner } from './script-editor';
import { ScriptRow } from './script-row';
import { useBulk } from './use-bulk';

const NO_USES: ReadonlyMap<string, number> = new Map();

/** The scripts: the nine parts, the list, the editor. */
export function ScriptsTab({ handbook, chosenId }: { handbook: Handbook; chosenId: string | undefined }) {
  const say = useWords(scriptPageWords);
  const desk = useHandbookDesk();
  const { now } = useTools();
  const uses = valueOr(useUses(), NO_USES);
  const [part, setPart] = useState<Part | null>(null);
  const [typed, setTyped] = useState('');
  const library = useMemo(() => withPersonal(handbook.scripts, desk.personal), [handbook.scripts, desk.personal]);
  // Built when something is looked for: with 50,000 scripts it takes a moment that only opening the page should not cost.
  const index = useMemo(() => onceAsked(() => createScriptIndex(library)), [library]);
  const searchable = useTables();
  const flagged = useScriptFlags(library, useChecker(handbook.phraseRules));
  const bench = useWorkbench('scripts', library, desk.drafts.scripts, chosenId);
  const fresh = bench.items.slice(0, bench.items.length - library.length);
  const shown = [...fresh, ...filterScripts(library, searchable ? index : null, typed, part, localDay(now()))];
  const bulk = useBulk(handbook, library);
  const sayBulk = useWords(bulkWords);
  const create = () => {
    const script: Script = {
      id: newId('script'),
      part: part ?? 'talk',
      title: '',
      text: '',
      language: handbook.language,
    };
    desk.drafts.scripts.put(script);
    bench.choose(script.id);
  };
  return (
    <div className="dm-bench dm-bench-three">
      <PartTree scripts={library} part={part} onChoose={setPart} />
      <ItemList
        label={say('list')}
        items={shown}
        chosenId={bench.draft?.id}
        onChoose={bench.choose}
        filter={{ value: typed, hint: say('filterHint'), onChange: setTyped }}
        create={{ label: say('newScript'), run: create }}
        ticks={
          bulk.ids === null
            ? undefined
            : { ids: bulk.ids, nameOf: ({ title }) => sayBulk('tick', { title }), onToggle: bulk.toggle }
        }
        bar={
          bulk.ids !== null && (
            <BulkBar
              count={bulk.chosen.length}
              onAll={() => bulk.all(shown)}
              onNone={bulk.end}
              onChange={bulk.change}
              onRemove={bulk.remove}
            />
          )
        }
        acts={
          <>
            <ScriptImport handbook={handbook} />
            <ScriptExport all={library} chosen={bulk.chosen} />
            <LibraryUseButton library={library} />
            {bulk.ids === null && (
              <ListAct
                name={sayBulk('start')}
                word={sayBulk('word')}
                icon={<ListChecks size={16} aria-hidden />}
                onClick={bulk.start}
              />
            )}
          </>
        }
      >
        {(script) => (
          <ScriptRow
            script={desk.drafts.scripts.get(script.id) ?? script}
            personal={desk.personal.some((own) => own.id === script.id)}
            dirty={bench.isDirty(script.id)}
            uses={uses.get(script.id) ?? 0}
            flags={flagged.get(script.id)}
          />
        )}
      </ItemList>
      <ChosenScript
        key={bench.draft?.id}
        handbook={handbook}
        library={library}
        draft={bench.draft}
        dirty={bench.dirty}
        choose={bench.choose}
      />
    </div>
  );
}

/** Makes a thing the first time it is asked for. */
function onceAsked<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

type ChosenProps = {
  handbook: Handbook;
  library: readonly Script[];
  draft: Script | undefined;
  dirty: boolean;
  choose: (id: string) => void;
};

function ChosenScript({ handbook, library, draft, dirty, choose }: ChosenProps) {
  const sayPage = useWords(handbookPageWords);
  const desk = useHandbookDesk();
  const checker = useChecker(handbook.phraseRules);
  const isPersonal = desk.personal.some((own) => own.id === draft?.id);
  const [chosenOwner, setOwner] = useState<Owner | null>(null);
  const owner: Owner = !desk.canEdit ? 'personal' : (chosenOwner ?? (isPersonal ? 'personal' : 'team'));
  const acts = useScriptActs(handbook, choose);
  if (draft === undefined) return <p className="dm-state">{sayPage('nothingChosen')}</p>;
  const removable = isPersonal || (desk.canEdit && handbook.scripts.some((script) => script.id === draft.id));
  return (
    <ScriptEditor
      draft={draft}
      others={library}
      shopFacts={handbook.shopFacts}
      checker={checker}
      dirty={dirty || (chosenOwner !== null && chosenOwner !== (isPersonal ? 'personal' : 'team'))}
      owner={owner}
      owners={desk.canEdit ? ['team', 'personal'] : ['personal']}
      onOwner={setOwner}
      onChange={desk.drafts.scripts.put}
      onSave={(clean) => {
        void acts.save(clean, owner, isPersonal).then(() => setOwner(null));
      }}
      onDiscard={() => {
        desk.drafts.scripts.drop(draft.id);
        setOwner(null);
      }}
      onDuplicate={() => acts.duplicate(draft)}
      {...(removable ? { onRemove: () => void acts.remove(draft, isPersonal) } : {})}
    />
  );
}

/** Saving, duplicating and deleting a script, wherever it is kept. */
function useScriptActs(handbook: Handbook, choose: (id: string) => void) {
  const desk = useHandbookDesk();
  const tell = useTell();
  const say = useWords(commonWords);
  const sayPage = useWords(handbookPageWords);
  return {
    async save(script: Script, owner: Owner, wasPersonal: boolean) {
      const what = sayPage('did_script', { name: script.title });
      const saved =
        owner === 'personal'
          ? await desk.savePersonal(script, what)
          : await desk.commit(upsertItem(handbook, 'scripts', script, desk.stamp()), what);
      if (!saved) return;
      // Given to the team, its personal copy would hide the team's text from its own author.
      if (owner === 'team' && wasPersonal) await desk.removePersonal(script, what);
      desk.drafts.scripts.drop(script.id);
      tell('done', say('saved'));
    },
    duplicate(script: Script) {
      // two scripts with one shortcut would be a fault at once
      const copy = {
        ...without(script, 'shortcut'),
        id: newId('script'),
        title: `${script.title} ${say('copySuffix')}`,
      };
      desk.drafts.scripts.put(copy);
      choose(copy.id);
    },
    async remove(script: Script, isPersonal: boolean) {
      const what = sayPage('did_removed', { name: script.title });
      const removed = isPersonal
        ? await desk.removePersonal(script, what)
        : await desk.commit(removeScript(handbook, script.id, desk.stamp()), what);
      if (!removed) return;
      desk.drafts.scripts.drop(script.id);
      tell('done', say('removed', { what: script.title }), { label: say('undo'), run: () => void desk.undo() });
    },
  };
}
