/** The held mails, page by page. What has been decided on stays away, even while the server is still at it. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { ApiError } from '../../shared/api.ts';
import { useDesk } from '../desk-context.ts';
import type { HeldMail } from './held-mail.ts';

interface State {
  mails: readonly HeldMail[];
  cursor?: string;
  error?: ApiError;
  loading: boolean;
}

export interface HeldList extends State {
  load(): Promise<void>;
  more(): Promise<void>;
  remove(id: string): void;
}

export function useHeld(): HeldList {
  const { api } = useDesk();
  const [state, setState] = useState<State>({ mails: [], loading: true });
  const decided = useRef(new Set<string>());

  const fetchPage = useCallback(
    async (before: readonly HeldMail[], cursor?: string) => {
      setState({ mails: before, loading: true, ...(cursor === undefined ? {} : { cursor }) });
      try {
        const page = await api.held(cursor);
        const known = new Set([...before.map(({ id }) => id), ...decided.current]);
        const mails = [...before, ...page.mails.filter(({ id }) => !known.has(id))];
        setState({ mails, loading: false, ...(page.cursor === undefined ? {} : { cursor: page.cursor }) });
      } catch (cause) {
        const error = cause instanceof ApiError ? cause : new ApiError(0, String(cause));
        setState((now) => ({ ...now, error, loading: false }));
      }
    },
    [api],
  );
  useEffect(() => {
    void fetchPage([]);
  }, [fetchPage]);

  return {
    ...state,
    load: () => fetchPage([]),
    more: () => fetchPage(state.mails, state.cursor),
    remove(id) {
      decided.current.add(id);
      setState((now) => ({ ...now, mails: now.mails.filter((mail) => mail.id !== id) }));
    },
  };
}
