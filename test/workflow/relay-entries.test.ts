import { describe, expect, it } from 'vitest';
import { ticketMessageSchema, workMessageSchema } from '../../core/events.ts';
import { planRelay, relayEntries } from '../../workflow/relay-entries.ts';
import {
  agent,
  claimedStory,
  openedStory,
  pendingStory,
  triageCommand,
  waitingStory,
} from '../support/ticket-factory.ts';
import { createWorld } from './world.ts';

const last = (story: ReturnType<typeof openedStory>) => story.entries.slice(-1);
const sizes = (entries: Parameters<typeof planRelay>[0]) => {
  const { triage, outreach, insight, work } = planRelay(entries);
  return { triage: triage.length, outreach: outreach.length, insight: insight.length, work: work.length };
};

describe('an entry', () => {
  it('in which an agent says what a ticket is about is for learning, without the words', () => {
    const learnt = (story: ReturnType<typeof openedStory>) => planRelay(last(story)).learning;
    const edited = waitingStory().do({ type: 'edit', category: 'payment' }, { by: agent() });
    expect(learnt(edited)).toHaveLength(1);
    for (const message of learnt(edited)) ticketMessageSchema.parse(message);
    const moved = { type: 'transfer', queue: 'payment', reason: 'A refund' } as const;
    expect(learnt(waitingStory().do(moved, { by: agent() }))).toHaveLength(1);
    expect(learnt(waitingStory().do({ type: 'edit', priority: 'urgent' }, { by: agent() }))).toHaveLength(1);
    expect(learnt(waitingStory().do({ type: 'edit', tags: ['gift'] }, { by: agent() }))).toEqual([]);
    expect(learnt(waitingStory())).toEqual([]);
  });

  const note = { type: 'note', text: 'secret', mentions: [] as string[] } as const;
  it.each([
    ['opened: triage, the acknowledgement and the counters', last(openedStory()), { triage: 1, outreach: 1, work: 0 }],
    ['triaged: its work queue', last(waitingStory()), { triage: 0, outreach: 0, work: 1 }],
    ['claimed: the counters only', last(claimedStory()), { triage: 0, outreach: 0, work: 0 }],
    ['answered: the letter', last(pendingStory()), { triage: 0, outreach: 1, work: 0 }],
    [
      'noted: the counters only',
      last(claimedStory().do({ ...note, mentions: [] }, { by: agent() })),
      { triage: 0, outreach: 0, work: 0 },
    ],
    [
      'released: its work queue',
      last(claimedStory().do({ type: 'release' }, { by: agent() })),
      { triage: 0, outreach: 0, work: 1 },
    ],
  ])('%s', (_what, entries, expected) => expect(sizes(entries)).toEqual({ insight: 1, ...expected }));

  it('travels without the words and in the shape that its consumers parse', () => {
    const lamp = { id: 'a'.repeat(64), name: 'lamp.jpg', type: 'image/jpeg', size: 9 };
    const mail = { key: 'k', rawKey: 'mail/1' };
    const story = pendingStory().do({ type: 'customerWrites', text: 'Here.', via: 'email', files: [lamp], mail });
    const plan = planRelay(story.entries);
    for (const message of [...plan.triage, ...plan.outreach, ...plan.insight]) ticketMessageSchema.parse(message);
    for (const message of plan.work) workMessageSchema.parse(message);
    expect(JSON.stringify(plan)).not.toContain('I ordered a lamp');
    expect(JSON.stringify(plan)).not.toMatch(/It is on its way|lamp\.jpg|mail\/1/);
  });

  it('quotes nothing and names nothing of what the customer wrote', () => {
    const entities = { phones: ['+44 7700 900123'], orderNumbers: ['LC-20431'] };
    const triaged = openedStory().do(triageCommand({ reasons: ['"the lamp"'] }, { entities }));
    const wrote = triaged.do({ type: 'customerWrites', text: 'Call me on +44 7700 900123', via: 'status' });
    const said = wrote.entries.flatMap(({ events }) => events);
    expect(said.some((event) => event.type === 'CustomerWrote' && event.entities?.phones)).toBe(true);
    const plan = planRelay(wrote.entries);
    for (const message of plan.insight) ticketMessageSchema.parse(message);
    expect(JSON.stringify(plan)).toContain('TicketTriaged');
    expect(JSON.stringify(plan)).not.toMatch(/the lamp|900123|LC-20431/);
  });

  it('goes to its line with its place', () => {
    const { ticket, entries } = waitingStory({ result: { priority: 'urgent', category: 'payment' } });
    expect(planRelay(entries).work).toEqual([
      {
        ticketId: ticket.id,
        queue: 'payment',
        lane: 'urgent',
        unansweredSince: ticket.unansweredSince,
        correlationId: 'correlation-1',
      },
    ]);
  });
});

it('relaying fails when any queue does', async () => {
  const { serviceQueues } = createWorld();
  const workQueues = { send: async () => Promise.reject(new Error('down')) };
  await expect(relayEntries({ serviceQueues, workQueues }, waitingStory().entries)).rejects.toThrow('down');
});
