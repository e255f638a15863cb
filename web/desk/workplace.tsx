/** Line and lists on the left, the chosen ticket beside them. On a narrow screen one of the two is shown. */
import { useRef, useState } from 'preact/hooks';
import { useTexts, useTitle } from '../shared/language.tsx';
import { deskTexts } from '../texts/desk.ts';
import { useQueueLabel } from './common/wording.ts';
import { useDesk } from './desk-context.ts';
import { Browse } from './left/browse.tsx';
import { QueueList } from './left/queue-list.tsx';
import { useTicketList } from './left/use-ticket-list.ts';
import type { TicketFilter } from './model.ts';
import { decide, openEditor, stepInList, useShortcuts } from './shortcuts.ts';
import { TicketView } from './ticket/ticket-view.tsx';

export function Workplace({ ticketId, onHelp }: { ticketId: string | undefined; onHelp(): void }) {
  const [filter, setFilter] = useState<TicketFilter>({ assignee: 'me' });
  const list = useTicketList(filter);
  const { taking, take } = useTakeNext(() => setFilter({ assignee: 'me' }));
  useShortcuts({
    n: () => void take(),
    r: () => openEditor('reply'),
    m: () => openEditor('note'),
    j: () => stepInList(1),
    k: () => stepInList(-1),
    '1': () => decide('1'),
    '2': () => decide('2'),
    u: () => decide('undo'),
    '?': onHelp,
  });
  return (
    <div class={ticketId ? 'workplace workplace--ticket' : 'workplace'}>
      <nav class="left" aria-labelledby="list-title">
        <QueueList
          chosen={filter.status === 'new' ? filter.queue : undefined}
          taking={taking}
          onTake={(queue) => void take(queue)}
          onChoose={(queue) => setFilter({ queue, status: 'new' })}
        />
        <Browse filter={filter} list={list} chosen={ticketId} onFilter={setFilter} />
      </nav>
      {ticketId ? <TicketView key={ticketId} id={ticketId} /> : <NoTicket />}
    </div>
  );
}

function useTakeNext(onTaken: () => void) {
  const { api, say, complain, refresh } = useDesk();
  const t = useTexts(deskTexts).queues;
  const label = useQueueLabel();
  const [taking, setTaking] = useState(false);
  const busy = useRef(false);
  const take = async (queue?: string) => {
    if (busy.current) return;
    busy.current = true;
    setTaking(true);
    try {
      const ticket = await api.claim(queue);
      if (ticket) {
        onTaken();
        say(t.took(ticket.number));
        location.hash = ticket.id;
      } else {
        say(queue === undefined ? t.none : t.noneIn(label(queue)));
      }
      refresh();
    } catch (error) {
      complain(error);
    } finally {
      busy.current = false;
      setTaking(false);
    }
  };
  return { taking, take };
}

function NoTicket() {
  const texts = useTexts(deskTexts);
  useTitle(texts.frame.desk);
  return (
    <main id="main" class="ticket ticket--empty" tabIndex={-1}>
      <h1>{texts.ticket.nothing}</h1>
      <p class="soft">{texts.ticket.nothingText}</p>
    </main>
  );
}
