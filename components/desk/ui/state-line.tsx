import type { ReactNode } from 'react';
import { Button } from '@/components/shared/button';
import { useWords } from '@/components/shared/language';
import { commonWords } from '@/utils/i18n/desk';
import type { Stored } from '../data/use-stored';

export function Loading() {
  const say = useWords(commonWords);
  return (
    <p className="dm-state" role="status">
      {say('loading')}
    </p>
  );
}

/** An error that a screen shows in place of what it could not get. */
export function Failed({ text, retry }: { text: string; retry?: () => void }) {
  const say = useWords(commonWords);
  return (
    <div className="dm-state dm-state-problem" role="alert">
      <p>{text}</p>
      {retry && <Button onClick={retry}>{say('retry')}</Button>}
    </div>
  );
}

/** What will appear here, and the one act that fills it. */
export function Empty({ title, text, children }: { title: string; text?: string; children?: ReactNode }) {
  return (
    <div className="dm-state dm-empty">
      <h2>{title}</h2>
      {text !== undefined && <p>{text}</p>}
      {children}
    </div>
  );
}

/** Shows what was read, or why there is nothing yet. */
export function Shown<T>({ stored, children }: { stored: Stored<T>; children: (value: T) => ReactNode }) {
  const say = useWords(commonWords);
  if (stored.state === 'loading') return <Loading />;
  if (stored.state === 'failed') return <Failed text={say('readFailed', { detail: stored.detail })} />;
  return children(stored.value);
}
