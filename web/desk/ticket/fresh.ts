/** Writing with `If-Match`: letters and clocks also move a ticket on, and they shall not stand in an agent's way. */
import { ApiError } from '../../shared/api.ts';
import type { DeskApi } from '../api.ts';
import type { Entry, TicketDetail } from '../model.ts';
import { newsSince } from './news.ts';

const TRIES = 4;

/** Runs `write` with the version that the agent has seen, or a later one if nothing happened that they should know of. */
export async function writeOn(
  api: DeskApi,
  seen: TicketDetail,
  user: string,
  write: (version: number) => Promise<void>,
): Promise<{ written: true } | { written: false; news: Entry[] }> {
  let version = seen.ticket.version;
  for (let attempt = 1; ; attempt += 1) {
    try {
      await write(version);
      return { written: true };
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 412 || attempt === TRIES) throw error;
      const now = await api.ticket(seen.ticket.id);
      const news = newsSince(now.timeline, seen.ticket.version, user);
      if (news.length > 0) return { written: false, news };
      version = now.ticket.version;
    }
  }
}
