/** Letters through SES `SendRawEmail`. One attempt each: whether to try again is the letter log's decision. */
import { domainToASCII } from 'node:url';
import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { CarelineError } from '../../core/errors.ts';
import type { Mailbox } from '../../workflow/ports.ts';
import { MAIL_TAGS } from './mail-tags.ts';

/** Milliseconds; well inside a letter's lease. */
const CONNECT_TIMEOUT = 2000;
const REQUEST_TIMEOUT = 5000;

export const createMailClient = (): SESClient =>
  new SESClient({
    maxAttempts: 1,
    requestHandler: {
      connectionTimeout: CONNECT_TIMEOUT,
      requestTimeout: REQUEST_TIMEOUT,
      throwOnRequestTimeout: true,
    },
  });

export interface MailboxOptions {
  client: Pick<SESClient, 'send'>;
  from: string;
  configurationSet: string;
}

export function createMailbox({ client, from, configurationSet }: MailboxOptions): Mailbox {
  return {
    async send({ raw, to, letterId, ticketId }) {
      const command = new SendRawEmailCommand({
        Source: from,
        Destinations: [withAsciiDomain(to)],
        RawMessage: { Data: raw },
        ConfigurationSetName: configurationSet,
        Tags: [
          { Name: MAIL_TAGS.letter, Value: letterId },
          { Name: MAIL_TAGS.ticket, Value: ticketId },
        ],
      });
      const { MessageId: messageId } = await client.send(command).catch(rethrow);
      if (!messageId) throw new Error('SES answered without a message id.');
      return messageId;
    },
  };
}

function withAsciiDomain(address: string): string {
  const at = address.lastIndexOf('@');
  const domain = domainToASCII(address.slice(at + 1));
  return domain === '' ? address : `${address.slice(0, at + 1)}${domain}`;
}

/** SES will not take this letter, however often it is offered. */
const REFUSALS = new Set([
  'MessageRejected',
  'InvalidParameterValue',
  'InvalidParameterValueException',
  'InvalidParameterCombination',
  'ValidationError',
]);
/** The shop's domain is not verified yet, or the account is in the sandbox: the letter can go once that is done. */
const SETUP_UNFINISHED = /not verified/i;
/** The connection never stood, so that no byte of the letter left. */
const UNREACHED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/** Any other error passes as it is: the letter may have been taken or not. */
function rethrow(error: unknown): never {
  if (!(error instanceof Error)) throw error;
  if (REFUSALS.has(error.name) && !SETUP_UNFINISHED.test(error.message)) {
    throw new CarelineError('letter_refused', `SES refused the letter: ${error.name}.`, { cause: error });
  }
  if (answeredNo(error) || UNREACHED.has(codeOf(error))) {
    throw new CarelineError('unavailable', `SES did not take the letter: ${error.name}.`, { cause: error });
  }
  throw error;
}

/** A 4xx is SES's own no: throttled, not allowed, sending paused, configuration set missing. */
function answeredNo(error: Error): boolean {
  const { httpStatusCode = 0 } = '$metadata' in error ? ((error.$metadata ?? {}) as { httpStatusCode?: number }) : {};
  return httpStatusCode >= 400 && httpStatusCode < 500;
}

const codeOf = (error: Error): string => ('code' in error ? String(error.code) : '');
