/** What the desk knows about a customer: from their newest tickets, at a bounded cost. */
import { CarelineError } from '../core/errors.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import type { Addresses, Suppression, TicketStore } from './ports.ts';

export interface CustomerProfile {
  id: string;
  email: string;
  name?: string | undefined;
  suppressed: Suppression | null;
  /** Newest first. */
  tickets: Ticket[];
}

const TICKETS = 50;

/** Throws `not_found` for a customer without a ticket. */
export async function customerProfile(
  deps: { tickets: Pick<TicketStore, 'list'>; addresses: Pick<Addresses, 'suppression'> },
  customerId: string,
): Promise<CustomerProfile> {
  const [page, suppressed] = await Promise.all([
    deps.tickets.list({ customerId }, { limit: TICKETS }),
    deps.addresses.suppression(customerId),
  ]);
  const tickets = page.items.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  const newest = tickets[0];
  if (!newest) throw new CarelineError('not_found', 'There is no such customer.');
  const name = tickets.find((ticket) => ticket.customer.name !== undefined)?.customer.name;
  return { id: customerId, email: newest.customer.email, name, suppressed, tickets };
}
