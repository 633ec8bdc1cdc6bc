import { useCallback } from 'react';
import type { SentItem } from '@/utils/sync/inbox';
import { useMembership } from '../data/use-desk-data';
import { valueOr } from '../data/use-stored';
import { useHub, type FromHub } from '../team/use-hub';
import { useTools } from '../tools';

export type Inbox = { answer: FromHub<SentItem[]>; again: () => void };

const NOTHING: readonly SentItem[] = [];

/** What agents sent up: for a lead the team's, for an agent their own, without a team nothing. */
export function useInbox(): Inbox {
  const { send } = useTools();
  const joined = valueOr(useMembership(), null) !== null;
  const ask = useCallback(
    () => (joined ? send('inbox:list', {}) : Promise.resolve({ ok: true as const, value: [...NOTHING] })),
    [send, joined],
  );
  return useHub(ask);
}

/** The items, none while they are on their way. */
export function itemsOf({ answer }: Inbox): readonly SentItem[] {
  return answer.state === 'ready' ? answer.value : NOTHING;
}
