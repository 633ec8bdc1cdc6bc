import type { Flag, PhraseChecker } from '@/utils/phrasing/types';
import type { Script } from './schema';

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
