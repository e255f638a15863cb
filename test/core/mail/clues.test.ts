import { describe, expect, it } from 'vitest';
import { cluesOf } from '../../../core/mail/clues.ts';
import { mailOf } from '../../workflow/mail-room.ts';

const token = 'abcdefghjkmnpqrstvwxyz0123456789ab';

describe('the clues of a mail', () => {
  it('come in order: envelope and recipients, ids from the nearest on, the subject', () => {
    const mail = mailOf({
      subject: 'Re: [CL-7K3M9QXA] and [cl-00000002] and [CL-UUUUUUUU]',
      recipients: ['someone@else.example', `Support+T.${token.toUpperCase()}@shop.example`],
      inReplyTo: ['<near@x.example>'],
      references: [`<CL-7K3M9QXA.${token}@shop.example>`, '<far@x.example>', '<near@x.example>'],
    });
    expect(cluesOf(mail, ['support@shop.example'])).toEqual([
      { by: 'address', token },
      { by: 'message', messageId: '<near@x.example>' },
      { by: 'message', messageId: '<far@x.example>' },
      { by: 'thread', ticketId: 'CL-7K3M9QXA', token },
      { by: 'subject', ticketId: 'CL-7K3M9QXA' },
      { by: 'subject', ticketId: 'CL-00000002' },
    ]);
  });

  it('are of the returned letter where it is a bounce', () => {
    const originalIds = [`<CL-7K3M9QXA.${token}@shop.example>`];
    const mail = mailOf({ subject: '', bounce: { permanent: true, recipients: [], originalIds } });
    expect(cluesOf(mail, [])).toEqual([{ by: 'thread', ticketId: 'CL-7K3M9QXA', token }]);
  });

  it('end: a mail with thousands of references costs a few look-ups', () => {
    const references = Array.from({ length: 5_000 }, (_, i) => `<${i}@x.example>`);
    const clues = cluesOf(mailOf({ references }), []);
    expect(clues).toHaveLength(12);
    expect(clues[0]).toEqual({ by: 'message', messageId: '<4999@x.example>' });
  });
});
