/** Which partitions of which index a listing reads. Their number depends on the filter only, never on the backlog. */
import type { Ticket } from '../../core/ticket/ticket.ts';
import { type Lane, lanes, type Status, statuses } from '../../core/words.ts';
import type { TicketFilter } from '../../workflow/ports.ts';
import { assigneePartition, customerPartition, INDEXES, queuePartition, SHARDS, statusPartition } from './keys.ts';
import { shardsOf } from './shard.ts';
import { liesInQueue } from './ticket-item.ts';

export interface Listing {
  index: (typeof INDEXES)[keyof typeof INDEXES];
  partitions: string[];
  newestFirst: boolean;
  /** Places before it are not read. */
  from?: string | undefined;
}

const NOBODY = 'none';

/**
 * The narrowest index that the filter names: customer, agent, queue, status. What the index does not know is checked on the
 * tickets read, so a page may hold fewer than asked for; it never costs more.
 */
export function planOf(filter: TicketFilter, lane?: Lane): Listing {
  const wanted = statusesOf(filter);
  const from = filter.unansweredSince;
  if (filter.customerId !== undefined) {
    return { index: INDEXES.customer, partitions: [customerPartition(filter.customerId)], newestFirst: true };
  }
  if (filter.assignee !== undefined && filter.assignee !== NOBODY) {
    const agent = filter.assignee;
    const partitions = wanted.map((status) => assigneePartition(agent, status));
    return { index: INDEXES.assignee, partitions, newestFirst: false, from };
  }
  if (filter.queue !== undefined) {
    const queue = filter.queue;
    const partitions = wanted.flatMap((status) =>
      (lane ? [lane] : lanes).flatMap((one) =>
        shardsOf(SHARDS.queue).map((shard) => queuePartition(queue, status, one, shard)),
      ),
    );
    return { index: INDEXES.queue, partitions, newestFirst: false, from };
  }
  const partitions = wanted.flatMap((status) => shardsOf(SHARDS.status).map((shard) => statusPartition(status, shard)));
  return { index: INDEXES.status, partitions, newestFirst: false, from };
}

/** A customer's history is whole; every other listing without a status is of what is not closed. */
function statusesOf(filter: TicketFilter): Status[] {
  if (filter.status === 'any') return [...statuses];
  if (filter.status !== undefined) return [filter.status];
  if (filter.assignee === NOBODY) return ['new'];
  return statuses.filter((status) => status !== 'closed');
}

/** Whether a ticket belongs to the listing now: the index may lag behind, and may know less than the filter asks. */
export function belongs(ticket: Ticket, filter: TicketFilter): boolean {
  const { customerId, assignee, queue, unansweredSince = '' } = filter;
  if (ticket.unansweredSince < unansweredSince) return false;
  if (customerId !== undefined && ticket.customer.id !== customerId) return false;
  if (queue !== undefined && (ticket.queue !== queue || !liesInQueue(ticket))) return false;
  if (assignee === NOBODY ? !ticket.waiting : assignee !== undefined && ticket.assignee !== assignee) return false;
  if (filter.status === 'any') return true;
  if (filter.status !== undefined) return ticket.status === filter.status;
  return customerId !== undefined || ticket.status !== 'closed';
}
