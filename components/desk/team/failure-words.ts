import type { HubAnswer } from '@/utils/messaging/protocol';
import { teamPageWords } from '@/utils/i18n/desk-team';
import { refusalWords } from '@/utils/i18n/sync';
import { say, type Language } from '@/utils/i18n/words';

export type HubRefusal = Extract<HubAnswer<unknown>, { ok: false }>['refusal'];

/** Why the hub did not do it and what to do next, in words. */
export function failureSentence(refusal: HubRefusal, language: Language): string {
  switch (refusal) {
    case 'badAddress':
    case 'notJoined':
    case 'noPermission':
      return say(teamPageWords, language, refusal);
    default:
      return say(refusalWords, language, refusal);
  }
}
