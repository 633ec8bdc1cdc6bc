import { findAll, patternOf, textOf, type Surroundings } from '@/utils/consoles/find';
import { spelledProfile } from '@/utils/consoles/spelled';
import type { ConsoleProfile } from '@/utils/profiles/profile';

const MOST = 20;

/** Order numbers in the conversation's own panels, in page order (newest first on the consoles known), each once. */
export function readOrderNumbers(page: Surroundings, profile: ConsoleProfile): string[] {
  const rule = spelledProfile(profile).orderNumber;
  if (!rule) return [];
  const pattern = new RegExp(patternOf(rule.pattern), 'giu');
  const found = findAll(page, rule.selectors).flatMap((element) =>
    Array.from(textOf(element).matchAll(pattern), (match) => match[1] ?? match[0]),
  );
  return [...new Set(found)].slice(0, MOST);
}
