import { useCallback, useEffect, useRef, useState } from 'react';
import { guessMapping, looksLikeHeader, readTable, withoutHeader, type Mapping } from '@/utils/exchange/columns';
import { checkImport, type Checked } from '@/utils/exchange/duplicates';
import { planImport, USUAL_WAYS, type DuplicateChoices, type ImportPlan } from '@/utils/exchange/plan';
import type { FileForm, FileTable, ReadScript, Skipped } from '@/utils/exchange/types';
import type { Part, Script } from '@/utils/handbook/schema';
import type { Language } from '@/utils/i18n/words';
import { newId } from '../use-workbench';
import { inBreaths } from './in-breaths';
import { readAside, type Aside } from './read-aside';

/** How what the file does not tell is filled in. */
export type Settings = { part: Part; language: Language };

/** A file that was read, before anybody decided about it. `mapping` only for tables. */
export type Opened = {
  file: string;
  form: FileForm;
  encoding?: string;
  settings: Settings;
  table?: { given: FileTable; header: boolean; mapping: Mapping };
  scripts: ReadScript[];
  skipped: Skipped[];
};

export type Fault = { file: string; why: Extract<Aside, { ok: false }>['why']; detail: string };

export type Stage =
  | { at: 'file'; fault?: Fault; cancelled?: boolean }
  | { at: 'reading'; file: string }
  | { at: 'columns'; opened: Opened }
  | { at: 'checking'; opened: Opened; done: number; all: number }
  | { at: 'decide'; opened: Opened; checked: Checked; choices: DuplicateChoices }
  | { at: 'saving'; opened: Opened }
  | { at: 'done'; plan: ImportPlan; undone: boolean };

type Means = {
  library: readonly Script[];
  settings: Settings;
  /** Writes the plan; true when it is in. */
  save: (plan: ImportPlan) => Promise<boolean>;
};

/** The rows of a table as it is taken now: with or without a line of names. */
export function tableOf({ given, header }: NonNullable<Opened['table']>): FileTable {
  return header ? given : withoutHeader(given);
}

/** The way of a file into the library, step by step. The library is touched by `run` alone. */
export function useImportWizard({ library, settings, save }: Means) {
  const [stage, setStage] = useState<Stage>({ at: 'file' });
  const working = useRef<AbortController | null>(null);
  useEffect(() => () => working.current?.abort(), []);
  const begin = (): AbortSignal => {
    working.current?.abort();
    working.current = new AbortController();
    return working.current.signal;
  };

  const choose = async (file: File): Promise<void> => {
    const signal = begin();
    setStage({ at: 'reading', file: file.name });
    const reading = await readAside(file, signal);
    if (!reading || signal.aborted) return;
    if (reading.ok) setStage({ at: 'columns', opened: openedOf(file.name, reading, settings) });
    else setStage({ at: 'file', fault: { file: file.name, why: reading.why, detail: reading.detail } });
  };

  const check = async (opened: Opened): Promise<void> => {
    const signal = begin();
    const { scripts, skipped } = readOf(opened);
    setStage({ at: 'checking', opened, done: 0, all: scripts.length });
    const work = checkImport(scripts, library, { ...opened.settings, idStart: `${newId('in')}-` });
    const checked = await inBreaths(work, (step) => setStage({ at: 'checking', opened, ...step }), signal);
    if (!checked) return;
    const all = { ...checked, skipped: [...skipped, ...checked.skipped] };
    setStage({ at: 'decide', opened, checked: all, choices: { ways: USUAL_WAYS, rows: new Map() } });
  };

  const run = async (decide: Extract<Stage, { at: 'decide' }>): Promise<void> => {
    const plan = planImport(decide.checked, decide.choices, library.length);
    setStage({ at: 'saving', opened: decide.opened });
    const saved = await save(plan);
    setStage(saved ? { at: 'done', plan, undone: false } : decide);
  };

  const cancel = useCallback(() => {
    working.current?.abort();
    setStage({ at: 'file', cancelled: true });
  }, []);
  return { stage, setStage, choose, check, run, cancel };
}

function openedOf(file: string, reading: Extract<Aside, { ok: true }>, settings: Settings): Opened {
  const { form } = reading;
  if (!('table' in reading)) return { file, form, settings, scripts: reading.scripts, skipped: reading.skipped };
  const header = looksLikeHeader(reading.table);
  const table = { given: reading.table, header };
  const mapping = guessMapping(header ? reading.table : withoutHeader(reading.table));
  const { encoding } = reading;
  return {
    file,
    form,
    ...(encoding !== undefined && { encoding }),
    settings,
    table: { ...table, mapping },
    scripts: [],
    skipped: [],
  };
}

/** The replies of a file as its columns are named now. */
export function readOf({ table, scripts, skipped }: Opened): { scripts: ReadScript[]; skipped: Skipped[] } {
  return table ? readTable(tableOf(table), table.mapping) : { scripts, skipped };
}
