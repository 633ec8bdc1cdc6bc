import type { Flag, PhraseChecker } from '@/utils/phrasing/types';
import type { Script } from './schema';

/** The wording check's findings in one script; offsets into its text. */
export type ScriptFlags = { scriptId: string; flags: Flag[] };

/**
 * What the wording check finds in a script as it is written. Variables are not held against it: they are filled before anything is sent,
 * and the handbook's own lint judges them.
 */
export function flagsOfScript(script: Script, checker: PhraseChecker): Flag[] {
  const place = { consoleId: script.scope?.consoles?.[0] ?? '', shop: script.scope?.shops?.[0] ?? '' };
  return checker
    .check(script.text, { ...place, language: script.language })
    .filter((flag) => flag.category !== 'unfilledVariable');
}

/** The scripts in which something is found, in the order given. */
export function flaggedScripts(scripts: readonly Script[], checker: PhraseChecker): ScriptFlags[] {
  return scripts
    .map((script) => ({ scriptId: script.id, flags: flagsOfScript(script, checker) }))
    .filter(({ flags }) => flags.length > 0);
}
