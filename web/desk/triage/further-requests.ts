import type { Ticket } from '../model.ts';

/** What the customer asks for beside what the ticket is filed under. */
export const furtherRequests = ({ requests = [], category: main }: Ticket): NonNullable<Ticket['requests']> =>
  requests.filter(({ category }) => category !== main);
