/** What every letter log does. */
import { expect, it } from 'vitest';
import type { LetterLog } from '../../../workflow/ports.ts';

const after = (seconds: number) => new Date(Date.UTC(2026, 2, 4, 10) + seconds * 1000);

export function letterLogContract(create: () => Promise<LetterLog>): void {
  it('gives the right to send to one of many', async () => {
    const log = await create();
    const states = await Promise.all(Array.from({ length: 8 }, () => log.begin('L-1', after(0), 10)));
    expect(states.filter(({ state }) => state === 'begun')).toHaveLength(1);
    expect(states.filter(({ state }) => state === 'in_flight')).toHaveLength(7);
  });

  it('gives it again when the lease has ended, not before', async () => {
    const log = await create();
    await log.begin('L-1', after(0), 10);
    expect(await log.begin('L-1', after(9.999), 10)).toEqual({ state: 'in_flight' });
    expect(await log.begin('L-1', after(10), 10)).toEqual({ state: 'begun' });
    expect(await log.begin('L-1', after(19), 10)).toEqual({ state: 'in_flight' });
  });

  it('gives it at once after it was abandoned', async () => {
    const log = await create();
    await log.begin('L-1', after(0), 10);
    await log.abandon('L-1');
    expect(await log.begin('L-1', after(1), 10)).toEqual({ state: 'begun' });
    await log.abandon('never begun');
  });

  it('knows for good what was sent, by the first message id', async () => {
    const log = await create();
    await log.begin('L-1', after(0), 10);
    await log.confirm('L-1', 'ses-1', after(1));
    await log.confirm('L-1', 'ses-2', after(2));
    await log.abandon('L-1');
    expect(await log.begin('L-1', after(1_000), 10)).toEqual({ state: 'sent', messageId: 'ses-1' });
  });

  it('takes a confirmation of a letter that it does not know', async () => {
    const log = await create();
    await log.confirm('L-2', 'ses-9', after(0));
    expect(await log.begin('L-2', after(1), 10)).toEqual({ state: 'sent', messageId: 'ses-9' });
  });

  it('keeps letters apart', async () => {
    const log = await create();
    await log.begin('L-1', after(0), 10);
    expect(await log.begin('L-2', after(0), 10)).toEqual({ state: 'begun' });
  });
}
