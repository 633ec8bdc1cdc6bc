import type { Part, Script } from '@/utils/handbook/schema';
import type { ScriptIndex } from '@/utils/search/types';

/**
 * The scripts of a part that fit what was typed. The index ranks what an agent could find today; scripts bound to a
 * console or out of force follow when their own words contain what was typed, because the desk must show them too.
 *
 * @param index asked for when something was typed; null while its tables are on their way: then by the words alone
 */
export function filterScripts(
  scripts: readonly Script[],
  index: (() => ScriptIndex) | null,
  typed: string,
  part: Part | null,
  today: string,
): Script[] {
  const here = part === null ? [...scripts] : scripts.filter((script) => script.part === part);
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return here;
  const byId = new Map(here.map((script) => [script.id, script]));
  const ranked = index?.().find(typed, { consoleId: '', shop: '', today }, 300) ?? [];
  const hits = ranked.flatMap((hit) => byId.get(hit.script.id) ?? []);
  const found = new Set(hits.map((script) => script.id));
  const rest = here.filter((script) => !found.has(script.id) && wordsOf(script).includes(wanted));
  return [...hits, ...rest];
}

function wordsOf(script: Script): string {
  return [script.title, script.text, script.shortcut ?? '', ...(script.tags ?? [])].join('\n').toLowerCase();
}
