/** The chosen ticket: what was said, what to answer, who it is from, what can be done. */
import { useEffect } from 'preact/hooks';
import { useTexts, useTitle } from '../../shared/language.tsx';
import { Notice } from '../../shared/notice.tsx';
import { tabStore } from '../../shared/storage.ts';
import { useLoad } from '../../shared/use-load.ts';
import { deskTexts } from '../../texts/desk.ts';
import { usePolling } from '../common/use-polling.ts';
import { errorText } from '../common/wording.ts';
import { useDesk } from '../desk-context.ts';
import type { TicketDetail } from '../model.ts';
import { ActionsPanel } from '../side/actions-panel.tsx';
import { CustomerPanel } from '../side/customer-panel.tsx';
import { FactsPanel } from '../side/facts-panel.tsx';
import { Decision } from '../triage/decision.tsx';
import { Editor } from './editor.tsx';
import { OpenedTicketContext } from './opened-ticket.ts';
import { TicketHeader } from './ticket-header.tsx';
import { Timeline } from './timeline.tsx';

const POLL_MS = 20_000;

export function TicketView({ id }: { id: string }) {
  const texts = useTexts(deskTexts);
  const t = texts.ticket;
  const { api } = useDesk();
  const { data, error, reload } = useLoad<TicketDetail>(id, () => api.ticket(id));
  useTitle(data ? `${data.ticket.number} · ${data.ticket.subject}` : texts.frame.desk);
  useFocusOnOpen(data !== undefined);
  // While something is being written the ticket stays as the agent knows it: sending tells what is new.
  usePolling(() => {
    if (tabStore.read(`desk.draft.${id}`) === undefined) void reload();
  }, POLL_MS);

  if (!data) {
    return (
      <main id="main" class="ticket ticket--empty" tabIndex={-1}>
        {error ? (
          <Notice tone="danger">
            <p>
              {error.status === 404 || error.status === 422
                ? t.missing
                : `${t.failed} ${errorText(error, texts.errors)}`}
            </p>
            <button type="button" class="button button--small" onClick={() => void reload()}>
              {texts.frame.retry}
            </button>
          </Notice>
        ) : (
          <p role="status" class="soft">
            {texts.frame.loading}
          </p>
        )}
      </main>
    );
  }
  const { ticket, timeline, customer } = data;
  return (
    <>
      <main id="main" class="ticket" aria-labelledby="ticket-title" tabIndex={-1}>
        <TicketHeader ticket={ticket} />
        {ticket.unreachable && (
          <Notice tone="warn">
            <p>{t.unreachable[ticket.unreachable.reason]}</p>
          </Notice>
        )}
        <Decision detail={data} onChanged={reload} />
        <OpenedTicketContext.Provider value={{ id, reload }}>
          <Timeline entries={timeline} customerName={ticket.customer.name} />
        </OpenedTicketContext.Provider>
        <Editor detail={data} onChanged={reload} />
      </main>
      <aside class="side" aria-label={texts.facts.title}>
        <ActionsPanel ticket={ticket} onChanged={reload} />
        <FactsPanel detail={data} onChanged={reload} />
        <CustomerPanel customer={customer} current={ticket.id} />
      </aside>
    </>
  );
}

function useFocusOnOpen(open: boolean) {
  useEffect(() => {
    if (open) document.getElementById('ticket-title')?.focus();
  }, [open]);
}
