/** Operations that change nothing. */
import { countedWaiting } from '../../core/insight/counters.ts';
import { queueNames } from '../../core/policy.ts';
import { customerProfile } from '../../workflow/customer-profile.ts';
import { queueOverview } from '../../workflow/queue-overview.ts';
import { readTimeline } from '../../workflow/read-timeline.ts';
import { searchTickets } from '../../workflow/search-tickets.ts';
import { summarise } from '../../workflow/summarise.ts';
import { readAgent, requireGroup } from '../shared/agent.ts';
import type { deskOperations } from '../shared/api/desk.ts';
import type { Implementations } from '../shared/http/operation.ts';
import { noSuchTicket, ticketId } from '../shared/ticket-id.ts';
import type { DeskDeps } from './deps.ts';
import { etag } from './if-match.ts';
import { searchTerm } from './search-term.ts';
import { customerView, ticketView, timelineItem } from './views.ts';

type Reads = Pick<
  Implementations<typeof deskOperations>,
  'listQueues' | 'listTickets' | 'getTicket' | 'getCustomer' | 'getSummary'
>;

export const reads = (deps: DeskDeps): Reads => ({
  async listQueues() {
    const counted = countedWaiting(await deps.counters.totals());
    return { status: 200, body: { queues: await queueOverview(deps, queueNames(deps.policy), counted) } };
  },

  async listTickets({ query, request }) {
    const { queue, status, assignee, customer, request: wanted, q, limit, cursor } = query;
    const { items, cursor: next } = await searchTickets(deps, {
      filter: {
        ...(queue === undefined ? {} : { queue }),
        ...(status === undefined ? {} : { status }),
        ...(assignee === undefined ? {} : { assignee: assignee === 'me' ? readAgent(request).id : assignee }),
        ...(customer === undefined ? {} : { customerId: customer }),
      },
      term: q === undefined ? undefined : searchTerm(q),
      request: wanted,
      limit,
      cursor,
    });
    return { status: 200, body: { tickets: items.map(ticketView), ...(next === undefined ? {} : { cursor: next }) } };
  },

  async getTicket({ params }) {
    const ticket = await deps.tickets.load(ticketId(params));
    if (!ticket) throw noSuchTicket();
    const [timeline, profile] = await Promise.all([
      readTimeline(deps.tickets, ticket),
      customerProfile(deps, ticket.customer.id),
    ]);
    return {
      status: 200,
      headers: { etag: etag(ticket.version) },
      body: {
        ticket: ticketView(ticket),
        timeline: timeline.map((entry) => timelineItem(entry, ticket)),
        customer: customerView(profile),
      },
    };
  },

  async getCustomer({ params }) {
    return { status: 200, body: customerView(await customerProfile(deps, params['id'] ?? '')) };
  },

  async getSummary({ query, request }) {
    requireGroup(readAgent(request), 'lead', 'admin');
    return { status: 200, body: await summarise(deps, query) };
  },
});
