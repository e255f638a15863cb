/** Which letter an entry owes the customer: one at most. */
import type { EventType, TicketEvent } from '../events.ts';
import { isAutomatic, type LetterKind } from '../words.ts';
import type { OwedLetter, Ticket } from './ticket.ts';

/** The first that applies counts: a reply that solves is one letter, the reply. */
const letterOf: readonly [EventType, LetterKind][] = [
  ['AgentReplied', 'reply'],
  ['TicketOpened', 'acknowledgement'],
  ['TicketSolved', 'solved'],
  ['ReminderDue', 'reminder'],
  ['SurveyRequested', 'survey'],
];

/** Automatic letters are not owed to a customer whom letters do not reach. What came by mail is acknowledged where a machine may answer it. */
export function letterFor(ticket: Ticket, events: readonly TicketEvent[]): LetterKind | undefined {
  const owing = events.filter(owesLetter).map((event) => event.type);
  const letter = letterOf.find(([type]) => owing.includes(type))?.[1];
  return letter && ticket.unreachable && isAutomatic(letter) ? undefined : letter;
}

function owesLetter(event: TicketEvent): boolean {
  if (event.type === 'TicketOpened') return event.channel === 'web' || event.acknowledge === true;
  // A customer who says so knows it.
  if (event.type === 'TicketSolved') return event.by !== 'customer';
  return true;
}

export const owing = (ticket: Ticket, letter: LetterKind | undefined, version: number, since: string): Ticket =>
  letter ? { ...ticket, owedLetters: [...ticket.owedLetters, { version, letter, since }] } : ticket;

/** Drops letters that what happened since has made untrue, should they still be unsent. */
export const dropLetters = (ticket: Ticket, outdated: readonly LetterKind[]): OwedLetter[] =>
  ticket.owedLetters.filter(({ letter }) => !outdated.includes(letter));
