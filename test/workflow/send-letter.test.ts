import { describe, expect, it } from 'vitest';
import { CarelineError } from '../../core/errors.ts';
import { recordMailEvent } from '../../workflow/record-mail-event.ts';
import { sendLetter } from '../../workflow/send-letter.ts';
import {
  agent,
  claimedStory,
  customer,
  DAYS,
  openedStory,
  pendingStory,
  type Story,
  solvedStory,
} from '../support/ticket-factory.ts';
import { createPostOffice, type PostOffice } from './post-office.ts';

const ID = 'CL-7K3M9QXA';

const officeWith = async (story: Story) => {
  const office = createPostOffice();
  office.clock.advance((Date.parse(story.now) - office.clock.now().getTime()) / 1000);
  await office.keep(story);
  return office;
};
const send = (office: PostOffice, version: number) => sendLetter(office.deps, { ticketId: ID, version });
const lastVersion = (story: Story) => story.entries.at(-1)?.version ?? 0;
const owed = async (office: PostOffice) => (await office.tickets.load(ID))?.owedLetters ?? [];
const sentEvents = (office: PostOffice) => office.events(ID).filter(({ type }) => type === 'LetterSent');
const sendEvent = (office: PostOffice, version: number) =>
  recordMailEvent(office.deps, {
    type: 'sent',
    letterId: `${ID}-${version}`,
    ticketId: ID,
    version,
    messageId: office.mailbox.taken[0]?.messageId ?? '',
    permanent: false,
  });

describe('a letter that is owed', () => {
  it('is sent to the customer, and recorded', async () => {
    const office = await officeWith(openedStory());
    expect(await send(office, 1)).toBe('sent');
    const [mail] = await office.mails();
    expect(mail?.subject).toBe(`[${ID}] Where is my parcel?`);
    expect(mail?.to).toMatchObject([{ address: 'mei@example.com' }]);
    expect(mail?.text).toContain('within 1 hour');
    expect(office.mailbox.taken).toMatchObject([
      { letterId: `${ID}-1`, ticketId: ID, version: 1, to: 'mei@example.com' },
    ]);
    expect(await owed(office)).toEqual([]);
    expect(sentEvents(office)).toEqual([
      { type: 'LetterSent', letter: 'acknowledgement', forVersion: 1, messageId: '0100019c00000000-00000001-000000' },
    ]);
    expect(office.tickets.timeline(ID).at(-1)).toMatchObject({
      by: { kind: 'system', name: 'outreach' },
      correlationId: 'correlation-1',
    });
  });

  it('carries links and addresses that prove what they are for', async () => {
    const office = await officeWith(openedStory());
    await send(office, 1);
    const [mail] = await office.mails();
    const status = /https:\/\/help\.shop\.example\/status#(\w+)/.exec(mail?.text ?? '')?.[1] ?? '';
    expect(office.tokens.verify(status, 'status', office.clock.now())).toMatchObject({ ticketId: ID });
    const reply = /^support\+t\.(\w+)@shop\.example$/.exec(mail?.replyTo?.[0]?.address ?? '')?.[1] ?? '';
    expect(office.tokens.verify(reply, 'reply', office.clock.now())).toMatchObject({ ticketId: ID });
    const thread = /^<CL-\w+\.(\w+)@shop\.example>$/.exec(mail?.references ?? '')?.[1] ?? '';
    expect(office.tokens.verify(thread, 'thread', office.clock.now())).toMatchObject({ ticketId: ID });
    expect(mail?.headers).toContainEqual(expect.objectContaining({ key: 'auto-submitted', value: 'auto-replied' }));
    expect(mail?.headers).toContainEqual(
      expect.objectContaining({ key: 'x-careline-correlation-id', value: 'correlation-1' }),
    );
  });

  it('stays in the thread of the letters before it', async () => {
    const story = claimedStory().do({ type: 'reply', text: 'Soon.', nextStatus: 'pending' }, { by: agent() });
    const office = await officeWith(story);
    await send(office, 1);
    await send(office, lastVersion(story));
    const [first, second] = await office.mails();
    expect(first?.references).toBe(second?.references);
  });

  it("quotes the customer's last message in a reply, and no note", async () => {
    const story = claimedStory()
      .do({ type: 'customerWrites', text: 'It is order 4711.', via: 'status' }, { by: customer })
      .do({ type: 'note', text: 'SECRET NOTE', mentions: [] }, { by: agent() })
      .do({ type: 'reply', text: 'It is on its way.', nextStatus: 'solved' }, { by: agent() });
    const office = await officeWith(story);
    await send(office, lastVersion(story));
    const [mail] = await office.mails();
    expect(mail?.text).toContain('It is on its way.\n\nAda\nLantern & Co');
    expect(mail?.text).toContain('> It is order 4711.');
    expect(mail?.text).toContain('marked your request as solved');
    expect(`${mail?.text}${mail?.html}`).not.toContain('SECRET');
    expect(`${mail?.text}`).not.toContain('two weeks ago');
  });

  it('finds the last message also behind a long history', async () => {
    let story = claimedStory();
    for (let note = 0; note < 55; note += 1) {
      story = story.do({ type: 'note', text: `note ${note}`, mentions: [] }, { by: agent() });
    }
    story = story.do({ type: 'reply', text: 'It is on its way.', nextStatus: 'pending' }, { by: agent() });
    const office = await officeWith(story);
    await send(office, lastVersion(story));
    expect((await office.mails())[0]?.text).toContain('> I ordered a lamp two weeks ago.');
  });

  it('reminds of what we asked, and says when we give up waiting', async () => {
    const story = pendingStory().do({ type: 'elapse' }, { after: DAYS });
    const office = await officeWith(story);
    await send(office, lastVersion(story));
    const [mail] = await office.mails();
    expect(mail?.text).toContain('> It is on its way.');
    expect(mail?.text).toContain('solved on Wednesday 11 March');
  });

  it('asks for a vote with a link to that survey and its round', async () => {
    const story = solvedStory().do({ type: 'elapse' }, { after: DAYS });
    const office = await officeWith(story);
    await send(office, lastVersion(story));
    const [mail] = await office.mails();
    const token = /\/survey#(\w+)&score=5/.exec(mail?.text ?? '')?.[1] ?? '';
    expect(office.tokens.verify(token, 'survey', office.clock.now())).toMatchObject({ ticketId: ID, round: 1 });
    // Who comes late learns that the survey is over, not that the link is none.
    const late = new Date(office.clock.now().getTime() + 15 * DAYS * 1000);
    expect(office.tokens.verify(token, 'survey', late)).toMatchObject({ ticketId: ID });
  });
});

