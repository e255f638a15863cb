/** What every keeper of held mail does. */
import { expect, it } from 'vitest';
import type { HeldMail, HeldMails } from '../../../workflow/ports.ts';

const held = (minute: number): HeldMail => ({
  id: `KEY${minute}`,
  receivedAt: `2026-03-04T10:0${minute}:00.000Z`,
  reason: 'spam',
  rawKey: `mail/${minute}`,
  recipients: ['support@shop.example'],
  subject: `Offer ${minute}`,
  from: 'eve@elsewhere.example',
});

export function heldMailsContract(create: () => Promise<HeldMails>): void {
  it('lists the newest first, page by page', async () => {
    const mails = await create();
    for (const minute of [1, 3, 2]) await mails.hold(held(minute));
    const first = await mails.list({ limit: 2 });
    expect(first.items.map(({ subject }) => subject)).toEqual(['Offer 3', 'Offer 2']);
    const rest = await mails.list({ limit: 2, cursor: first.cursor });
    expect(rest.items.map(({ subject }) => subject)).toEqual(['Offer 1']);
    expect(rest.cursor).toBeUndefined();
  });

  it('holds a mail once, however often it comes', async () => {
    const mails = await create();
    await mails.hold(held(1));
    await mails.hold({ ...held(1), reason: 'machine' });
    const { items } = await mails.list({ limit: 10 });
    expect(items).toMatchObject([{ reason: 'spam' }]);
  });

  it('finds one by the id of the list, and lets it go', async () => {
    const mails = await create();
    await mails.hold(held(1));
    const id = (await mails.list({ limit: 1 })).items[0]?.id ?? '';
    const { id: _, ...fields } = held(1);
    expect(await mails.load(id)).toEqual({ ...fields, id });
    await mails.remove(id);
    await mails.remove(id);
    expect(await mails.load(id)).toBeNull();
    expect((await mails.list({ limit: 10 })).items).toEqual([]);
  });

  it.each(['', 'nonsense', '../x', `${'z'.repeat(10)}-KEY`])('finds nothing by %j', async (id) => {
    const mails = await create();
    expect(await mails.load(id)).toBeNull();
    await mails.remove(id);
  });
}
