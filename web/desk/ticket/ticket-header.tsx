import { BackIcon, ClockIcon } from '../../shared/icons.tsx';
import { useLanguage, useTexts } from '../../shared/language.tsx';
import { dateTime, relativeTime } from '../../shared/time.ts';
import { deskTexts } from '../../texts/desk.ts';
import { PriorityBadge, StatusBadge } from '../common/badges.tsx';
import { nextPromise } from '../common/sla.ts';
import { useNow } from '../common/use-now.ts';
import { useQueueLabel } from '../common/wording.ts';
import { useDesk } from '../desk-context.ts';
import type { Ticket } from '../model.ts';

export function TicketHeader({ ticket }: { ticket: Ticket }) {
  const t = useTexts(deskTexts).ticket;
  const label = useQueueLabel();
  const { user } = useDesk();
  const held = ticket.assignee === user.id ? t.yours : t.taken;
  const holder = ticket.assignee !== undefined ? held : ticket.status === 'new' ? t.free : undefined;
  return (
    <header class="ticket__header">
      <a class="ticket__back" href="/desk/" onClick={backToList}>
        <BackIcon /> {t.back}
      </a>
      <h1 id="ticket-title" tabIndex={-1} dir="auto">
        {ticket.subject}
      </h1>
      <p class="ticket__line">
        <span class="number">{ticket.number}</span>
        <StatusBadge status={ticket.status} />
        <PriorityBadge priority={ticket.priority} />
        <span class="badge">{label(ticket.queue)}</span>
        {holder && <span class="badge">{holder}</span>}
        <Due ticket={ticket} />
      </p>
    </header>
  );
}

/** Within the page: what is being written elsewhere stays. */
function backToList(event: Event) {
  event.preventDefault();
  location.hash = '';
}

function Due({ ticket }: { ticket: Ticket }) {
  const t = useTexts(deskTexts).ticket;
  const { language } = useLanguage();
  const now = useNow();
  const promise = nextPromise(ticket, now);
  if (!promise?.at) return null;
  const what = t.due[promise.clock];
  const when = relativeTime(promise.at, now, language);
  return (
    <span class={promise.overdue ? 'badge badge--danger' : 'badge'} title={dateTime(promise.at, language)}>
      <ClockIcon /> {promise.overdue ? t.overdue(what, when) : t.dueIn(what, when)}
    </span>
  );
}