describe('a survey', () => {
  const asked = () => solvedStory().do({ type: 'elapse' }, { after: DAYS });

  it('says how to have no more of them, for mail programs (RFC 8058) and for people', async () => {
    const office = await officeWith(asked());
    await send(office, lastVersion(asked()));
    const [mail] = await office.mails();
    const header = (key: string) => mail?.headers.find((one) => one.key === key)?.value;
    const token = /^<https:\/\/help\.shop\.example\/v1\/unsubscribe\/(\w+)>$/.exec(
      header('list-unsubscribe') ?? '',
    )?.[1];
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(office.tokens.verify(token ?? '', 'unsubscribe', office.clock.now())).toMatchObject({ ticketId: ID });
    expect(mail?.text).toContain(`https://help.shop.example/unsubscribe#${token}`);
  });

  it('does not go to who wants none; the timeline says why', async () => {
    const story = asked();
    const office = await officeWith(story);
    await office.addresses.chooseSurveys('customer-1', false, office.clock.now().toISOString());
    expect(await send(office, lastVersion(story))).toBe('unsubscribed');
    expect(office.events(ID).at(-1)).toMatchObject({ type: 'LetterFailed', letter: 'survey', reason: 'unsubscribed' });
  });

  it('is the only letter with such a header: all others are about the request', async () => {
    const office = await officeWith(openedStory());
    await send(office, 1);
    expect((await office.mails())[0]?.headers.some(({ key }) => key.startsWith('list-'))).toBe(false);
  });
});

