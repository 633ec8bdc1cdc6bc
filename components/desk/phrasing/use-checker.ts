import { useEffect, useState } from 'react';
import type { PhraseRule } from '@/utils/handbook/schema';
import { createPhraseCheckerGently } from '@/utils/phrasing/checker';
import { createPhraseExplainer, type PhraseExplainer } from '@/utils/phrasing/explain';
import { createSecondOpinion } from '@/utils/phrasing/second-opinion/judge';
import { unpackOpinion } from '@/utils/phrasing/second-opinion/unpack';
import { loadSecondOpinion } from '@/utils/phrasing/second-opinion/slot';
import '@/utils/phrasing/load-contradictions';
import type { PhraseChecker } from '@/utils/phrasing/types';

let tables: Promise<unknown> | undefined;

/** Brings the tables of traditional hanzi and pinyin, once: with them the desk judges as the script in a console page does. */
export function loadTables(): Promise<unknown> {
  return (tables ??= Promise.all([
    import('@/utils/phrasing/data/load-traditional'),
    import('@/utils/search/data/load-pinyin'),
    loadOpinion(),
  ]));
}

/** The second opinion stands beside the page; where it cannot be read the rules judge alone. */
async function loadOpinion(): Promise<void> {
  try {
    const packed = await fetch('/second-opinion.json');
    if (packed.ok) loadSecondOpinion(createSecondOpinion(unpackOpinion(await packed.text())));
  } catch (error) {
    console.error('deskmate: the wording check goes without its second opinion', error);
  }
}

/** Gives the page a turn between two pieces of work. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** A thing built from rules; the last one serves until the next is ready, null only before the first. */
function useBuilt<T>(rules: readonly PhraseRule[], build: (rules: readonly PhraseRule[]) => Promise<T>): T | null {
  const [built, setBuilt] = useState<T | null>(null);
  useEffect(() => {
    let current = true;
    void loadTables()
      .then(() => build(rules))
      .then((value) => {
        if (current) setBuilt(() => value);
      })
      .catch((error: unknown) => console.error('deskmate: the wording check could not be built', error));
    return () => {
      current = false;
    };
  }, [rules, build]);
  return built;
}

const checkers = new WeakMap<readonly PhraseRule[], Promise<PhraseChecker>>();

/** Several parts of a page ask for the same rules: built once. */
function checkerOf(rules: readonly PhraseRule[]): Promise<PhraseChecker> {
  const checker = checkers.get(rules) ?? createPhraseCheckerGently(rules, turn);
  checkers.set(rules, checker);
  return checker;
}
const explainerOf = async (rules: readonly PhraseRule[]): Promise<PhraseExplainer> => {
  await turn();
  return createPhraseExplainer(rules);
};

/** The wording check of these rules, built without holding up the page; null until it is there. */
export function useChecker(rules: readonly PhraseRule[]): PhraseChecker | null {
  return useBuilt(rules, checkerOf);
}

/** The same check, telling of each of its steps. */
export function useExplainer(rules: readonly PhraseRule[]): PhraseExplainer | null {
  return useBuilt(rules, explainerOf);
}

/** Whether the tables are there; before that nothing is judged. */
export function useTables(): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    void loadTables().then(() => setReady(true), console.error);
  }, []);
  return ready;
}
