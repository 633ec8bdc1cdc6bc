import { useSyncExternalStore } from 'react';
import type { Part } from '@/utils/handbook/schema';
import type { CheckedLine } from '@/utils/phrasing/check-lines';
import type { RowTable } from '@/utils/phrasing/read-rows';

/** Where the text is thought to be written. `auto`: the language is not told, as in a console page. */
export type TrialPlace = {
  consoleId: string;
  shop: string;
  language: 'auto' | 'zh' | 'en';
  stage: Part | '';
  role: string;
  buyerName: string;
  orderNumbers: string;
  /** Whether the handbook's fact sheet is told. */
  facts: boolean;
};

/** A file being tried: its rows, which column is read, and what came of it. */
export type TrialFile = {
  name: string;
  rows: RowTable;
  column: number;
  header: boolean;
  results: CheckedLine[] | null;
  /** Stopped before its end. */
  cut: boolean;
};

export type TesterState = {
  mode: 'text' | 'file';
  text: string;
  place: TrialPlace;
  file: TrialFile | null;
  /** A rule was opened from here: the rule editor offers the way back. */
  away: boolean;
};

const FIRST: TesterState = {
  mode: 'text',
  text: '',
  place: {
    consoleId: '',
    shop: '',
    language: 'auto',
    stage: '',
    role: '',
    buyerName: '',
    orderNumbers: '',
    facts: true,
  },
  file: null,
  away: false,
};

/** What is being tried outlives a visit to another page, and is gone with the tab: it may hold a buyer's words. */
let state = FIRST;
const listeners = new Set<() => void>();

export function changeTester(change: Partial<TesterState>): void {
  state = { ...state, ...change };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useTester(): TesterState {
  return useSyncExternalStore(subscribe, () => state);
}
