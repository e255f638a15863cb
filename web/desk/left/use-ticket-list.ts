/** A listing, page by page, in the API's fair order. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { ApiError } from '../../shared/api.ts';
import { useDesk } from '../desk-context.ts';
import type { Ticket, TicketFilter } from '../model.ts';

export interface TicketList {
  tickets: readonly Ticket[];
  loading: boolean;
  error?: ApiError;
  hasMore: boolean;
  more(): Promise<void>;
  reload(): Promise<void>;
}

interface State {
  tickets: Ticket[];
  cursor?: string;
  error?: ApiError;
  loading: boolean;
}

export function useTicketList(filter: TicketFilter): TicketList {
  const { api, generation } = useDesk();
  const [state, setState] = useState<State>({ tickets: [], loading: true });
  const key = JSON.stringify(filter);
  const turn = useRef(0);

  const fetchPage = useCallback(
    async (before: readonly Ticket[], cursor?: string) => {
      turn.current += 1;
      const mine = turn.current;
      try {
        const page = await api.list(JSON.parse(key) as TicketFilter, cursor);
        if (mine !== turn.current) return;
        const known = new Set(before.map(({ id }) => id));
        const tickets = [...before, ...page.tickets.filter(({ id }) => !known.has(id))];
        setState({ tickets, ...(page.cursor ? { cursor: page.cursor } : {}), loading: false });
      } catch (cause) {
        if (mine !== turn.current) return;
        const error = cause instanceof ApiError ? cause : new ApiError(0, String(cause));
        setState((now) => ({ ...now, error, loading: false }));
      }
    },
    [api, key],
  );

  // A new generation says that something changed on the server.
  useEffect(() => {
    setState((now) => ({ ...now, loading: true }));
    void fetchPage([]);
  }, [fetchPage, generation]);

  return {
    tickets: state.tickets,
    loading: state.loading,
    ...(state.error ? { error: state.error } : {}),
    hasMore: state.cursor !== undefined,
    more: () => fetchPage(state.tickets, state.cursor),
    reload: () => fetchPage([]),
  };
}
