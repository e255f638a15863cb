/** What every keeper of suppressed addresses does. */
import { expect, it } from 'vitest';
import type { Addresses } from '../../../workflow/ports.ts';

const first = '2026-03-04T10:00:00.000Z';
const second = '2026-03-05T10:00:00.000Z';

export function addressesContract(create: () => Promise<Addresses>): void {
  it('remembers why mail to a customer stopped', async () => {
    const addresses = await create();
    await addresses.suppress('c-1', { reason: 'bounce', at: first });
    expect(await addresses.suppression('c-1')).toEqual({ reason: 'bounce', at: first });
    expect(await addresses.suppression('c-2')).toBeNull();
  });

  it('puts a complaint over a bounce, and nothing over a complaint', async () => {
    const addresses = await create();
    await addresses.suppress('c-1', { reason: 'bounce', at: first });
    await addresses.suppress('c-1', { reason: 'complaint', at: second });
    await addresses.suppress('c-1', { reason: 'bounce', at: second });
    expect(await addresses.suppression('c-1')).toEqual({ reason: 'complaint', at: second });
  });
}
