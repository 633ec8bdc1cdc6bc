import { commonWords } from '@/utils/i18n/desk';
import type { Say } from '@/utils/i18n/words';

type CommonKey = keyof typeof commonWords.zh;
const REASONS = ['unreachable', 'notAllowed', 'leadOnly', 'badRequest', 'failed'] as const;

/** What went wrong with a request, in words. `MessageFailed` names its reason; anything else is told as it is. */
export function reasonOf(error: unknown, say: Say<CommonKey>): string {
  if (typeof error === 'object' && error !== null && 'reason' in error) {
    const reason = REASONS.find((known) => known === error.reason);
    if (reason !== undefined) return say(reason);
  }
  return error instanceof Error ? error.message : String(error);
}
