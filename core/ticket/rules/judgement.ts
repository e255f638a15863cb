import type { EventOf } from '../../events.ts';
import { defined } from '../optional.ts';
import type { Ticket } from '../ticket.ts';

/** How a person's choice stands to what triage had said: a correction of it, a return to it, or neither. */
export function judgement(
  { triageSaid: said }: Ticket,
  { category, priority }: Partial<Pick<Ticket, 'category' | 'priority'>>,
): Pick<EventOf<'TicketEdited'>, 'corrected' | 'restored'> {
  if (!said) return {};
  const other = category !== undefined && category !== said.category;
  const corrected = defined({
    category: other ? said.category : undefined,
    priority: priority !== undefined && priority !== said.priority ? said.priority : undefined,
    unsure: other ? said.unsure : undefined,
  });
  return {
    ...(Object.keys(corrected).length > 0 && { corrected }),
    ...(category === said.category && !said.unsure && { restored: true as const }),
  };
}

/** Triage was unsure, and nobody has chosen: then even `other` is a choice. */
export const isLeftOpen = ({ triageSaid, chosen }: Ticket): boolean =>
  (triageSaid?.unsure ?? false) && !chosen?.includes('category');
