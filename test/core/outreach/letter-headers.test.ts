import { describe, expect, it } from 'vitest';
import { type HeaderInput, letterHeaders } from '../../../core/outreach/letter-headers.ts';
import type { LetterKind } from '../../../core/words.ts';

const thread = '<CL-7K3M9QXA.token@shop.example>';
const headers = (overrides: Partial<HeaderInput> = {}) =>
  letterHeaders({
    kind: 'reply',
    ticketId: 'CL-7K3M9QXA',
    correlationId: '1-abc.def',
    threadId: thread,
    ...overrides,
  });

describe('headers of a letter', () => {
  it.each<[LetterKind, string | undefined, string | undefined]>([
    ['acknowledgement', 'auto-replied', 'OOF, AutoReply, DR, RN, NRN'],
    ['reply', undefined, undefined],
    ['solved', 'auto-generated', 'OOF, AutoReply'],
    ['reminder', 'auto-generated', 'OOF, AutoReply'],
    ['survey', 'auto-generated', 'OOF, AutoReply'],
  ])('of kind %s', (kind, submitted, suppressed) => {
    const found = headers({ kind });
    expect(found['Auto-Submitted']).toBe(submitted);
    expect(found['X-Auto-Response-Suppress']).toBe(suppressed);
    expect(found['X-Careline-Ticket']).toBe('CL-7K3M9QXA');
    expect(found['X-Careline-Correlation-Id']).toBe('1-abc.def');
    expect(found['References']).toBe(thread);
    expect(found['In-Reply-To']).toBe(thread);
  });

  it("answer the customer's latest mail where there is one", () => {
    const found = headers({ received: ['<a@x.example>', '<b+c=d@[10.0.0.1]>'] });
    expect(found['In-Reply-To']).toBe('<b+c=d@[10.0.0.1]>');
    expect(found['References']).toBe(`${thread} <a@x.example> <b+c=d@[10.0.0.1]>`);
  });

  it.each(['a@x.example', '<a@x>\r\nBcc: <b@y>', '<a b@x>', '<>', '<a@x,b@y>', '<a@x@y>'])('leave out %j', (id) => {
    expect(headers({ received: [id] })['References']).toBe(thread);
    expect(headers({ received: [id] })['In-Reply-To']).toBe(thread);
  });

  it('keep the thread and the newest ids when there are too many', () => {
    const received = Array.from({ length: 200 }, (_, i) => `<message-${i}@mail.example>`);
    const references = headers({ received })['References'] ?? '';
    expect(references.length).toBeLessThanOrEqual(1500);
    expect(references.startsWith(`${thread} <message-1`)).toBe(true);
    expect(references.endsWith(' <message-199@mail.example>')).toBe(true);
  });

  it.each(['a\r\nBcc: x@y.example', '', 'é', 'x'.repeat(200)])('leave out the correlation id %j', (correlationId) => {
    expect(headers({ correlationId })).not.toHaveProperty('X-Careline-Correlation-Id');
  });
});
