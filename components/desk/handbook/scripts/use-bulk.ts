import { useState } from 'react';
import { useWords } from '@/components/shared/language';
import { removeScript } from '@/utils/handbook/edit';
import type { Handbook, Script } from '@/utils/handbook/schema';
import { bulkWords } from '@/utils/i18n/library';
import { changed, type BulkChange } from '@/utils/library/bulk';
import { useTell } from '../../notices';
import { useHandbookDesk } from '../handbook-desk';

const NOBODY: ReadonlySet<string> = new Set();

/** Choosing many scripts and changing them in one act, which one undo takes back. */
export function useBulk(handbook: Handbook, library: readonly Script[]) {
  const desk = useHandbookDesk();
  const tell = useTell();
  const say = useWords(bulkWords);
  const [ids, setIds] = useState<ReadonlySet<string> | null>(null);
  const chosen = library.filter(({ id }) => ids?.has(id));
  const ownIds = new Set(desk.personal.map(({ id }) => id));
  const own = chosen.filter(({ id }) => ownIds.has(id));
  // A team's agent may change personal scripts only.
  const team = desk.canEdit ? chosen.filter(({ id }) => !ownIds.has(id)) : [];
  const done = (key: 'changed' | 'removed', n: number) => {
    tell('done', say(key, { n }), { label: say('undo'), run: () => void desk.undo() });
    setIds(NOBODY);
  };
  const change = async (what: BulkChange) => {
    const name = say('didChange', { n: own.length + team.length });
    const byId = new Map(team.map((script) => [script.id, changed(script, what)]));
    const scripts = handbook.scripts.map((script) => byId.get(script.id) ?? script);
    const put = own.map((script) => changed(script, what));
    if (own.length > 0 && !(await desk.changePersonal(put, [], name))) return;
    if (team.length > 0 && !(await desk.commit({ ...handbook, scripts, updatedAt: desk.stamp() }, name))) return;
    done('changed', own.length + team.length);
  };
  const remove = async () => {
    const name = say('didRemove', { n: own.length + team.length });
    const next = team.reduce((book, { id }) => removeScript(book, id, desk.stamp()), handbook);
    const gone = own.map(({ id }) => id);
    if (gone.length > 0 && !(await desk.changePersonal([], gone, name))) return;
    if (team.length > 0 && !(await desk.commit(next, name))) return;
    done('removed', own.length + team.length);
  };
  return {
    /** Null while nobody chooses. */
    ids,
    chosen,
    start: () => setIds(NOBODY),
    end: () => setIds(null),
    all: (shown: readonly Script[]) => setIds(new Set(shown.map(({ id }) => id))),
    toggle: (id: string) =>
      setIds((before) => {
        const next = new Set(before);
        if (!next.delete(id)) next.add(id);
        return next;
      }),
    change: (what: BulkChange) => void change(what),
    remove: () => void remove(),
  };
}
