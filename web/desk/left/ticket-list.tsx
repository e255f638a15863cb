import { useLanguage, useTexts } from '../../shared/language.tsx';
import { Notice } from '../../shared/notice.tsx';
import { relativeTime } from '../../shared/time.ts';
import { decisionTexts } from '../../texts/decision.ts';
import { deskTexts } from '../../texts/desk.ts';
import { PriorityBadge, StatusBadge } from '../common/badges.tsx';
import { nextPromise } from '../common/sla.ts';
import { useNow } from '../common/use-now.ts';
import { errorText } from '../common/wording.ts';
import type { Ticket } from '../model.ts';
import { furtherRequests } from '../triage/further-requests.ts';
import type { TicketList as List } from './use-ticket-list.ts';

export function TicketList({ list, chosen, empty }: { list: List; chosen: string | undefined; empty: string }) {
  const texts = useTexts(deskTexts);
  const t = texts.list;
  const further = useTexts(decisionTexts).list;
  if (list.error) {
    return (
      <Notice tone="danger">
        <p>
          {t.failed} {errorText(list.error, texts.errors)}
        </p>
        <button type="button" class="button button--small" onClick={() => void list.reload()}>
          {texts.frame.retry}
        </button>
      </Notice>
    );
  }
  if (list.tickets.length === 0 && (list.loading || !list.hasMore)) {
    return <p class="soft panel-empty">{list.loading ? texts.frame.loading : empty}</p>;
  }
  return (
    <>
      {list.tickets.length === 0 && <p class="soft panel-empty">{further.emptySoFar}</p>}
      <ul class="tickets" data-ticket-list>
        {list.tickets.map((ticket) => (
          <li key={ticket.id}>
            <Row ticket={ticket} chosen={ticket.id === chosen} />
          </li>
        ))}
      </ul>
      {list.hasMore && (
        <button type="button" class="button button--small tickets__more" onClick={() => void list.more()}>
          {t.more}
        </button>
      )}
    </>
  );
}

function Row({ ticket, chosen }: { ticket: Ticket; chosen: boolean }) {
  const { list: t, words } = useTexts(deskTexts);
  const further = useTexts(decisionTexts).list;
  const { language } = useLanguage();
  const now = useNow();
  const promise = nextPromise(ticket, now);
  return (
    <a class="ticket-row" href={`#${ticket.id}`} aria-current={chosen ? 'true' : undefined}>
      <span class="ticket-row__subject" dir="auto">
        {ticket.subject}
      </span>
      <span class="ticket-row__facts">
        <span class="ticket-row__customer">{ticket.customer.name ?? ticket.customer.email}</span>
        <span>{relativeTime(ticket.unansweredSince, now, language)}</span>
      </span>
      <span class="ticket-row__badges">
        <StatusBadge status={ticket.status} />
        <PriorityBadge priority={ticket.priority} />
        {ticket.unsure && ticket.status !== 'closed' && <span class="badge">{further.unsure}</span>}
        {furtherRequests(ticket).map(({ category }) => (
          <span key={category} class="badge badge--further">
            <span class="visually-hidden">{further.asksFor(words.categories[category])}</span>
            <span aria-hidden="true">+ {words.categories[category]}</span>
          </span>
        ))}
        {promise?.overdue && <span class="badge badge--danger">{t.overdue}</span>}
      </span>
    </a>
  );
}
