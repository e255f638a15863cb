/**
 * SES's event records as they arrive in SQS: inside SNS's envelope, or bare. Unknown fields pass, AWS adds some now and then;
 * what is used is checked. Undefined is what concerns no letter of ours.
 */
import * as z from 'zod';
import { MAIL_TAGS } from '../../adapters/ses/mail-tags.ts';
import { ticketIdSchema } from '../../core/words.ts';
import type { MailEvent } from '../../workflow/record-mail-event.ts';
import { jsonText } from '../shared/batch.ts';

const mail = z.object({ messageId: z.string().min(1), tags: z.record(z.string(), z.array(z.string())).optional() });
const record = <T extends string, S extends z.ZodRawShape>(eventType: T, shape: S) =>
  z.object({ eventType: z.literal(eventType), mail, ...shape });

const knownSchema = z.discriminatedUnion('eventType', [
  record('Send', {}),
  record('Delivery', {}),
  record('Bounce', {
    bounce: z.object({
      bounceType: z.string(),
      bounceSubType: z.string(),
      bouncedRecipients: z.array(z.object({ status: z.string().optional() })).default([]),
    }),
  }),
  record('Complaint', { complaint: z.object({ complaintFeedbackType: z.string().nullish() }) }),
  record('Reject', { reject: z.object({ reason: z.string().optional() }) }),
  record('DeliveryDelay', { deliveryDelay: z.object({ delayType: z.string() }) }),
]);
type KnownEvent = z.infer<typeof knownSchema>;
const knownTypes: readonly string[] = knownSchema.options.map(({ shape }) => shape.eventType.value);

const otherSchema = z.object({ eventType: z.string().refine((type) => !knownTypes.includes(type)) });
const sesSchema = z.union([knownSchema, otherSchema]);

/** Plain text that SES sends to the topic once, when the event destination is made. */
const TOPIC_CHECK = /^Successfully validated SNS topic/;
const envelopeSchema = z.object({
  Type: z.literal('Notification'),
  Message: z.union([
    z
      .string()
      .regex(TOPIC_CHECK)
      .transform(() => undefined),
    jsonText.pipe(sesSchema),
  ]),
});

export const sesEventSchema = z
  .union([envelopeSchema.transform(({ Message }) => Message), sesSchema])
  .transform((event) => (event && 'mail' in event ? mailEventOf(event) : undefined));

const letterIdSchema = z
  .string()
  .regex(/^CL-[^-]+-[1-9]\d{0,7}$/)
  .transform((letterId) => {
    const at = letterId.lastIndexOf('-');
    return { letterId, ticketId: letterId.slice(0, at), version: Number(letterId.slice(at + 1)) };
  })
  .refine(({ ticketId }) => ticketIdSchema.safeParse(ticketId).success);

/** Undefined for mail that carries no letter's tag (a sign-in code, say), and where SES tells nothing to act on. */
function mailEventOf(event: KnownEvent): MailEvent | undefined {
  const letter = letterIdSchema.safeParse(event.mail.tags?.[MAIL_TAGS.letter]?.[0]);
  const outcome = outcomeOf(event);
  if (!letter.success || !outcome) return undefined;
  return { ...letter.data, messageId: event.mail.messageId, ...outcome };
}

function outcomeOf(event: KnownEvent): Pick<MailEvent, 'type' | 'permanent' | 'detail'> | undefined {
  switch (event.eventType) {
    case 'Send':
      return { type: 'sent', permanent: false };
    case 'Delivery':
      return { type: 'delivered', permanent: false };
    case 'Bounce': {
      const { bounceType, bounceSubType, bouncedRecipients } = event.bounce;
      const status = bouncedRecipients[0]?.status;
      return {
        type: 'bounced',
        permanent: bounceType === 'Permanent',
        detail: detail(bounceType, bounceSubType, status),
      };
    }
    case 'Complaint': {
      const kind = event.complaint.complaintFeedbackType;
      // The receiver took the letter out of the spam folder.
      return kind === 'not-spam'
        ? undefined
        : { type: 'complained', permanent: true, detail: detail(kind ?? 'complaint') };
    }
    case 'Reject':
      return { type: 'rejected', permanent: true, detail: detail(event.reject.reason ?? 'rejected') };
    case 'DeliveryDelay':
      return { type: 'delayed', permanent: false, detail: detail(event.deliveryDelay.delayType) };
  }
}

/** Words and codes only: SES's diagnostic texts repeat the address. */
const detail = (...parts: (string | undefined)[]): string =>
  parts.filter((part) => part && /^[\w .-]{1,60}$/.test(part)).join(' ');
