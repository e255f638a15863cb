/** What every keeper of uploads' uses does. */
import { expect, it } from 'vitest';
import type { UploadUses } from '../../../workflow/ports.ts';

const now = new Date('2026-03-04T10:00:00.000Z');
const ticketId = 'CL-7K3M9QXA';

export function uploadUsesContract(create: () => Promise<UploadUses>): void {
  it('gives an upload to one request, also when that one comes again', async () => {
    const uses = await create();
    expect(await uses.take('u', 'a', now)).toEqual({ state: 'taken' });
    expect(await uses.take('u', 'a', now)).toEqual({ state: 'taken' });
    expect(await uses.take('u', 'b', now)).toEqual({ state: 'used' });
    expect(await uses.take('v', 'b', now)).toEqual({ state: 'taken' });
  });

  it('gives it to one of many at once', async () => {
    const uses = await create();
    const states = await Promise.all(['a', 'b', 'c', 'd'].map((request) => uses.take('u', request, now)));
    expect(states.filter(({ state }) => state === 'taken')).toHaveLength(1);
  });

  it('remembers what the request has done', async () => {
    const uses = await create();
    await uses.take('u', 'a', now);
    await uses.finish('u', 'a', ticketId, now);
    expect(await uses.take('u', 'a', now)).toEqual({ state: 'done', ticketId });
    expect(await uses.take('u', 'b', now)).toEqual({ state: 'used' });
    await uses.giveBack('u', 'a', now);
    expect(await uses.take('u', 'b', now)).toEqual({ state: 'used' });
  });

  it('lets another request have what was given back by its own', async () => {
    const uses = await create();
    await uses.take('u', 'a', now);
    await uses.giveBack('u', 'b', now);
    expect(await uses.take('u', 'b', now)).toEqual({ state: 'used' });
    await uses.giveBack('u', 'a', now);
    expect(await uses.take('u', 'b', now)).toEqual({ state: 'taken' });
    await uses.finish('u', 'a', ticketId, now);
    expect(await uses.take('u', 'b', now)).toEqual({ state: 'taken' });
  });
}
