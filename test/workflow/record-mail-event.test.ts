import { beforeEach, describe, expect, it } from 'vitest';
import { type MailEvent, recordMailEvent } from '../../workflow/record-mail-event.ts';
import { sendLetter } from '../../workflow/send-letter.ts';
import { openedStory } from '../support/ticket-factory.ts';
import { createPostOffice, type PostOffice } from './post-office.ts';

const ID = 'CL-7K3M9QXA';
const event = (overrides: Partial<MailEvent>): MailEvent => ({
  type: 'delivered',
  letterId: `${ID}-1`,
  ticketId: ID,
  version: 1,
  messageId: 'ses-1',
  permanent: false,
  ...overrides,
});

let office: PostOffice;
beforeEach(async () => {
  office = createPostOffice();
  await office.keep(openedStory());
  await sendLetter(office.deps, { ticketId: ID, version: 1 });
});
const record = (overrides: Partial<MailEvent>) => recordMailEvent(office.deps, event(overrides));
const failures = () => office.events(ID).filter(({ type }) => type === 'LetterFailed');

describe('what SES tells about a letter', () => {
  it.each<[Partial<MailEvent>, object, 'bounce' | 'complaint' | null]>([
    [
      { type: 'bounced', permanent: true, detail: 'Permanent General 5.1.1' },
      { reason: 'bounce', permanent: true },
      'bounce',
    ],
    [
      { type: 'bounced', permanent: false, detail: 'Transient MailboxFull' },
      { reason: 'bounce', permanent: false },
      null,
    ],
    [{ type: 'complained', permanent: true, detail: 'abuse' }, { reason: 'complaint', permanent: true }, 'complaint'],
    [{ type: 'rejected', permanent: true, detail: 'Bad content' }, { reason: 'rejected', permanent: true }, null],
    [{ type: 'delayed', detail: 'MailboxFull' }, { reason: 'delayed', permanent: false }, null],
  ])('%j is on the timeline once, however often it is told', async (told, failed, suppressed) => {
    for (let time = 0; time < 3; time += 1) await record(told);
    expect(failures()).toEqual([
      { type: 'LetterFailed', letter: 'acknowledgement', forVersion: 1, detail: told.detail, ...failed },
    ]);
    expect(office.tickets.timeline(ID).at(-1)).toMatchObject({
      by: { kind: 'system', name: 'mail-feedback' },
      correlationId: 'correlation-1',
    });
    expect((await office.addresses.suppression('customer-1'))?.reason ?? null).toBe(suppressed);
  });

  it.each(['delivered', 'sent'] as const)('"%s" changes nothing on the ticket', async (type) => {
    const before = await office.tickets.load(ID);
    await record({ type });
    expect(await office.tickets.load(ID)).toEqual(before);
  });

  it('is recorded once when it is told many times at once', async () => {
    await Promise.all(Array.from({ length: 5 }, () => record({ type: 'bounced', permanent: true })));
    expect(failures()).toHaveLength(1);
  });

  it('stops automatic letters on other tickets of that customer', async () => {
    await record({ type: 'complained', permanent: true });
    await office.keep(openedStory({ open: { id: 'CL-00000002' } }));
    expect(await sendLetter(office.deps, { ticketId: 'CL-00000002', version: 1 })).toBe('suppressed');
  });

  it('about a ticket that is not there is a permanent failure', async () => {
    const told = { type: 'bounced', permanent: true, ticketId: 'CL-00000000', letterId: 'CL-00000000-1' } as const;
    await expect(record(told)).rejects.toMatchObject({ code: 'not_found' });
  });
});
