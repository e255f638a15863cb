import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import {
  act,
  claim,
  eventTypes,
  lettersAbout,
  newAddress,
  openTicket,
  replyBody,
  solvedTicket,
  statusToken,
  surveyToken,
  system,
  vote,
  write,
} from './people.ts';

const careline = system();
let agent: string;
let lead: string;
beforeAll(async () => {
  agent = await careline.token('agent@careline.example');
  lead = await careline.token('lead@careline.example', 'lead');
});

const reportSchema = z.looseObject({ csat: z.unknown() });

describe('a ticket from form to report', () => {
  it('goes its whole way: queue, claim, reply, letter, solved, survey a day later, vote, report', async () => {
    const { id, email } = await openTicket(careline, {
      name: 'Ann',
      subject: 'Where is my parcel?',
      message: 'My parcel A-1001 should have come on Monday. Where is it?',
      orderNumber: 'A-1001',
    });
    const waiting = await careline.ticket(id, agent);
    expect(waiting).toMatchObject({
      status: 'new',
      category: 'order',
      queue: 'order',
      locale: 'en',
      orderNumber: 'A-1001',
    });

    const acknowledgements = await lettersAbout(careline, id, email);
    expect(acknowledgements).toHaveLength(1);
    expect(acknowledgements[0]?.text).toContain(id);
    const token = await statusToken(careline, id, email);

    expect(await claim(careline, id, agent)).toMatchObject({ status: 'open' });
    expect((await act(careline, id, 'notes', { text: 'Asked the carrier.' }, agent)).status).toBe(201);
    expect((await act(careline, id, 'replies', replyBody('It arrives tomorrow.', 'solved'), agent)).status).toBe(201);
    const [reply, ...older] = await lettersAbout(careline, id, email);
    expect(older).toHaveLength(1);
    expect(reply?.text).toContain('It arrives tomorrow.');
    expect(reply?.text).not.toContain('Asked the carrier');

    const status = await careline.get(
      z.looseObject({ messages: z.array(z.looseObject({ from: z.string(), text: z.string() })) }),
      `/v1/status/${token}`,
    );
    expect(status).toMatchObject({ id, status: 'solved', subject: 'Where is my parcel?' });
    expect(JSON.stringify(status)).not.toContain('Asked the carrier');

    const before = await careline.call('/v1/desk/reports/summary', { token: lead });
    await careline.advance('P1DT1H');
    const survey = await surveyToken(careline, id, email);
    expect(await careline.get(z.unknown(), `/v1/surveys/${survey}`)).toEqual({
      id,
      subject: 'Where is my parcel?',
      state: 'open',
    });
    expect((await vote(careline, survey, 5, 'Great')).status).toBe(201);
    expect((await vote(careline, survey, 4)).status).toBe(200);
    await careline.settle();
    expect(await careline.get(z.unknown(), `/v1/surveys/${survey}`)).toMatchObject({ state: 'answered' });
    const after = await careline.get(reportSchema, '/v1/desk/reports/summary', { token: lead });
    expect(after).not.toEqual(before.body);
    expect(await eventTypes(careline, id, agent)).toEqual(
      expect.arrayContaining([
        'TicketOpened',
        'TicketTriaged',
        'TicketRouted',
        'TicketClaimed',
        'NoteAdded',
        'AgentReplied',
        'TicketSolved',
        'SurveyRequested',
        'SurveyAnswered',
      ]),
    );
  });

  it('answers a Chinese customer in Chinese', async () => {
    const { id, email } = await openTicket(careline, {
      subject: '我的包裹在哪里',
      message: '你好,我上周买的衣服还没有收到,快递一直不动,请帮我查一下物流。',
      locale: 'zh',
    });
    expect(await careline.ticket(id, agent)).toMatchObject({ locale: 'zh', queue: 'order' });
    expect((await lettersAbout(careline, id, email))[0]?.text).toMatch(/[一-鿿]/);
  });

  it('reopens a pending ticket when the customer writes on the status page', async () => {
    const { id, email } = await openTicket(careline);
    await claim(careline, id, agent);
    await act(careline, id, 'replies', replyBody('Which colour?', 'pending'), agent);
    expect(await careline.ticket(id, agent)).toMatchObject({ status: 'pending' });
    const answer = await careline.call(`/v1/status/${await statusToken(careline, id, email)}/messages`, {
      body: { message: 'Blue, please.' },
    });
    expect(answer.status).toBe(201);
    await careline.settle();
    expect(await careline.ticket(id, agent)).toMatchObject({ status: 'open' });
  });

  it('makes one ticket of a double click, and tells another body with the same key apart', async () => {
    const email = newAddress();
    const key = { 'idempotency-key': `key-${email}` };
    const answers = await Promise.all([1, 2, 3, 4].map(() => write(careline, { email }, key)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect((await write(careline, { email, message: 'Another message' }, key)).status).toBe(422);
    await careline.settle();
    expect(await careline.mail(email)).toHaveLength(1);
  });
});

describe('the follow-up of a ticket', () => {
  it('reminds a silent customer after a day and after five, solves after seven and closes after four more', async () => {
    const { id, email } = await openTicket(careline);
    await claim(careline, id, agent);
    await act(careline, id, 'replies', replyBody('Which size?', 'pending'), agent);
    const letters = async () => (await lettersAbout(careline, id, email)).length;
    expect(await letters()).toBe(2);
    await careline.advance('PT25H');
    expect(await letters()).toBe(3);
    await careline.advance('P4D');
    expect(await letters()).toBe(4);
    await careline.advance('P2D');
    expect(await careline.ticket(id, agent)).toMatchObject({ status: 'solved' });
    await careline.advance('P4DT1H');
    expect(await careline.ticket(id, agent)).toMatchObject({ status: 'closed' });
  });

  it('warns of a first response that comes late, records the breach and raises the priority', async () => {
    const { id } = await openTicket(careline, {
      message: 'Your courier threw my parcel over the fence. I want to make a formal complaint, this is outrageous!',
      subject: 'Complaint',
    });
    await careline.advance('PT6M');
    const types = await eventTypes(careline, id, agent);
    expect(types).toEqual(expect.arrayContaining(['SlaWarned', 'SlaBreached']));
    expect(types.filter((type) => type === 'SlaBreached')).toHaveLength(1);
    expect(await careline.ticket(id, agent)).toMatchObject({
      priority: 'urgent',
      sla: { breached: ['firstResponse'] },
    });
  });

  it('asks for a vote once per solving, and not at all when the ticket was reopened', async () => {
    const { id, email } = await solvedTicket(careline, agent);
    await act(careline, id, 'reopen', { reason: 'Not yet' }, agent);
    await careline.advance('P1DT1H');
    await expect(surveyToken(careline, id, email)).rejects.toThrow('No survey letter');
    await act(careline, id, 'solve', {}, agent);
    await careline.advance('P1DT1H');
    await careline.advance('P1D');
    const surveys = (await lettersAbout(careline, id, email)).filter((mail) => mail.text.includes('/survey#'));
    expect(surveys).toHaveLength(1);
  });

  it('gives a ticket back with its place in line when a claim sleeps for 30 minutes', async () => {
    const { id } = await openTicket(careline);
    const claimed = await claim(careline, id, agent);
    await careline.advance('PT45M');
    expect(await careline.ticket(id, agent)).toMatchObject({ status: 'new', waiting: true });
    expect(await careline.ticket(id, agent)).not.toHaveProperty('assignee');
    expect(claimed['assignee']).toBeTruthy();
    expect(await eventTypes(careline, id, agent)).toContain('ClaimExpired');
    await claim(careline, id, agent);
    await act(careline, id, 'solve', {}, agent);
  });
});
