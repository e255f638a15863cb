import type { Actor, TicketEvent } from '../../events.ts';

/** An agent's choice of category or priority: what the shop can learn from, or has to forget. */
export const isTaught = (by: Actor, event: TicketEvent): boolean =>
  by.kind === 'agent' &&
  event.type === 'TicketEdited' &&
  (event.category !== undefined || event.priority !== undefined || event.withdrawn !== undefined);
