/** A ticket as its customer may see it: their words and the public answers, never a note. */
import type { TimelineEntry } from '../../core/events.ts';
import type { TicketFile } from '../../core/files/file.ts';
import { isHeld } from '../../core/files/on-timeline.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import type { UiLanguage } from '../../core/words.ts';
import type { StatusView } from '../shared/api/public.ts';
import { milestones, nextSteps } from './words.ts';

export function statusView(ticket: Ticket, timeline: readonly TimelineEntry[], language: UiLanguage): StatusView {
  const promisedBy = answerDueAt(ticket);
  return {
    id: ticket.id,
    status: ticket.status,
    subject: ticket.subject,
    category: ticket.category,
    createdAt: ticket.createdAt,
    updatedAt: ticket.updatedAt,
    messages: timeline.flatMap((entry) => [...spoken(entry, ticket), ...reached(entry, language)]),
    nextStep: nextSteps[language][ticket.status],
    ...(promisedBy ? { promisedBy } : {}),
  };
}

type Message = StatusView['messages'][number];

/** Named kinds only: a kind of words that is added later stays hidden until somebody decides otherwise. */
function spoken({ words, files, at }: TimelineEntry, ticket: Ticket): Message[] {
  if (words?.kind !== 'customer' && words?.kind !== 'agent') return [];
  const shown = files?.map((file) => fileView(file, ticket));
  return [{ from: words.kind, at, text: words.text, ...(shown ? { files: shown } : {}) }];
}

/** Why a file is held is for the desk to know. */
const fileView = (file: TicketFile, ticket: Ticket): NonNullable<Message['files']>[number] => ({
  id: file.id,
  name: file.name,
  type: file.type,
  size: file.size,
  ...(isHeld(ticket, file) ? { held: true as const } : {}),
});

const reached = ({ events, at }: TimelineEntry, language: UiLanguage): Message[] =>
  events.flatMap(({ type }) => {
    const text = milestones[language][type];
    return text ? [{ from: 'system', at, text }] : [];
  });

/** When a person's answer is due: only clocks that run promise anything. */
function answerDueAt({ clocks }: Ticket): string | undefined {
  return [clocks.firstResponse, clocks.nextResponse]
    .flatMap((clock) => (clock?.dueAt && !clock.stoppedAt ? [clock.dueAt] : []))
    .sort()[0];
}
