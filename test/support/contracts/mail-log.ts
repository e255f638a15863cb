/** What every keeper of mails' outcomes does. */
import { expect, it } from 'vitest';
import type { MailLog } from '../../../workflow/ports.ts';

const now = new Date('2026-03-04T10:00:00.000Z');
const [one, two] = ['CL-7K3M9QXA', 'CL-00000002'];

export function mailLogContract(create: () => Promise<MailLog>): void {
  it('knows what became of a mail, and nothing of others', async () => {
    const log = await create();
    await log.record('a', { outcome: 'opened', ticketId: one }, now);
    expect(await log.outcome('a')).toEqual({ outcome: 'opened', ticketId: one });
    expect(await log.outcome('b')).toBeNull();
  });

  it('keeps the first outcome', async () => {
    const log = await create();
    await log.record('a', { outcome: 'opened', ticketId: one }, now);
    await log.record('a', { outcome: 'held' }, now);
    await log.record('a', { outcome: 'written', ticketId: two }, now);
    expect(await log.outcome('a')).toEqual({ outcome: 'opened', ticketId: one });
  });

  it('forgets that a mail was held once it has been let in', async () => {
    const log = await create();
    await log.record('a', { outcome: 'held' }, now);
    await log.record('a', { outcome: 'opened', ticketId: one }, now);
    expect(await log.outcome('a')).toEqual({ outcome: 'opened', ticketId: one });
  });

  it('leads from a Message-ID to the first ticket that had it', async () => {
    const log = await create();
    await log.record('a', { outcome: 'opened', ticketId: one, messageId: 'm' }, now);
    await log.record('b', { outcome: 'opened', ticketId: two, messageId: 'm' }, now);
    expect(await log.ticketOf('m')).toEqual({ ticketId: one });
    expect(await log.ticketOf('n')).toBeNull();
  });

  it('leads from the id of a letter to that letter, and keeps the first', async () => {
    const log = await create();
    await log.point('m', { ticketId: one, letterVersion: 3 }, now);
    await log.point('m', { ticketId: two }, now);
    expect(await log.ticketOf('m')).toEqual({ ticketId: one, letterVersion: 3 });
  });
}
