import { useEffect, useRef, useState } from 'react';
import type { PhraseRule } from '@/utils/handbook/schema';
import { tryExamples, type ExampleTrial } from '@/utils/phrasing/impact';
import { loadTables, turn } from '../phrasing/use-checker';

/** An example that comes out wrong. */
export type WrongExample = { ruleId: string; side: 'missed' | 'hit'; text: string };
export type PackRun = {
  examples: number;
  wrong: WrongExample[];
  /** Since the first run of this visit. */
  newlyWrong: WrongExample[];
  putRight: number;
};

const SLICE_MS = 12;
const tried = new Map<string, { rule: string; trial: ExampleTrial }>();

function trialOf(rule: PhraseRule): ExampleTrial {
  const written = JSON.stringify(rule);
  const known = tried.get(rule.id);
  if (known?.rule === written) return known.trial;
  const trial = tryExamples(rule);
  tried.set(rule.id, { rule: written, trial });
  return trial;
}

async function runPack(rules: readonly PhraseRule[], stopped: () => boolean): Promise<WrongExample[] | null> {
  await loadTables();
  const wrong: WrongExample[] = [];
  let since = performance.now();
  for (const rule of rules) {
    const { missed, hit } = trialOf(rule);
    wrong.push(...missed.map((text): WrongExample => ({ ruleId: rule.id, side: 'missed', text })));
    wrong.push(...hit.map((text): WrongExample => ({ ruleId: rule.id, side: 'hit', text })));
    if (performance.now() - since < SLICE_MS) continue;
    await turn();
    if (stopped()) return null;
    since = performance.now();
  }
  return wrong;
}

const keyOf = ({ ruleId, side, text }: WrongExample): string => JSON.stringify([ruleId, side, text]);

/** Tries all examples of all rules, again whenever a rule has changed; null until the first run is done. */
export function usePackRun(rules: readonly PhraseRule[]): PackRun | null {
  const [run, setRun] = useState<PackRun | null>(null);
  const baseline = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    let stopped = false;
    void runPack(rules, () => stopped).then((wrong) => {
      if (wrong === null || stopped) return;
      const now = new Set(wrong.map(keyOf));
      const before = (baseline.current ??= now);
      setRun({
        examples: rules.reduce((sum, { examples }) => sum + examples.breaks.length + examples.keeps.length, 0),
        wrong,
        newlyWrong: wrong.filter((each) => !before.has(keyOf(each))),
        putRight: [...before].filter((key) => !now.has(key)).length,
      });
    }, console.error);
    return () => {
      stopped = true;
    };
  }, [rules]);
  return run;
}
