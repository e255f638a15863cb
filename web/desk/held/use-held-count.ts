/** How many mails are held, for the top bar: what the first page tells, `25+` where there are more. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { ApiError } from '../../shared/api.ts';
import type { DeskApi } from '../api.ts';
import { usePolling } from '../common/use-polling.ts';

const POLL_MS = 120_000;

export interface HeldCount {
  /** Undefined while nobody knows. */
  words: string | undefined;
  refresh(): void;
}

export function useHeldCount(api: DeskApi, mayLook: boolean): HeldCount {
  const [words, setWords] = useState<string>();
  const load = useCallback(async () => {
    if (!mayLook) return;
    try {
      const { mails, cursor } = await api.held();
      setWords(`${mails.length}${cursor === undefined ? '' : '+'}`);
    } catch (error) {
      // The page itself says what is wrong; a number that may be stale says less than none.
      if (!(error instanceof ApiError)) throw error;
      setWords(undefined);
    }
  }, [api, mayLook]);
  useEffect(() => {
    void load();
  }, [load]);
  usePolling(() => void load(), POLL_MS);
  return { words, refresh: () => void load() };
}
