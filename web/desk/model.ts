/** What the desk API hands out. */

import type { Actor, TicketEvent, Words } from '../../core/events.ts';
import type { HeldFileReason } from '../../core/files/file.ts';
import type { ClockKind } from '../../core/ticket/ticket.ts';
import type { Entities } from '../../core/triage/entities/entity.ts';
import type { Category, Priority, Status } from '../shared/words.ts';

export interface Queue {
  name: string;
  waiting: number;
  urgent: number;
  oldestWaitingSince?: string | null;
}

export interface Ticket {
  id: string;
  number: string;
  status: Status;
  category: Category;
  categoryConfidence: number;
  suggestions?: { category: Category; score: number }[];
  /** Triage leaves the category to a person. */
  unsure?: boolean;
  requests?: { category: Category; priority: Priority }[];
  entities?: Entities;
  priority: Priority;
  queue: string;
  subject: string;
  locale: string;
  channel: 'web' | 'email';
  customer: { id: string; email: string; name?: string };
  assignee?: string;
  tags: string[];
  orderNumber?: string;
  createdAt: string;
  updatedAt: string;
  /** Start of the customer's oldest unanswered message: its place in line. */
  unansweredSince: string;
  version: number;
  unreachable?: { reason: 'bounce' | 'complaint' | 'rejected'; at: string };
  survey?: { requestedAt?: string; score?: number };
  sla: {
    firstResponseDueAt?: string;
    nextResponseDueAt?: string;
    resolutionDueAt?: string;
    breached: ClockKind[];
  };
}

export interface EntryFile {
  id: string;
  name: string;
  type: string;
  size: number;
  held?: HeldFileReason;
  /** A picture within the text of a mail, by its Content-ID there. */
  inline?: true;
  contentId?: string;
}

export interface Entry {
  /** Numbers the entries of a ticket: 1, 2, 3 ... */
  version: number;
  at: string;
  by: Actor;
  events: TicketEvent[];
  words?: Words;
  /** Of an entry that came by mail. */
  mail?: { notices: string[] };
  files?: EntryFile[];
}

export interface Customer {
  id: string;
  email: string;
  name?: string;
  tickets: Ticket[];
  scores: { ticketId: string; score: number; at: string }[];
}

export interface TicketDetail {
  ticket: Ticket;
  timeline: Entry[];
  customer: Customer;
}

export interface TicketPage {
  tickets: Ticket[];
  cursor?: string;
}

export interface TicketFilter {
  queue?: string;
  status?: Status;
  assignee?: 'me' | 'none';
  /** Asked for beside what the ticket is filed under. */
  request?: Category;
  /** A number, an address, or words of the subject. */
  q?: string;
}

export type NextStatus = 'open' | 'pending' | 'solved';
export type Edit = Partial<Pick<Ticket, 'priority' | 'tags' | 'subject' | 'locale'>> & {
  /** Null takes a choice back that triage had left open. */
  category?: Category | null;
  /** Those still to be dealt with. */
  requests?: Category[];
};
