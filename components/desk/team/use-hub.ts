import { useCallback, useEffect, useRef, useState } from 'react';
import { useLanguage, useWords } from '@/components/shared/language';
import type { HubAnswer } from '@/utils/messaging/protocol';
import { commonWords } from '@/utils/i18n/desk';
import { reasonOf } from '../data/errors';
import { failureSentence } from './failure-words';

export type FromHub<T> = { state: 'loading' } | { state: 'ready'; value: T } | { state: 'failed'; why: string };

/** Asks the hub, and again on `again()` or when `ask` changes. A late answer to an earlier question is dropped. */
export function useHub<T>(ask: () => Promise<HubAnswer<T>>): { answer: FromHub<T>; again: () => void } {
  const why = useWhy();
  const [answer, setAnswer] = useState<FromHub<T>>({ state: 'loading' });
  const turn = useRef(0);
  const again = useCallback(() => {
    turn.current += 1;
    const mine = turn.current;
    const settle = (next: FromHub<T>) => {
      if (mine === turn.current) setAnswer(next);
    };
    void ask().then(
      (reply) => settle(reply.ok ? { state: 'ready', value: reply.value } : { state: 'failed', why: why(reply) }),
      (error: unknown) => settle({ state: 'failed', why: why(error) }),
    );
  }, [ask, why]);
  useEffect(() => {
    again();
    return () => {
      turn.current += 1;
    };
  }, [again]);
  return { answer, again };
}

/** Words for a hub that said no, or for a request that never got there. */
export function useWhy(): (failure: unknown) => string {
  const say = useWords(commonWords);
  const language = useLanguage();
  return useCallback(
    (failure: unknown) => {
      const refused = failure as Partial<Extract<HubAnswer<unknown>, { ok: false }>>; // only its two fields are looked at
      if (refused.ok === false && refused.refusal !== undefined) return failureSentence(refused.refusal, language);
      return reasonOf(failure, say);
    },
    [say, language],
  );
}
