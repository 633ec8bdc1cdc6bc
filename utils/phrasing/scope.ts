import type { PhraseRule } from '@/utils/handbook/schema';
import type { PhraseContext } from './types';

const listed = (list: readonly string[] | undefined, value: string): boolean =>
  list === undefined || list.length === 0 || list.includes(value);

/** True when a rule holds in this console, shop and language. A draft whose language is not known is held to every rule. */
export function appliesTo({ scope }: PhraseRule, context: PhraseContext): boolean {
  if (scope === undefined) return true;
  if (scope.exceptConsoles?.includes(context.consoleId)) return false;
  if (!listed(scope.consoles, context.consoleId) || !listed(scope.shops, context.shop)) return false;
  if (context.role !== undefined && !listed(scope.roles, context.role)) return false;
  if (context.stage !== undefined && !listed(scope.stages, context.stage)) return false;
  return context.language === undefined || listed(scope.languages, context.language);
}
