/** The queues, anew every quarter of a minute while somebody looks. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { DeskApi } from './api.ts';
import { usePolling } from './common/use-polling.ts';
import type { Queue } from './model.ts';

const POLL_MS = 15_000;

export function useQueues(api: DeskApi, complain: (error: unknown) => void) {
  const [queues, setQueues] = useState<readonly Queue[]>([]);
  const failing = useRef(false);
  const load = useCallback(async () => {
    try {
      setQueues(await api.queues());
      failing.current = false;
    } catch (error) {
      // Said once, not every quarter of a minute.
      if (!failing.current) complain(error);
      failing.current = true;
    }
  }, [api, complain]);
  useEffect(() => {
    void load();
  }, [load]);
  usePolling(() => void load(), POLL_MS);
  return { queues, load };
}
