import { beforeEach, describe, expect, it } from 'vitest';
import { CarelineError } from '../../core/errors.ts';
import type { Command } from '../../core/ticket/commands.ts';
import { changeTicket } from '../../workflow/change-ticket.ts';
import { mergeTickets } from '../../workflow/merge-tickets.ts';
import { openTicket } from '../../workflow/open-ticket.ts';
import { writeMessage } from '../../workflow/write-message.ts';
import { agent } from '../support/ticket-factory.ts';
import { createWorld, type World } from './world.ts';

let world: World;
beforeEach(() => {
  world = createWorld();
});

const meta = { by: agent(), correlationId: 'c-1' };
const note = (text: string): Command => ({ type: 'note', text, mentions: [] });
const open = (email = 'mei@example.com') =>
  openTicket(world, { channel: 'web', email, subject: 'Lamp', text: 't', locale: 'en', correlationId: 'c' });

describe('a change', () => {
  it('of no ticket is refused', async () => {
    await expect(changeTicket(world, 'CL-00000000', note('x'), meta)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('decides again when another was faster, so that both happen', async () => {
    const id = await open();
    await Promise.all(['a', 'b', 'c'].map((text) => changeTicket(world, id, note(text), meta)));
    const notes = world.tickets.timeline(id).flatMap(({ words }) => (words?.kind === 'note' ? [words.text] : []));
    expect(notes.toSorted()).toEqual(['a', 'b', 'c']);
  });

  it('of a version that is not the newest is refused with the newest', async () => {
    const id = await open();
    await changeTicket(world, id, note('x'), meta);
    await expect(changeTicket(world, id, note('y'), meta, { expectedVersion: 1 })).rejects.toMatchObject({
      code: 'version_conflict',
      currentVersion: 2,
    });
  });

  it('of a version after which only a letter was noted as sent goes through', async () => {
    const id = await open();
    const sent: Command = { type: 'recordLetterSent', letter: 'acknowledgement', forVersion: 1, messageId: 'm' };
    await changeTicket(world, id, sent, { ...meta, by: { kind: 'system', name: 'outreach' } });
    const change = await changeTicket(world, id, note('y'), meta, { expectedVersion: 1 });
    expect(change.ticket).toMatchObject({ version: 3, contentVersion: 3 });
  });

  it('of the expected version that loses the race is refused too', async () => {
    const id = await open();
    const results = await Promise.allSettled(
      ['a', 'b'].map((text) => changeTicket(world, id, note(text), meta, { expectedVersion: 1 })),
    );
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(world.tickets.stored.get(id)?.version).toBe(2);
  });

  it('that never wins can be tried again later', async () => {
    const id = await open();
    const save = async () => {
      throw new CarelineError('version_conflict', 'moved');
    };
    const deps = { ...world, tickets: { load: world.tickets.load, save } };
    await expect(changeTicket(deps, id, note('x'), meta)).rejects.toMatchObject({ retryable: true });
  });

  it('that changes nothing stores nothing', async () => {
    const id = await open();
    expect(await changeTicket(world, id, { type: 'elapse' }, meta)).toMatchObject({ changed: false });
    expect(world.tickets.stored.get(id)?.version).toBe(1);
  });
});

describe('a customer who writes again', () => {
  const write = (ticketId: string, text = 'Still dark.') =>
    writeMessage(world, { ticketId, text, via: 'status', correlationId: 'c' });

  it('writes on the ticket', async () => {
    const id = await open();
    expect(await write(id)).toBe(id);
    expect(world.tickets.timeline(id).at(-1)).toMatchObject({ words: { kind: 'customer', text: 'Still dark.' } });
  });

  it('reopens what was solved', async () => {
    const id = await open();
    await changeTicket(world, id, { type: 'solve' }, meta);
    await write(id);
    expect(['new', 'open']).toContain(world.tickets.stored.get(id)?.status);
  });

  it('on a closed ticket opens one new ticket that names the old, however often it is sent', async () => {
    const id = await open();
    await changeTicket(world, id, { type: 'solve' }, meta);
    await changeTicket(world, id, { type: 'close' }, meta);
    const [a, b] = await Promise.all([write(id), write(id)]);
    expect(a).toBe(b);
    expect(a).not.toBe(id);
    expect(world.tickets.stored.get(a)).toMatchObject({
      subject: `[${id}] Lamp`,
      customer: { email: 'mei@example.com' },
    });
    expect(world.tickets.stored.get(id)?.status).toBe('closed');
  });

  it('in the same words later on is heard again: on the new ticket, and when that is closed, on a newer one', async () => {
    const close = async (id: string) => {
      await changeTicket(world, id, { type: 'solve' }, meta);
      await changeTicket(world, id, { type: 'close' }, meta);
    };
    const id = await open();
    await close(id);
    const second = await write(id);
    world.clock.advance(86_400);
    expect(await write(id)).toBe(second);
    const heard = () => world.tickets.timeline(second).filter(({ words }) => words?.text === 'Still dark.');
    expect(heard()).toHaveLength(2);
    await close(second);
    world.clock.advance(86_400);
    const third = await write(id);
    expect([id, second]).not.toContain(third);
    expect(world.tickets.stored.get(third)).toMatchObject({ status: 'new', subject: `[${second}] Lamp` });
  });

  it('on a merged ticket writes on the survivor', async () => {
    const [id, survivor] = [await open(), await open()];
    await mergeTickets(world, id, survivor, meta);
    expect(await write(id)).toBe(survivor);
  });
});

describe('a merge', () => {
  it('closes the one and tells the other, and does nothing the second time', async () => {
    const [id, into] = [await open(), await open()];
    expect(await mergeTickets(world, id, into, meta)).toMatchObject({ status: 'closed', mergedInto: into });
    expect(world.tickets.stored.get(into)?.absorbed).toEqual([id]);
    const versions = () => [id, into].map((one) => world.tickets.stored.get(one)?.version);
    const before = versions();
    await mergeTickets(world, id, into, meta);
    expect(versions()).toEqual(before);
  });

  it('is refused for another customer, itself, and nothing', async () => {
    const [id, other] = [await open(), await open('bo@example.com')];
    for (const into of [other, id, 'CL-00000000']) {
      await expect(mergeTickets(world, id, into, meta)).rejects.toMatchObject({ code: 'invalid' });
    }
    expect(world.tickets.stored.get(other)?.absorbed).toEqual([]);
  });

  it('of an older version is refused before anything is written', async () => {
    const [id, into] = [await open(), await open()];
    await changeTicket(world, id, note('x'), meta);
    await expect(mergeTickets(world, id, into, meta, { expectedVersion: 1 })).rejects.toMatchObject({
      code: 'version_conflict',
    });
    expect(world.tickets.stored.get(into)?.version).toBe(1);
  });
});
