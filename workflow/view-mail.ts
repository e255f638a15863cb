/** A mail of a ticket, or one that waits for a lead, as its author wrote it. */
import { CarelineError, isCarelineError } from '../core/errors.ts';
import type { RemoteImages, WrittenMail } from '../core/mail/written-mail.ts';
import type { HeldMails, RawMails, ShowMail, TicketStore } from './ports.ts';

export interface ViewMailDeps {
  tickets: Pick<TicketStore, 'entry'>;
  heldMails: Pick<HeldMails, 'load'>;
  rawMails: RawMails;
  showMail: ShowMail;
}

/** Throws `not_found` where the entry was no mail, `gone` where the raw mail has expired. */
export async function viewTicketMail(
  deps: ViewMailDeps,
  { ticketId, version }: { ticketId: string; version: number },
  remoteImages: RemoteImages,
): Promise<WrittenMail> {
  const entry = await deps.tickets.entry(ticketId, version);
  if (!entry?.mail) throw new CarelineError('not_found', 'There is no such mail.');
  return view(deps, entry.mail.rawKey, remoteImages);
}

/** Throws `not_found` where no such mail is held, `gone` where the raw mail has expired. */
export async function viewHeldMail(deps: ViewMailDeps, id: string, remoteImages: RemoteImages): Promise<WrittenMail> {
  const held = await deps.heldMails.load(id);
  if (!held) throw new CarelineError('not_found', 'There is no such held mail.');
  return view(deps, held.rawKey, remoteImages);
}

async function view(deps: ViewMailDeps, rawKey: string, remoteImages: RemoteImages): Promise<WrittenMail> {
  try {
    return await deps.showMail(await deps.rawMails.load(rawKey), remoteImages);
  } catch (error) {
    if (!isCarelineError(error, 'not_found')) throw error;
    const detail = 'The mail as it came in is no longer kept. Its text stays on the timeline.';
    throw new CarelineError('gone', detail, { cause: error });
  }
}
