import { beforeEach, describe, expect, it } from 'vitest';
import { handInMails } from '../../workflow/hand-in-mails.ts';
import { createMailRoom, type MailRoom, mailOf } from './mail-room.ts';

let room: MailRoom;
beforeEach(() => {
  room = createMailRoom();
});
const MINUTES = 60;
const reconcile = () => handInMails(room, () => true);
const incoming = () => [...room.rawMails.stored.keys()].filter((key) => key.startsWith('incoming/'));

describe('a mail whose notice was lost', () => {
  it('becomes a ticket, once, however often it is handed in', async () => {
    room.store(mailOf());
    room.clock.advance(19 * MINUTES);
    expect(await reconcile()).toMatchObject({ unfinished: 1, handedIn: 0 });
    room.clock.advance(MINUTES);
    expect(await reconcile()).toMatchObject({ handedIn: 1 });
    expect(await reconcile()).toMatchObject({ handedIn: 1 });
    expect(await room.takeHandedIn()).toMatchObject([{ outcome: 'opened' }, { outcome: 'opened' }]);
    expect(room.tickets.stored.size).toBe(1);
    expect(await reconcile()).toMatchObject({ unfinished: 0, handedIn: 0 });
  });

  it('is judged by the headers that the receiver put on top', async () => {
    room.store(mailOf({ verdicts: { spam: 'PASS', virus: 'FAIL', dmarc: 'GRAY' } }));
    room.clock.advance(20 * MINUTES);
    await reconcile();
    expect(await room.takeHandedIn()).toMatchObject([{ outcome: 'held', reason: 'virus' }]);
  });

  it('names in its entry where it is kept, and lies there', async () => {
    const { ticketId = '' } = await room.take();
    const rawKey = room.tickets.timeline(ticketId)[0]?.mail?.rawKey ?? '';
    expect(rawKey).toMatch(/^mail\//);
    expect(room.rawMails.stored.has(rawKey)).toBe(true);
    expect(incoming()).toEqual([]);
  });

  it('is found by its notice after it has been moved', async () => {
    const rawKey = room.store(mailOf());
    const first = await room.take({}, { rawKey });
    expect(await room.take({}, { rawKey })).toMatchObject(first);
  });
});

it('nothing is handed in while the queue has a notice for each mail', async () => {
  for (let i = 0; i < 3; i += 1) room.store(mailOf());
  room.clock.advance(30 * MINUTES);
  room.mailIntake.waiting = 3;
  expect(await reconcile()).toMatchObject({ unfinished: 3, depth: 3, handedIn: 0 });
  room.mailIntake.waiting = 2;
  expect(await reconcile()).toMatchObject({ handedIn: 3 });
});

it('a mail that nobody can read is given to a lead after some attempts, and comes no more', async () => {
  room.store(mailOf());
  const { readMail } = room.takeDeps;
  room.takeDeps.readMail = async () => Promise.reject(new Error('out of memory'));
  room.clock.advance(20 * MINUTES);
  let attempts = 0;
  for (; incoming().length > 0 && attempts < 20; attempts += 1) {
    await reconcile();
    await room.takeHandedIn().catch(() => undefined);
  }
  expect(attempts).toBeLessThan(10);
  const [held] = await room.held();
  expect(held).toMatchObject({ reason: 'unreadable' });
  expect(await reconcile()).toMatchObject({ unfinished: 0 });
  // Once it can be read, the lead's release brings it where it belongs.
  room.takeDeps.readMail = readMail;
  expect(await room.take({}, { rawKey: held?.rawKey ?? '', verdicts: undefined }, held?.id)).toMatchObject({
    outcome: 'opened',
  });
  expect(await room.held()).toEqual([]);
});
