import { describe, expect, it } from 'vitest';
import type { ShopExample } from '../../../../core/triage/shop/example.ts';
import { doubtOf } from '../../../../core/triage/shop/trust.ts';
import { shopExample } from '../../../support/contracts/lessons.ts';

let tickets = 0;
const examples = (count: number, agent: string, said: ShopExample['said']): ShopExample[] =>
  Array.from({ length: count }, () => {
    tickets += 1;
    return shopExample({ ticketId: `CL-${String(tickets).padStart(8, '0')}`, agent: { id: agent }, said });
  });
const unsure = { category: 'other', unsure: true } as const;
const sure = { category: 'order', unsure: false } as const;
const doubted = (all: ShopExample[], trusted: string[] = []) => all.filter(doubtOf(all, trusted)).length;

describe('an agent', () => {
  it.each([
    ['who decides what triage left open', examples(30, 'ada', unsure), 0],
    ['who overrules triage now and then', [...examples(20, 'ada', unsure), ...examples(8, 'ada', sure)], 0],
    ['who has only begun', examples(4, 'ada', sure), 0],
    ['who mostly overrules triage', [...examples(10, 'eve', sure), ...examples(5, 'eve', unsure)], 15],
    ['who does so beside honest ones', [...examples(30, 'ada', unsure), ...examples(10, 'eve', sure)], 10],
    ['whom another confirms', [...examples(10, 'ada', sure), ...examples(1, 'ben', sure)], 0],
  ])('%s', (_, all, expected) => expect(doubted(all)).toBe(expected));

  it('whom a lead trusts is believed', () => expect(doubted(examples(10, 'ada', sure), ['ada'])).toBe(0));
});
