import type { SharedSheet } from '@/utils/sync/handover';
import { givenPromise } from './given-promise';
import type { HandoverPlace, HandoverSheet } from './types';

/** A name of which the first sign alone is told: 张**. The same again for one that is masked already. */
export function maskedName(name: string): string {
  const [first = ''] = Array.from(name.trim());
  return first === '' ? '' : `${first}**`;
}

/** A shared sheet without what people wrote and without whole names: what the team's lead has not allowed to be shared. */
export function withoutTexts(sheet: SharedSheet): SharedSheet {
  const masked = <T extends { buyerName: string }>(line: T): T => ({ ...line, buyerName: maskedName(line.buyerName) });
  return {
    waiting: sheet.waiting.map(masked),
    promises: sheet.promises.map((line) => ({ ...masked(line), text: '' })),
    notes: sheet.notes.map((line) => ({ ...masked(line), values: {} })),
  };
}

/**
 * What goes to the hub: what is not part of a handover there already, conversations by their salted keys alone.
 *
 * @param keyOf the salted key of a thread id; empty where there is none
 * @param texts whether the lead allows words and names to be shared
 */
export function sharedSheet(sheet: HandoverSheet, keyOf: (threadId: string) => string, texts: boolean): SharedSheet {
  const place = ({ threadId, consoleId, shop, buyerName }: HandoverPlace) => {
    return { threadKey: threadId === '' ? '' : keyOf(threadId), consoleId, shop, buyerName };
  };
  const fresh = ({ handoverId }: { handoverId?: string }): boolean => handoverId === undefined;
  const waiting = [...sheet.waiting, ...sheet.night].map((line) => {
    return { ...place(line), askedAtMs: line.askedAtMs, dueAtMs: line.dueAtMs };
  });
  const promises = sheet.promises.filter(fresh).map((line) => ({ ...place(line), ...givenPromise(line) }));
  const notes = sheet.notes.filter(fresh).map((line) => {
    const { id, templateId, topic, state, values } = line;
    return { ...place(line), id, templateId, topic, state, values: { ...values } };
  });
  const whole = { waiting, promises, notes };
  return texts ? whole : withoutTexts(whole);
}
