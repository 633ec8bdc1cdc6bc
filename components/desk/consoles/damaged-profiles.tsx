import { Button } from '@/components/shared/button';
import { useWords } from '@/components/shared/language';
import { consolePageWords } from '@/utils/i18n/consoles';
import type { ConsoleList } from '@/utils/messaging/protocol';
import { useAttempt } from '../notices';
import { useTools } from '../tools';

/** Stored profiles that cannot be read: said, with the reason, and kept until the person deletes them. */
export function DamagedProfiles({ damaged }: { damaged: ConsoleList['damaged'] }) {
  const say = useWords(consolePageWords);
  const { send } = useTools();
  const attempt = useAttempt();
  if (damaged.length === 0) return null;
  return (
    <div className="dm-problem-line" role="alert">
      <p>{say('damaged', { n: damaged.length })}</p>
      <ul className="dm-plain">
        {damaged.map(({ id, why }) => (
          <li key={`${id}:${why}`} className="dm-damaged">
            <strong>{id === '' ? say('nameless') : id}</strong>
            <code>{why}</code>
            <Button onClick={() => void attempt(() => send('profiles:remove', { id }))}>{say('damagedDelete')}</Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
