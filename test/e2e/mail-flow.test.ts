/** Mail on its way in by SMTP: lost notices, verdicts, machines that answer, bounces, and the way out of surveys. */
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type Letter, Mailer, numberIn, OURS } from './mailer.ts';
import { act, eventTypes, newAddress, solvedTicket, system, timeline } from './people.ts';

const careline = system();
const mailer = new Mailer(careline);
let agent: string;
let lead: string;
beforeAll(async () => {
  agent = await careline.token('agent@careline.example');
  lead = await careline.token('lead@careline.example', 'lead');
});

const first = (from: string) => ({
  from: `Mei <${from}>`,
  subject: 'Where is my parcel?',
  text: `Where is my parcel? I ordered last week. ${from}`,
  messageId: `<first-${from}>`,
});
const heldSchema = z.looseObject({
  mails: z.array(z.looseObject({ reason: z.string(), from: z.string().optional() })),
});
const heldOf = async (from: string) =>
  (await careline.get(heldSchema, '/v1/desk/held?limit=100', { token: lead })).mails.filter((one) => one.from === from);

it('a mail whose notice was lost is found by reconcile, and becomes one ticket', async () => {
  const from = newAddress();
  await careline.call('/_local/faults', { body: { function: 'ses', action: 'sns:Publish', kind: 'before', times: 1 } });
  await mailer.send(first(from));
  await careline.call('/_local/faults', { method: 'DELETE' });
  expect(await mailer.letters(from)).toEqual([]);
  await careline.advance('PT40M');
  expect(await mailer.letters(from)).toHaveLength(1);
  const listed = await careline.call(`/v1/desk/tickets?q=${encodeURIComponent(from)}`, { token: agent });
  expect((listed.body as { tickets: unknown[] }).tickets).toHaveLength(1);
});

describe('what SES finds in a mail', () => {
  it.each([
    ['spam', 'XJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X'],
    ['virus', 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'],
  ])('holds it with its reason: %s', async (reason, sign) => {
    const from = newAddress();
    await mailer.send({ ...first(from), text: `Look at this.\n\n${sign}\n` });
    expect(await mailer.letters(from)).toEqual([]);
    expect(await heldOf(from)).toMatchObject([{ reason }]);
  });

  it('is what SES itself wrote on top: the sender’s own headers of that name say nothing', async () => {
    const from = newAddress();
    const sign = 'XJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X';
    const lie = { 'X-SES-Spam-Verdict': 'PASS', 'X-SES-Virus-Verdict': 'PASS' };
    // The notice is lost, so that nothing but the headers tells.
    await careline.call('/_local/faults', {
      body: { function: 'ses', action: 'sns:Publish', kind: 'before', times: 1 },
    });
    await mailer.send({ ...first(from), text: sign, headers: lie });
    await careline.call('/_local/faults', { method: 'DELETE' });
    await careline.advance('PT40M');
    expect(await heldOf(from)).toMatchObject([{ reason: 'spam' }]);
    const honest = newAddress();
    await mailer.send({ ...first(honest), headers: { 'X-SES-Spam-Verdict': 'FAIL', 'X-SES-Virus-Verdict': 'FAIL' } });
    expect(await mailer.letters(honest)).toHaveLength(1);
  });
});

describe('a war ends within two letters of ours, with', () => {
  const quoted = ({ text }: Letter) => text.replace(/^/gm, '> ');
  const wars: [string, (letter: Letter, count: number) => { subject: string; text: string; inReplyTo?: string }][] = [
    [
      'a rude machine that answers everything',
      (letter, count) => ({
        subject: `Re: ${letter.subject}`,
        text: `Received, no. ${count}.\n\n${quoted(letter)}`,
        inReplyTo: letter.headers['message-id'] ?? '',
      }),
    ],
    [
      'a box that writes a new mail for each confirmation',
      (_, count) => ({ subject: `Not delivered to a person (${count})`, text: `This box is not read. Case ${count}.` }),
    ],
  ];
  it.each(wars)('%s', async (_what, answer) => {
    const from = newAddress('machine');
    await mailer.send(first(from));
    let [answered, count] = [0, 0];
    for (let letters = await mailer.letters(from); letters.length > answered; letters = await mailer.letters(from)) {
      for (const letter of letters.slice(0, letters.length - answered)) {
        count += 1;
        const text = answer(letter, count);
        await mailer.send({ from, ...text, messageId: `<answer-${count}-${from}>` });
      }
      answered = letters.length;
      if (count > 6) break;
    }
    expect(answered).toBeLessThanOrEqual(2);
  });
});

it('a bounce that comes as mail marks the letter by SES’s id, and the address', async () => {
  const from = newAddress();
  await mailer.send(first(from));
  const [letter] = await mailer.letters(from);
  const id = numberIn(letter?.subject ?? '');
  const raw = [
    'From: Mail Delivery System <mailer-daemon@mx.customers.example>',
    `To: ${OURS}`,
    'Subject: Undelivered Mail Returned to Sender',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    ...['', '--b', 'Content-Type: text/plain', '', 'It could not be delivered.', ''],
    ...['--b', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx.customers.example', ''],
    ...[`Final-Recipient: rfc822; ${from}`, 'Action: failed', 'Status: 5.1.1', ''],
    ...[
      '--b',
      'Content-Type: text/rfc822-headers',
      '',
      `Message-ID: ${letter?.headers['message-id']}`,
      '',
      '--b--',
      '',
    ],
  ].join('\r\n');
  await mailer.send({ from: '', raw, subject: '', text: '' });
  const failed = (await timeline(careline, id, agent))
    .flatMap(({ events }) => events)
    .find(({ type }) => type === 'LetterFailed');
  expect(failed).toMatchObject({ letter: 'acknowledgement', forVersion: 1, reason: 'bounce', permanent: true });
});

it('a survey can be stopped by a mail program’s one click', async () => {
  const { id, email } = await solvedTicket(careline, agent);
  await careline.advance('P1DT1H');
  const survey = (await mailer.letters(email)).find(({ headers }) => headers['list-unsubscribe']);
  const path = /<https?:\/\/[^/]+(\/v1\/unsubscribe\/\w+)>/.exec(survey?.headers['list-unsubscribe'] ?? '')?.[1] ?? '';
  expect(survey?.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  expect((await careline.call(path, { body: 'List-Unsubscribe=One-Click', headers })).status).toBe(200);
  expect(await eventTypes(careline, id, agent)).toContain('SurveysChosen');
});

it('a closed ticket’s customer who answers by mail has a linked new one', async () => {
  const { id, email } = await solvedTicket(careline, agent);
  await act(careline, id, 'close', {}, agent);
  const [letter] = await mailer.letters(email);
  await mailer.send({
    from: email,
    to: letter?.headers['reply-to'] ?? '',
    subject: 'Re: it',
    text: 'It is broken again.',
  });
  const subjects = (await mailer.letters(email)).map(({ subject }) => subject);
  expect(numberIn(subjects[0] ?? '')).not.toBe(id);
});
