import { beforeEach, describe, expect, it } from 'vitest';
import type { Command } from '../../core/ticket/commands.ts';
import { type Category, laneOf, type Priority } from '../../core/words.ts';
import { changeTicket } from '../../workflow/change-ticket.ts';
import { claimNext } from '../../workflow/claim-next.ts';
import { openTicket } from '../../workflow/open-ticket.ts';
import { planRelay } from '../../workflow/relay-entries.ts';
import { agent, policy, system, triageCommand } from '../support/ticket-factory.ts';
import { createWorld, type World } from './world.ts';

const UNLIMITED = 1_000_000;
const limits = {
  perSourceHour: UNLIMITED,
  perSourceDay: UNLIMITED,
  perSenderHour: UNLIMITED,
  perSenderDay: UNLIMITED,
};
let world: World;
beforeEach(() => {
  world = createWorld(policy({ limits }));
});

/** Announces what a change put into a line, as the relay does. */
async function act(id: string, command: Command, by: { kind: 'agent'; id: string } | { kind: 'system'; name: string }) {
  const { entry } = await changeTicket(world, id, command, { by, correlationId: 'c' });
  if (entry) await world.workQueues.send(planRelay([entry]).work);
}

async function wait(priority: Priority = 'normal', category: Category = 'order'): Promise<string> {
  const id = await openTicket(world, {
    channel: 'web',
    email: 'mei@example.com',
    subject: 's',
    text: 't',
    locale: 'en',
    correlationId: 'c',
  });
  await act(id, triageCommand({ priority, category }), system('triage'));
  world.clock.advance(60);
  return id;
}

const claimAs = async (name: string, queues = ['order']) => {
  const ticket = await claimNext(world, { agent: name, queues, by: agent(name), correlationId: 'c' });
  return ticket?.id ?? null;
};

describe('claiming the next ticket', () => {
  it('gives it to the caller, open, and takes the message away', async () => {
    const id = await wait();
    expect(await claimAs('ada')).toBe(id);
    expect(await world.tickets.load(id)).toMatchObject({ status: 'open', assignee: 'ada', waiting: false });
    expect(await world.workQueues.depth('order', 'normal')).toBe(0);
    expect(await claimAs('ada')).toBeNull();
  });

  it('takes the urgent lane of every queue first, then who waits longest in any', async () => {
    const [first, second, urgent] = [await wait(), await wait('normal', 'payment'), await wait('urgent', 'payment')];
    const queues = ['payment', 'order'];
    expect(await claimAs('ada', queues)).toBe(urgent);
    expect(await claimAs('ada', queues)).toBe(first);
    expect(await claimAs('ada', queues)).toBe(second);
  });

  it('looks only into the queues that the caller names', async () => {
    await wait('urgent', 'payment');
    expect(await claimAs('ada', ['order'])).toBeNull();
  });

  it('gives a released ticket its place back, though its message is the last', async () => {
    const [first, second] = [await wait(), await wait()];
    expect(await claimAs('ada')).toBe(first);
    await act(first, { type: 'release' }, agent('ada'));
    expect(await claimAs('ben')).toBe(first);
    expect(await claimAs('ben')).toBe(second);
    expect(await claimAs('ben')).toBeNull();
  });

  it('drops messages of tickets that no longer wait there and goes on', async () => {
    const [solved, moved, raised, stays] = [await wait(), await wait(), await wait(), await wait()];
    await act(solved, { type: 'solve' }, agent());
    await act(moved, { type: 'transfer', queue: 'payment', reason: 'theirs' }, agent());
    await act(raised, { type: 'edit', priority: 'urgent' }, agent());
    await world.workQueues.send([{ ...messageOf(stays), ticketId: 'CL-00000000' }, messageOf(stays)]);
    expect(await claimAs('ada')).toBe(raised);
    expect(await claimAs('ada')).toBe(stays);
    expect(await claimAs('ada')).toBeNull();
  });

  it('drops a message that a crash left behind after the ticket was stored', async () => {
    const [first, second] = [await wait(), await wait()];
    await changeTicket(world, first, { type: 'claim', agent: 'ada' }, { by: agent('ada'), correlationId: 'c' });
    expect(await claimAs('ben')).toBe(second);
    expect(await world.workQueues.depth('order', 'normal')).toBe(0);
  });

  it('finds who waits though their message is lost or in the hands of a caller that died', async () => {
    const [first, second] = [await wait(), await wait()];
    await world.workQueues.receive('order', 'normal');
    await world.workQueues.receive('order', 'normal');
    expect(await claimAs('ada')).toBe(first);
    expect(await claimAs('ada')).toBe(second);
  });

  it('hands the ticket over even when its message cannot be dropped', async () => {
    const id = await wait();
    const troubles: unknown[] = [];
    const workQueues = {
      ...world.workQueues,
      drop: async () => {
        throw new Error('no answer');
      },
    };
    const deps = { ...world, workQueues, onLeftover: (error: unknown) => void troubles.push(error) };
    const ticket = await claimNext(deps, { agent: 'ada', queues: ['order'], by: agent('ada'), correlationId: 'c' });
    expect(ticket?.id).toBe(id);
    expect(troubles).toHaveLength(1);
  });

  it('never gives a ticket to two callers, and every ticket to one', async () => {
    const waiting: string[] = [];
    for (let i = 0; i < 12; i += 1) waiting.push(await wait());
    const taken: string[] = [];
    const work = async (name: string) => {
      for (let id = await claimAs(name); id; id = await claimAs(name)) taken.push(id);
    };
    await Promise.all(['ada', 'ben', 'cleo', 'dan', 'eva'].map(work));
    expect(taken.toSorted()).toEqual(waiting.toSorted());
  });
});

function messageOf(id: string) {
  const ticket = world.tickets.stored.get(id);
  if (!ticket) throw new Error('no such ticket');
  const { queue, unansweredSince, priority } = ticket;
  return { ticketId: id, queue, lane: laneOf(priority), unansweredSince, correlationId: 'c' };
}