describe('one letter for one event', () => {
  it('when the message is delivered twice, one after the other', async () => {
    const office = await officeWith(openedStory());
    expect([await send(office, 1), await send(office, 1)]).toEqual(['sent', 'settled']);
    expect(office.mailbox.taken).toHaveLength(1);
  });

  it('when it is delivered many times at once', async () => {
    const office = await officeWith(openedStory());
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => send(office, 1)));
    expect(office.mailbox.taken).toHaveLength(1);
    expect(sentEvents(office)).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'letter_in_flight' });
    }
  });

  it('when SES took it but its answer was lost, once SES has told us', async () => {
    const office = await officeWith(openedStory());
    office.mailbox.losesAnswer = true;
    await expect(send(office, 1)).rejects.toMatchObject({ code: 'letter_in_flight' });
    await expect(send(office, 1)).rejects.toMatchObject({ code: 'letter_in_flight' });
    await sendEvent(office, 1);
    office.clock.advance(60);
    expect(await send(office, 1)).toBe('sent');
    expect(office.mailbox.taken).toHaveLength(1);
    expect(sentEvents(office)).toMatchObject([{ messageId: '0100019c00000000-00000001-000000' }]);
  });

  it('when the function died between sending and confirming, once SES has told us', async () => {
    const office = await officeWith(openedStory());
    await office.letterLog.begin(`${ID}-1`, office.clock.now(), 10);
    await office.mailbox.send({
      letterId: `${ID}-1`,
      ticketId: ID,
      version: 1,
      kind: 'acknowledgement',
      customerId: 'customer-1',
      raw: Buffer.from(''),
      to: 'mei@example.com',
    });
    await expect(send(office, 1)).rejects.toMatchObject({ code: 'letter_in_flight' });
    await sendEvent(office, 1);
    expect(await send(office, 1)).toBe('sent');
    expect(office.mailbox.taken).toHaveLength(1);
    expect(await owed(office)).toEqual([]);
  });

  it('when only the letter log could not be told', async () => {
    const office = await officeWith(openedStory());
    office.letterLog.failConfirm = true;
    expect(await send(office, 1)).toBe('sent');
    office.clock.advance(60);
    expect(await send(office, 1)).toBe('settled');
    expect(office.mailbox.taken).toHaveLength(1);
  });

  it('when only the ticket could not be told', async () => {
    const office = await officeWith(openedStory());
    const failing = { ...office.tickets, save: async () => Promise.reject(new CarelineError('unavailable', 'away')) };
    await expect(sendLetter({ ...office.deps, tickets: failing }, { ticketId: ID, version: 1 })).rejects.toMatchObject({
      code: 'unavailable',
    });
    expect(await send(office, 1)).toBe('sent');
    expect(office.mailbox.taken).toHaveLength(1);
  });
});

describe('a letter that does not go', () => {
  it('goes at the next attempt when SES surely did not take it', async () => {
    const office = await officeWith(openedStory());
    office.mailbox.refuse = () => new CarelineError('unavailable', 'throttled');
    await expect(send(office, 1)).rejects.toMatchObject({ code: 'unavailable' });
    office.mailbox.refuse = () => undefined;
    expect(await send(office, 1)).toBe('sent');
  });

  it('goes again after the lease when SES took it no more than it told', async () => {
    const office = await officeWith(openedStory());
    office.mailbox.refuse = () => new Error('reset before it arrived');
    await expect(send(office, 1)).rejects.toMatchObject({ code: 'letter_in_flight' });
    office.mailbox.refuse = () => undefined;
    await expect(send(office, 1)).rejects.toMatchObject({ code: 'letter_in_flight' });
    office.clock.advance(10);
    expect(await send(office, 1)).toBe('sent');
    expect(office.mailbox.taken).toHaveLength(1);
  });

  it('is given up and noted when SES refuses it', async () => {
    const office = await officeWith(openedStory());
    office.mailbox.refuse = () => new CarelineError('letter_refused', 'SES refused the letter: MessageRejected.');
    expect(await send(office, 1)).toBe('refused');
    expect(office.events(ID).at(-1)).toEqual({
      type: 'LetterFailed',
      letter: 'acknowledgement',
      forVersion: 1,
      reason: 'rejected',
      permanent: true,
      detail: 'SES refused the letter: MessageRejected.',
    });
    expect(await send(office, 1)).toBe('settled');
  });

  it('is kept back and noted where the address gets no automatic mail any more', async () => {
    const office = await officeWith(openedStory());
    await office.addresses.suppress('customer-1', { reason: 'bounce', at: office.clock.now().toISOString() });
    expect(await send(office, 1)).toBe('suppressed');
    expect(office.mailbox.taken).toEqual([]);
    expect(office.events(ID).at(-1)).toMatchObject({ type: 'LetterFailed', reason: 'suppressed', permanent: true });
    expect(await owed(office)).toEqual([]);
  });

  it('is an automatic one: an agent’s reply still goes to such an address', async () => {
    const story = pendingStory();
    const office = await officeWith(story);
    await office.addresses.suppress('customer-1', { reason: 'bounce', at: office.clock.now().toISOString() });
    expect(await send(office, lastVersion(story))).toBe('sent');
  });

  it.each([
    ['a ticket that is not there', { ticketId: 'CL-00000000', version: 1 }],
    ['an entry that owes nothing', { ticketId: ID, version: 2 }],
  ])('is settled for %s', async (_what, pointer) => {
    const office = await officeWith(claimedStory());
    expect(await sendLetter(office.deps, pointer)).toBe('settled');
    expect(office.letterLog.begins).toBe(0);
  });
});
