import { describe, expect, it } from 'vitest';
import { threadId, ticketAddress } from '../../../core/outreach/ticket-address.ts';

const token = '0123456789abcdefghjkmnpqrstvwxyz34';

describe('addresses of a ticket', () => {
  it.each([
    ['support@shop.example', `support+t.${token}@shop.example`],
    ['customer-service-team-asia@shop.example', `customer-service-team-asia+t.${token}@shop.example`],
    ['a-mailbox-with-a-very-long-name@shop.example', 'a-mailbox-with-a-very-long-name@shop.example'],
  ])('of %s', (from, expected) => {
    expect(ticketAddress(from, token)).toBe(expected);
    expect(ticketAddress(from, token).split('@')[0]?.length).toBeLessThanOrEqual(64);
  });

  it('have a thread id of the shop’s domain', () => {
    expect(threadId('CL-7K3M9QXA', token, 'support@shop.example')).toBe(`<CL-7K3M9QXA.${token}@shop.example>`);
  });
});
