import { useEffect, useState } from 'react';
import { useTools } from '../tools';

/** The present moment, renewed every minute: a desk left open over midnight shows the new day. ms since the epoch. */
export function useMinute(): number {
  const { now } = useTools();
  const [moment, setMoment] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setMoment(now()), 60_000);
    return () => clearInterval(timer);
  }, [now]);
  return moment;
}
