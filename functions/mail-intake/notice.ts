/**
 * What the intake's queue carries: SES's notice of a stored mail (through SNS), a held mail that a lead has let in, or a mail
 * that reconcile hands in. Verdicts come from SES's notice alone; without it the mail's topmost headers have them.
 */
import * as z from 'zod';
import { instantSchema } from '../../core/words.ts';
import type { MailNotice } from '../../workflow/taken-mail.ts';
import { jsonText } from '../shared/batch.ts';

/** What SES does not know or has not looked into counts as unknown, never as passed. */
const verdict = z.object({ status: z.enum(['PASS', 'FAIL', 'GRAY', 'PROCESSING_FAILED', 'DISABLED']) }).catch({
  status: 'GRAY',
});
const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString());

const receivedSchema = z
  .object({
    notificationType: z.literal('Received'),
    mail: z.object({ messageId: z.string().min(1), timestamp: instant }),
    receipt: z.object({
      recipients: z.array(z.string()),
      spamVerdict: verdict,
      virusVerdict: verdict,
      dmarcVerdict: verdict,
      action: z.object({ type: z.literal('S3'), objectKey: z.string().min(1) }),
    }),
  })
  .transform(({ mail, receipt }) => ({
    correlationId: mail.messageId,
    heldId: undefined,
    isHandedIn: false,
    notice: {
      rawKey: receipt.action.objectKey,
      receivedAt: mail.timestamp,
      recipients: receipt.recipients,
      verdicts: {
        spam: receipt.spamVerdict.status,
        virus: receipt.virusVerdict.status,
        dmarc: receipt.dmarcVerdict.status,
      },
    } satisfies MailNotice,
  }));

const releasedSchema = z
  .object({
    released: z.strictObject({
      id: z.string().min(1),
      rawKey: z.string().min(1),
      receivedAt: instantSchema,
      recipients: z.array(z.string()),
    }),
  })
  .transform(({ released: { id, ...notice } }) => ({
    correlationId: nameOf(notice.rawKey),
    heldId: id,
    isHandedIn: false,
    notice: notice satisfies MailNotice,
  }));

const unfinishedSchema = z
  .object({ unfinished: z.strictObject({ rawKey: z.string().min(1), receivedAt: instantSchema }) })
  .transform(({ unfinished }) => ({
    correlationId: nameOf(unfinished.rawKey),
    heldId: undefined,
    isHandedIn: true,
    notice: { ...unfinished, recipients: [] } satisfies MailNotice,
  }));

/** SES's message id. */
const nameOf = (rawKey: string): string => rawKey.slice(rawKey.lastIndexOf('/') + 1);

/** Plain text that SES sends to the topic once, when the receipt rule is made. */
const TOPIC_CHECK = /^Successfully validated SNS topic/;
const envelopeSchema = z
  .object({
    Type: z.literal('Notification'),
    Message: z.union([
      z
        .string()
        .regex(TOPIC_CHECK)
        .transform(() => undefined),
      jsonText.pipe(receivedSchema),
    ]),
  })
  .transform(({ Message }) => Message);

/** Undefined where there is nothing to take. */
export const noticeSchema = z.union([envelopeSchema, releasedSchema, unfinishedSchema]);
