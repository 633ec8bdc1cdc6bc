import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from 'react';
import { X } from 'lucide-react';
import { IconButton } from '@/components/shared/icon-button';
import { useWords } from '@/components/shared/language';
import { commonWords } from '@/utils/i18n/desk';
import { reasonOf } from './data/errors';

type Notice = { id: number; kind: 'done' | 'problem'; text: string; act?: { label: string; run: () => void } };
export type Tell = (kind: Notice['kind'], text: string, act?: Notice['act']) => void;

const TellContext = createContext<Tell>(() => undefined);

/** Says one line at the foot of the desk; a later one replaces it. */
export function useTell(): Tell {
  return useContext(TellContext);
}

/** Runs a request; what fails is told in words. True when it succeeded. */
export function useAttempt(): (work: () => Promise<unknown>) => Promise<boolean> {
  const tell = useTell();
  const say = useWords(commonWords);
  return useCallback(
    async (work) => {
      try {
        await work();
        return true;
      } catch (error) {
        tell('problem', say('notSaved', { detail: reasonOf(error, say) }));
        return false;
      }
    },
    [tell, say],
  );
}

export function NoticeProvider({ children }: { children: ReactNode }) {
  const say = useWords(commonWords);
  const [notice, setNotice] = useState<Notice | null>(null);
  const count = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const tell = useCallback<Tell>((kind, text, act) => {
    clearTimeout(timer.current);
    count.current += 1;
    setNotice({ id: count.current, kind, text, ...(act ? { act } : {}) });
    if (kind === 'done') timer.current = setTimeout(() => setNotice(null), 8_000);
  }, []);
  const close = useMemo(() => () => setNotice(null), []);
  return (
    <TellContext.Provider value={tell}>
      {children}
      <div className="dm-notice-place" role="status" aria-live="polite">
        {notice && (
          <div key={notice.id} className={`dm-notice dm-notice-${notice.kind}`}>
            <span>{notice.text}</span>
            {notice.act && (
              <button
                type="button"
                className="dm-link"
                onClick={() => {
                  notice.act?.run();
                  close();
                }}
              >
                {notice.act.label}
              </button>
            )}
            <IconButton name={say('close')} onClick={close}>
              <X size={14} aria-hidden />
            </IconButton>
          </div>
        )}
      </div>
    </TellContext.Provider>
  );
}
