import type { ShopModel } from '../../../web/desk/triage/shop-model.ts';

const ada = { id: 'agent-ada', name: 'Ada' };
const at = (minute: number) => `2026-11-21T08:${String(minute).padStart(2, '0')}:00.000Z`;
const figures = { examples: 14, heldOut: 4, accuracyBefore: 0.5, accuracyAfter: 0.75, mended: 3, broken: 1 };

export const shopModel = (): ShopModel => ({
  active: 3,
  since: at(30),
  versions: [
    {
      version: 4,
      at: at(40),
      outcome: 'refused',
      base: 3,
      taught: { ticketId: 'CL-9Z8Y7X6W', category: 'other', by: { id: '5f0c7a1e-1111' } },
      figures: { ...figures, mended: 1, broken: 7 },
    },
    {
      version: 3,
      at: at(30),
      outcome: 'accepted',
      base: 2,
      taught: { ticketId: 'CL-2B4D6F8H', category: 'product', by: ada },
      figures,
    },
    {
      version: 2,
      at: at(20),
      outcome: 'accepted',
      base: 1,
      taught: { ticketId: 'CL-3C5E7G9J', category: 'payment', by: ada },
      figures: { ...figures, examples: 9, heldOut: 0, accuracyBefore: null, accuracyAfter: null },
    },
  ],
  changes: [{ action: 'rollback', at: at(10), by: ada, from: 1, to: 0 }],
  examples: {
    total: 18,
    heldOut: 4,
    ignored: 2,
    doubted: 1,
    byCategory: { product: 9, order: 0, aftersales: 3, payment: 5, account: 0, complaint: 0, other: 1 },
  },
  agents: [
    { ...ada, examples: 17, overruling: 9, doubted: 1 },
    { id: '5f0c7a1e-1111', examples: 1, overruling: 1, doubted: 0, trusted: { by: ada, at: at(12) } },
  ],
  learning: false,
  latest: [
    {
      ticketId: 'CL-2B4D6F8H',
      at: at(30),
      by: ada,
      subject: 'Lumora',
      text: 'My lumora does not glow. Call [phone].',
      language: 'en',
      category: 'product',
      said: { category: 'other', unsure: true },
      heldOut: false,
      ignored: false,
      doubted: true,
    },
    {
      ticketId: 'CL-3C5E7G9J',
      at: at(20),
      by: ada,
      subject: '退款',
      text: '钱还没有到账',
      language: 'zh',
      category: 'payment',
      said: { category: 'order', unsure: false },
      heldOut: true,
      ignored: true,
      doubted: false,
    },
  ],
});
