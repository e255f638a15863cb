import { useLanguage, useTexts } from '../../shared/language.tsx';
import { dateTime } from '../../shared/time.ts';
import { deskTexts } from '../../texts/desk.ts';
import { StatusBadge } from '../common/badges.tsx';
import { useDesk } from '../desk-context.ts';
import type { Customer } from '../model.ts';

export function CustomerPanel({ customer, current }: { customer: Customer; current: string }) {
  const texts = useTexts(deskTexts);
  const t = texts.customer;
  const { say } = useDesk();
  const { language } = useLanguage();
  const earlier = customer.tickets.filter(({ id }) => id !== current);
  const copy = async () => {
    await navigator.clipboard.writeText(customer.email);
    say(t.copied);
  };
  return (
    <section class="panel" aria-labelledby="customer-title">
      <h2 id="customer-title" class="panel-title">
        {t.title}
      </h2>
      <p class="customer__name" dir="auto">
        {customer.name ?? texts.list.noName}
      </p>
      <p class="customer__email">
        <span>{customer.email}</span>
        <button
          type="button"
          class="button button--small button--quiet"
          aria-label={`${t.copy}: ${t.email}`}
          onClick={() => void copy()}
        >
          {t.copy}
        </button>
      </p>
      <h3>{t.earlier}</h3>
      {earlier.length === 0 && <p class="soft small">{t.noEarlier}</p>}
      <ul class="earlier">
        {earlier.map((ticket) => (
          <li key={ticket.id}>
            <a href={`#${ticket.id}`} dir="auto">
              {ticket.subject}
            </a>
            <p class="small soft">
              {dateTime(ticket.createdAt, language)} <StatusBadge status={ticket.status} />{' '}
              {ticket.survey?.score !== undefined && <span class="badge">{t.rated(ticket.survey.score)}</span>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
