/** Loads something and keeps what was there before while it loads again. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { ApiError } from './api.ts';

export interface Loaded<T> {
  data?: T;
  error?: ApiError;
  loading: boolean;
  reload(): Promise<void>;
}

/** `key` names what is loaded: a new key forgets the old data. An answer that was overtaken is dropped. */
export function useLoad<T>(key: string, load: () => Promise<T>): Loaded<T> {
  const [state, setState] = useState<{ key: string; data?: T; error?: ApiError; loading: boolean }>({
    key,
    loading: true,
  });
  const turn = useRef(0);
  const latest = useRef(load);
  latest.current = load;

  const reload = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    setState((before) => ({ ...(before.key === key ? before : {}), key, loading: true }));
    try {
      const data = await latest.current();
      if (mine === turn.current) setState({ key, data, loading: false });
    } catch (cause) {
      if (mine !== turn.current) return;
      const error = cause instanceof ApiError ? cause : new ApiError(0, String(cause));
      setState((before) => ({ ...(before.key === key ? before : {}), key, error, loading: false }));
    }
  }, [key]);

  useEffect(() => {
    void reload();
  }, [reload]);

  const { key: of, ...current } = state;
  return of === key ? { ...current, reload } : { loading: true, reload };
}
