/** What the customer asks for beside what the ticket is filed under. */
import { useTexts } from '../../shared/language.tsx';
import { decisionTexts } from '../../texts/decision.ts';
import { deskTexts } from '../../texts/desk.ts';
import { PriorityBadge } from '../common/badges.tsx';
import type { Edit, Ticket } from '../model.ts';
import { furtherRequests } from './further-requests.ts';

export function Requests({ ticket, onEdit }: { ticket: Ticket; onEdit(edit: Edit): Promise<void> }) {
  const { words } = useTexts(deskTexts);
  const t = useTexts(decisionTexts);
  const all = ticket.requests ?? [];
  const others = furtherRequests(ticket);
  if (others.length === 0) return null;
  const without = (category: string) => all.map((one) => one.category).filter((one) => one !== category);
  return (
    <div class="requests">
      <h3>{ticket.unsure ? t.asked : t.also}</h3>
      <ul>
        {others.map(({ category, priority }) => (
          <li key={category}>
            <span>
              {words.categories[category]} <PriorityBadge priority={priority} />
            </span>
            {ticket.status !== 'closed' && (
              <button
                type="button"
                class="button button--small"
                aria-label={t.doneWith(words.categories[category])}
                onClick={() => void onEdit({ requests: without(category) })}
              >
                {t.done}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
