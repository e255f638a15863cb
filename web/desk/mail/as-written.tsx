/** On the timeline: opens the mail of an entry as it was written. */
import { useId, useState } from 'preact/hooks';
import { useTexts } from '../../shared/language.tsx';
import { mailTexts } from '../../texts/mail.ts';
import { useDesk } from '../desk-context.ts';
import { useOpenedTicket } from '../ticket/opened-ticket.ts';
import { MailView } from './mail-view.tsx';

export function AsWritten({ version }: { version: number }) {
  const t = useTexts(mailTexts);
  const { api } = useDesk();
  const ticket = useOpenedTicket();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div class="as-written">
      <button
        type="button"
        class="button button--small button--quiet"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {open ? t.close : t.open}
      </button>
      {open && (
        <MailView
          id={id}
          name={`${ticket.id} ${version}`}
          load={(remoteImages) => api.mail(ticket.id, version, remoteImages)}
        />
      )}
    </div>
  );
}
