import { useEffect, useState } from 'react';
import { flagsOfScript, type ScriptFlag } from '@/utils/handbook/phrase-lint';
import type { Script } from '@/utils/handbook/schema';
import type { PhraseChecker } from '@/utils/phrasing/types';
import { turn } from './use-checker';

const NONE: ReadonlyMap<string, ScriptFlag[]> = new Map();
/** Scripts checked between two pauses. */
const SLICE = 300;
const known = new WeakMap<PhraseChecker, WeakMap<Script, ScriptFlag[]>>();

function flagsOf(script: Script, checker: PhraseChecker): ScriptFlag[] {
  const ofChecker = known.get(checker) ?? new WeakMap<Script, ScriptFlag[]>();
  known.set(checker, ofChecker);
  const flags = ofChecker.get(script) ?? flagsOfScript(script, checker);
  ofChecker.set(script, flags);
  return flags;
}

/** Findings by script id, of the scripts that have any; worked out in slices, empty until then. */
export function useScriptFlags(
  scripts: readonly Script[],
  checker: PhraseChecker | null,
): ReadonlyMap<string, ScriptFlag[]> {
  const [found, setFound] = useState(NONE);
  useEffect(() => {
    if (!checker) return undefined;
    let current = true;
    const work = async (): Promise<void> => {
      const flagged = new Map<string, ScriptFlag[]>();
      for (const [index, script] of scripts.entries()) {
        const flags = flagsOf(script, checker);
        if (flags.length > 0) flagged.set(script.id, flags);
        if (index % SLICE === SLICE - 1) await turn();
        if (!current) return;
      }
      setFound(flagged);
    };
    void work().catch(console.error);
    return () => {
      current = false;
    };
  }, [scripts, checker]);
  return found;
}
