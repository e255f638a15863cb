import { describe, expect, it } from 'vitest';
import { createMailbox, createMailClient } from '../../../adapters/ses/mailbox.ts';
import { isCarelineError } from '../../../core/errors.ts';
import type { OutgoingLetter } from '../../../workflow/ports.ts';

const letter: OutgoingLetter = {
  letterId: 'CL-7K3M9QXA-1',
  ticketId: 'CL-7K3M9QXA',
  version: 1,
  kind: 'acknowledgement',
  customerId: 'CU1',
  raw: Buffer.from('mail'),
  to: 'mei@bücher.example',
};

const mailbox = (answer: () => unknown, seen: unknown[] = []) =>
  createMailbox({
    client: {
      send: async (command: { input: unknown }) => {
        seen.push(command.input);
        return answer();
      },
    } as never,
    from: 'support@shop.example',
    configurationSet: 'careline',
  });

const sdkError = (name: string, httpStatusCode: number, message = 'no') =>
  Object.assign(new Error(message), { name, $metadata: { httpStatusCode } });

const failure = async (error: unknown) => {
  const caught = await mailbox(() => {
    throw error;
  })
    .send(letter)
    .catch((one: unknown) => one);
  return isCarelineError(caught) ? caught.code : caught === error ? 'as it was' : caught;
};

describe('the mailbox', () => {
  it('sends to the one customer, tagged with letter and ticket', async () => {
    const seen: unknown[] = [];
    expect(await mailbox(() => ({ MessageId: '0100-abc' }), seen).send(letter)).toBe('0100-abc');
    expect(seen).toEqual([
      {
        Source: 'support@shop.example',
        Destinations: ['mei@xn--bcher-kva.example'],
        RawMessage: { Data: letter.raw },
        ConfigurationSetName: 'careline',
        Tags: [
          { Name: 'letter-id', Value: 'CL-7K3M9QXA-1' },
          { Name: 'ticket-id', Value: 'CL-7K3M9QXA' },
        ],
      },
    ]);
  });

  it.each([
    ['MessageRejected', 400],
    ['InvalidParameterValue', 400],
  ])('knows a refusal: %s', async (name, status) => {
    expect(await failure(sdkError(name, status))).toBe('letter_refused');
  });

  it.each([
    ['Throttling', 400],
    ['ThrottlingException', 400],
    ['TooManyRequestsException', 429],
    ['AccessDenied', 403],
    ['AccountSendingPausedException', 400],
    ['ConfigurationSetDoesNotExistException', 400],
    ['MailFromDomainNotVerifiedException', 400],
  ])('knows what surely was not taken: %s', async (name, status) => {
    expect(await failure(sdkError(name, status))).toBe('unavailable');
  });

  it('keeps letters of a shop whose domain is not verified yet', async () => {
    const error = sdkError('MessageRejected', 400, 'Email address is not verified. The following identities failed');
    expect(await failure(error)).toBe('unavailable');
  });

  it('knows that nothing was sent where nobody answered the door', async () => {
    expect(await failure(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }))).toBe('unavailable');
  });

  it.each([
    ['a time-out', Object.assign(new Error('late'), { name: 'TimeoutError' })],
    ['a broken connection', Object.assign(new Error('reset'), { code: 'ECONNRESET' })],
    ['an internal failure', sdkError('InternalFailure', 500)],
    ['unavailable service', sdkError('ServiceUnavailable', 503)],
    ['no error at all', 'text'],
  ])('leaves the outcome open after %s', async (_what, error) => {
    expect(await failure(error)).toBe('as it was');
  });

  it('leaves the outcome open after an answer without an id', async () => {
    await expect(mailbox(() => ({})).send(letter)).rejects.toThrow('without a message id');
  });

  it('tries once', async () => {
    expect(await createMailClient().config.maxAttempts()).toBe(1);
  });
});
