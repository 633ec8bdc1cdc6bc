import { useEffect, useState } from 'react';
import type { ConsoleList } from '@/utils/messaging/protocol';
import { useTools } from '../tools';

/** Every console with its state, asked for again whenever something about it changed; null until the first answer. */
export function useConsoles(): ConsoleList | null {
  const { send, watchConsoles } = useTools();
  const [list, setList] = useState<ConsoleList | null>(null);
  useEffect(() => {
    let alive = true;
    const ask = () =>
      void send('consoles:list', {}).then(
        (answer) => {
          if (alive) setList(answer);
        },
        (error: unknown) => console.error('deskmate: the consoles could not be listed', error),
      );
    ask();
    const stop = watchConsoles(ask);
    return () => {
      alive = false;
      stop();
    };
  }, [send, watchConsoles]);
  return list;
}
