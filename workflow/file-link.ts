/** A link to a file of a ticket, for a person who may have it. */
import { CarelineError } from '../core/errors.ts';
import type { TicketFile } from '../core/files/file.ts';
import { fileOnTimeline, isHeld } from '../core/files/on-timeline.ts';
import type { Policy } from '../core/policy.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import { type Change, type ChangeDeps, type ChangeMeta, changeTicket } from './change-ticket.ts';
import type { Clock, FileStore, TicketStore } from './ports.ts';
import { readTimeline } from './read-timeline.ts';

export interface FileLinkDeps {
  tickets: Pick<TicketStore, 'entries'>;
  files: Pick<FileStore, 'scan' | 'link'>;
  clock: Clock;
  policy: Policy;
}

/**
 * It costs what opening the ticket does. Throws `not_found` for what is not on this timeline, not for this reader, held or
 * expired, all alike; where files are scanned, `file_waiting` until there is a verdict and `file_refused` after a bad one.
 */
export async function fileLink(
  { tickets, files, clock, policy }: FileLinkDeps,
  ticket: Ticket,
  fileId: string,
  reader: 'customer' | 'agent',
): Promise<{ url: string; expiresAt: string }> {
  const file = fileOnTimeline(await readTimeline(tickets, ticket), fileId, reader);
  if (!file || isHeld(ticket, file)) throw noSuchFile();
  if (policy.files.malwareScan) requireClean(await files.scan(file.id));
  return files.link(file, clock.now());
}

function requireClean(verdict: Awaited<ReturnType<FileStore['scan']>>): void {
  switch (verdict) {
    case 'clean':
      return;
    case 'waiting':
      throw new CarelineError('file_waiting', 'This file is still being checked for malware; try again in a minute.');
    case 'infected':
      throw new CarelineError('file_refused', 'Malware was found in this file. It cannot be downloaded.');
    case 'unreadable':
      throw new CarelineError('file_refused', 'This file could not be checked for malware. It cannot be downloaded.');
  }
}

/** Lets a held file of the ticket through, for all who may read the words that it came with. Throws `not_found`. */
export async function releaseFile(
  deps: ChangeDeps & Pick<FileLinkDeps, 'tickets'>,
  ticket: Ticket,
  fileId: string,
  meta: ChangeMeta,
): Promise<Change> {
  const file: TicketFile | undefined = fileOnTimeline(await readTimeline(deps.tickets, ticket), fileId, 'agent');
  if (!file) throw noSuchFile();
  if (!isHeld(ticket, file)) return { ticket, changed: false };
  const { id, name } = file;
  return changeTicket(deps, ticket.id, { type: 'releaseFile', file: { id, name } }, meta);
}

const noSuchFile = () => new CarelineError('not_found', 'There is no such file here.');
