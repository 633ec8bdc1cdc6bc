import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from 'react';
import { useWords } from '@/components/shared/language';
import { mayEditHandbook } from '@/utils/handbook/rights';
import type { Handbook, NoteTemplate, PhraseRule, Playbook, Script } from '@/utils/handbook/schema';
import { commonWords } from '@/utils/i18n/desk';
import { handbookPageWords } from '@/utils/i18n/desk-handbook';
import { reasonOf } from '../data/errors';
import { useHandbook, useMembership, usePersonalScripts } from '../data/use-desk-data';
import { valueOr, type Stored } from '../data/use-stored';
import { useAttempt, useTell } from '../notices';
import { useTools } from '../tools';
import { useDraftShelf, type DraftShelf } from './drafts';
import { pushStep, type UndoStep } from './undo';

/** Everything the handbook pages read and do. Each act is written by the background and can be taken back. */
export type HandbookDesk = {
  handbook: Stored<Handbook | null>;
  personal: readonly Script[];
  /** False for an agent of a team: the lead writes the handbook. */
  canEdit: boolean;
  inTeam: boolean;
  /** Saves a changed handbook; `what` names the act for undo. True when it is saved. */
  commit: (next: Handbook, what: string) => Promise<boolean>;
  savePersonal: (script: Script, what: string) => Promise<boolean>;
  removePersonal: (script: Script, what: string) => Promise<boolean>;
  /** Puts and removes many personal scripts in one act. */
  changePersonal: (put: readonly Script[], remove: readonly string[], what: string) => Promise<boolean>;
  reset: (language: 'zh' | 'en', what: string) => Promise<boolean>;
  undo: () => Promise<void>;
  /** What undo would take back; undefined when there is nothing. */
  undoWhat: string | undefined;
  /** The time of a change, ISO. */
  stamp: () => string;
  drafts: {
    scripts: DraftShelf<Script>;
    rules: DraftShelf<PhraseRule>;
    templates: DraftShelf<NoteTemplate>;
    playbooks: DraftShelf<Playbook>;
  };
};

const HandbookContext = createContext<HandbookDesk | null>(null);

export function useHandbookDesk(): HandbookDesk {
  const desk = useContext(HandbookContext);
  if (desk === null) throw new Error('handbook pages stand inside HandbookProvider');
  return desk;
}

export function HandbookProvider({ children }: { children: ReactNode }) {
  const { now } = useTools();
  const handbook = useHandbook();
  const personal = valueOr(usePersonalScripts(), []);
  const membership = valueOr(useMembership(), null);
  const undoing = useUndo();
  const acts = useActs(valueOr(handbook, null), personal, undoing.push);
  const scripts = useDraftShelf<Script>();
  const rules = useDraftShelf<PhraseRule>();
  const templates = useDraftShelf<NoteTemplate>();
  const playbooks = useDraftShelf<Playbook>();
  const desk = useMemo<HandbookDesk>(
    () => ({
      handbook,
      personal,
      inTeam: membership !== null,
      canEdit: mayEditHandbook(membership?.role),
      ...acts,
      undo: undoing.undo,
      undoWhat: undoing.what,
      stamp: () => new Date(now()).toISOString(),
      drafts: { scripts, rules, templates, playbooks },
    }),
    [handbook, personal, membership, acts, undoing, now, scripts, rules, templates, playbooks],
  );
  return <HandbookContext.Provider value={desk}>{children}</HandbookContext.Provider>;
}

function useUndo() {
  const tell = useTell();
  const say = useWords(handbookPageWords);
  const sayCommon = useWords(commonWords);
  // A ref beside the state: a notice offers undo with the function of the moment before its own act was pushed.
  const stack = useRef<UndoStep[]>([]);
  const [what, setWhat] = useState<string | undefined>(undefined);
  const keep = useCallback((steps: UndoStep[]) => {
    stack.current = steps;
    setWhat(steps.at(-1)?.what);
  }, []);
  const push = useCallback((step: UndoStep) => keep(pushStep(stack.current, step)), [keep]);
  const undo = useCallback(async () => {
    const last = stack.current.at(-1);
    if (last === undefined) return;
    try {
      await last.run();
      keep(stack.current.filter((step) => step !== last));
      tell('done', say('undone', { what: last.what }));
    } catch (error) {
      tell('problem', say('undoFailed', { detail: reasonOf(error, sayCommon) }));
    }
  }, [keep, tell, say, sayCommon]);
  return useMemo(() => ({ push, undo, what }), [push, undo, what]);
}

type Acts = Pick<HandbookDesk, 'commit' | 'savePersonal' | 'removePersonal' | 'changePersonal' | 'reset'>;

function useActs(current: Handbook | null, personal: readonly Script[], push: (step: UndoStep) => void): Acts {
  const { send } = useTools();
  const attempt = useAttempt();
  return useMemo(() => {
    const act = async (work: () => Promise<unknown>, what: string, back: (() => Promise<unknown>) | null) => {
      const done = await attempt(work);
      if (done && back !== null) push({ what, run: back });
      return done;
    };
    const restore = current === null ? null : () => send('handbook:save', { handbook: current });
    const backTo = (id: string) => {
      const before = personal.find((script) => script.id === id);
      return before === undefined
        ? () => send('personal:remove', { scriptId: id })
        : () => send('personal:put', { script: before });
    };
    return {
      commit: (next, what) => act(() => send('handbook:save', { handbook: next }), what, restore),
      reset: (language, what) => act(() => send('handbook:reset', { language }), what, restore),
      savePersonal: (script, what) => act(() => send('personal:put', { script }), what, backTo(script.id)),
      removePersonal: (script, what) =>
        act(() => send('personal:remove', { scriptId: script.id }), what, backTo(script.id)),
      changePersonal: (put, remove, what) => {
        const touched = new Set([...put.map(({ id }) => id), ...remove]);
        const before = personal.filter(({ id }) => touched.has(id));
        const known = new Set(before.map(({ id }) => id));
        const back = { put: before, remove: put.map(({ id }) => id).filter((id) => !known.has(id)) };
        const change = { put: [...put], remove: [...remove] };
        return act(
          () => send('personal:change', change),
          what,
          () => send('personal:change', back),
        );
      },
    };
  }, [current, personal, push, send, attempt]);
}
