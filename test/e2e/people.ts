/** The people of the whole-way tests, acting as people do: customers through pages' calls and letters, agents through the desk. */
import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import * as z from 'zod';
import {
  type Answer,
  linkToken,
  RunningSystem,
  replyBody,
  type SentMail,
  type TicketView,
} from '../../scripts/running/system.ts';

export const system = (): RunningSystem => new RunningSystem(inject('careline'));

export const newAddress = (who = 'customer'): string => `${who}-${randomUUID().slice(0, 8)}@customers.example`;

export interface Message {
  email?: string;
  subject?: string;
  message?: string;
  [field: string]: unknown;
}

/** Sends a message by the form's call; the answer is whatever the service says. */
export async function write(
  to: RunningSystem,
  message: Message = {},
  headers: Record<string, string> = {},
): Promise<Answer> {
  const body = {
    email: newAddress(),
    subject: 'Where is my parcel?',
    message: 'Where is my parcel? I ordered last week.',
    ...message,
  };
  return to.call('/v1/tickets', { body, headers });
}

/** Sends a message that must be accepted, and waits until the ticket lies in its queue. */
export async function openTicket(to: RunningSystem, message: Message = {}): Promise<{ id: string; email: string }> {
  const email = message.email ?? newAddress();
  const answer = await write(to, { ...message, email });
  if (answer.status !== 201) throw new Error(`Not accepted: ${answer.status} ${JSON.stringify(answer.body)}`);
  const { id } = z.object({ id: z.string() }).parse(answer.body);
  await to.settle();
  return { id, email };
}

/** Takes tickets from the ticket's queue until it comes; others that came first go back. */
export async function claim(to: RunningSystem, id: string, token: string): Promise<TicketView> {
  const { queue } = await to.ticket(id, token);
  const others: string[] = [];
  for (;;) {
    const answer = await to.call('/v1/desk/claims', { body: { queues: [queue] }, token });
    if (answer.status !== 200) throw new Error(`${id} cannot be claimed from ${queue}: ${answer.status}`);
    const { ticket } = z.looseObject({ ticket: z.looseObject({ id: z.string() }) }).parse(answer.body);
    if (ticket.id === id) break;
    others.push(ticket.id);
  }
  for (const other of others) await to.call(`/v1/desk/tickets/${other}/release`, { body: {}, token });
  await to.settle();
  return to.ticket(id, token);
}

export async function act(
  to: RunningSystem,
  id: string,
  action: string,
  body: object,
  token: string,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const answer = await to.call(`/v1/desk/tickets/${id}/${action}`, { body, token, headers });
  await to.settle();
  return answer;
}

export { replyBody };

/** A ticket that an agent has claimed and answered as solved. */
export async function solvedTicket(
  to: RunningSystem,
  token: string,
  message: Message = {},
): Promise<{ id: string; email: string }> {
  const opened = await openTicket(to, message);
  await claim(to, opened.id, token);
  const answer = await act(to, opened.id, 'replies', replyBody('It is on its way.', 'solved'), token);
  if (answer.status !== 201) throw new Error(`Not solved: ${answer.status} ${JSON.stringify(answer.body)}`);
  return opened;
}

/** Letters about a ticket to an address, newest first. */
export async function lettersAbout(to: RunningSystem, id: string, email: string): Promise<SentMail[]> {
  return (await to.mail(email)).filter((mail) => mail.subject.includes(id));
}

export async function statusToken(to: RunningSystem, id: string, email: string): Promise<string> {
  const letter = (await lettersAbout(to, id, email)).find((mail) => mail.text.includes('/status#'));
  if (!letter) throw new Error(`No letter about ${id} has a status link`);
  return linkToken(letter, 'status');
}

export async function surveyToken(to: RunningSystem, id: string, email: string): Promise<string> {
  const letter = (await lettersAbout(to, id, email)).find((mail) => mail.text.includes('/survey#'));
  if (!letter) throw new Error(`No survey letter about ${id}`);
  return linkToken(letter, 'survey');
}

export async function vote(to: RunningSystem, token: string, score: number, comment?: string): Promise<Answer> {
  const { proof } = await to.get(z.object({ proof: z.string() }), `/v1/surveys/${token}/proofs`, {
    body: { gesture: 'pointer' },
  });
  return to.call(`/v1/surveys/${token}`, { body: { score, proof, ...(comment ? { comment } : {}) } });
}

const timelineSchema = z.looseObject({
  timeline: z.array(
    z.looseObject({
      version: z.number(),
      at: z.string(),
      events: z.array(z.looseObject({ type: z.string() })),
      text: z.string().optional(),
    }),
  ),
});

export async function timeline(
  to: RunningSystem,
  id: string,
  token: string,
): Promise<z.infer<typeof timelineSchema>['timeline']> {
  return (await to.get(timelineSchema, `/v1/desk/tickets/${id}`, { token })).timeline;
}

export async function eventTypes(to: RunningSystem, id: string, token: string): Promise<string[]> {
  return (await timeline(to, id, token)).flatMap(({ events }) => events.map(({ type }) => type));
}
