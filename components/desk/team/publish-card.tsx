import { useState } from 'react';
import { Button } from '@/components/shared/button';
import { useWords } from '@/components/shared/language';
import type { Handbook } from '@/utils/handbook/schema';
import { handbookPageWords } from '@/utils/i18n/desk-handbook';
import { teamPageWords } from '@/utils/i18n/desk-team';
import { readKept } from '@/utils/storage/kept';
import { useStored, valueOr } from '../data/use-stored';
import { useTell } from '../notices';
import { useTools } from '../tools';
import { Card } from '../ui/page';
import { PublishLint, useBlockedScripts } from './publish-lint';
import { useWhy } from './use-hub';

/** Publishing this computer's handbook to the team. A newer one published in between is a conflict, said in words. */
export function PublishCard({ handbook }: { handbook: Handbook }) {
  const say = useWords(teamPageWords);
  const sayHandbook = useWords(handbookPageWords);
  const { send, db } = useTools();
  const kept = useStored(() => readKept(db, 'published'), [db]);
  const published = valueOr(kept, undefined)?.version ?? 0;
  const tell = useTell();
  const why = useWhy();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const blocked = useBlockedScripts(handbook);
  /** Whether it asks in spite of what, and whether it did before: then the caret comes back to the button. */
  const [asking, setAsking] = useState<'now' | 'before' | null>(null);
  const publish = async () => {
    setAsking('before');
    setBusy(true);
    setProblem(null);
    try {
      const answer = await send('hub:publish', { basedOn: published });
      if (answer.ok) tell('done', say('published', { n: answer.value.version }));
      else setProblem(why(answer));
    } catch (error) {
      setProblem(why(error));
    }
    setBusy(false);
  };
  return (
    <Card title={say('publish')}>
      <div className="dm-pad dm-stack">
        <p>
          <strong>{handbook.title}</strong>{' '}
          <span className="dm-soft">
            {published === 0
              ? say('neverPublished')
              : say('publishedNow', { version: sayHandbook('version', { n: published }) })}
          </span>
        </p>
        <p className="dm-soft">{say('publishText')}</p>
        {problem !== null && (
          <p className="dm-problem-line" role="alert">
            {problem}
          </p>
        )}
        {asking === 'now' ? (
          <PublishLint blocked={blocked} onPublish={() => void publish()} onCancel={() => setAsking('before')} />
        ) : (
          <div>
            <Button
              autoFocus={asking === 'before'}
              disabled={busy || kept.state === 'loading'}
              onClick={() => (blocked.length > 0 ? setAsking('now') : void publish())}
            >
              {busy ? say('publishing') : say('publish')}
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}
