import { useEffect, useState } from 'react';
import type { HandoverSheet } from '@/utils/handover/types';
import type { Replies } from '@/utils/messaging/protocol';
import { readSheet } from '@/utils/storage/handover';
import { useMinute } from '../data/use-day';
import { useStored, type Stored } from '../data/use-stored';
import { useTools } from '../tools';

/** What this computer leaves to the next shift, followed as it changes; null while there is no handbook. */
export function useSheet(): Stored<HandoverSheet | null> {
  const { db, send } = useTools();
  const nowMs = useMinute();
  const [queues, setQueues] = useState<Replies['queue:list']>([]);
  useEffect(() => {
    let alive = true;
    void send('queue:list', {}).then(
      (found) => {
        if (alive) setQueues(found);
      },
      (error: unknown) => console.warn('deskmate: who waits in open pages is not known', error),
    );
    return () => {
      alive = false;
    };
  }, [send, nowMs]);
  return useStored(() => readSheet(db, queues, nowMs), [db, queues, nowMs]);
}
