import { useLanguage, useTexts } from '../shared/language.tsx';
import { dateTime } from '../shared/time.ts';
import { portalTexts } from '../texts/portal.ts';
import type { TicketStatus } from './status.ts';

export function StateCard({ ticket, onRefresh }: { ticket: TicketStatus; onRefresh(): Promise<void> }) {
  const texts = useTexts(portalTexts);
  const t = texts.status;
  const { language } = useLanguage();
  return (
    <section class="card state" aria-labelledby="state-title">
      <div class="stack" aria-live="polite">
        <p class="small soft">{ticket.subject}</p>
        <h1 id="state-title">{t.states[ticket.status]}</h1>
        <p>{ticket.nextStep}</p>
      </div>
      <dl class="facts">
        {ticket.promisedBy && (
          <>
            <dt>{t.promised}</dt>
            <dd>
              <strong>
                <time dateTime={ticket.promisedBy}>{dateTime(ticket.promisedBy, language)}</time>
              </strong>
            </dd>
          </>
        )}
        <dt>{t.number}</dt>
        <dd class="number">{ticket.id}</dd>
        <dt>{t.about}</dt>
        <dd>{texts.form.categories[ticket.category]}</dd>
        <dt>{t.opened}</dt>
        <dd>
          <time dateTime={ticket.createdAt}>{dateTime(ticket.createdAt, language)}</time>
        </dd>
      </dl>
      <div>
        <button type="button" class="button button--small" onClick={() => void onRefresh()}>
          {t.refresh}
        </button>
      </div>
    </section>
  );
}
