import { useEffect, useState } from 'preact/hooks';
import { onServerTime, serverNow } from '../../shared/server-clock.ts';

/** The server's time, anew every half minute: relative times stay true. */
export function useNow(): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const tick = () => setNow(serverNow());
    const timer = setInterval(tick, 30_000);
    const unsubscribe = onServerTime(tick);
    return () => {
      clearInterval(timer);
      unsubscribe();
    };
  }, []);
  return now;
}
