import type { SendMessageBatchCommand, SendMessageBatchCommandOutput } from '@aws-sdk/client-sqs';
import { describe, expect, it } from 'vitest';
import { sendBatches } from '../../../adapters/sqs/send-batches.ts';

/** A queue that refuses, as long as `refuses` says so for a body and the number of its attempts. */
function queue(refuses: (body: string, attempt: number) => 'later' | 'never' | undefined) {
  const attempts = new Map<string, number>();
  const taken: string[] = [];
  const send = async (command: SendMessageBatchCommand): Promise<Partial<SendMessageBatchCommandOutput>> => {
    const Successful = [];
    const Failed = [];
    for (const { Id, MessageBody: body = '' } of command.input.Entries ?? []) {
      attempts.set(body, (attempts.get(body) ?? 0) + 1);
      const refusal = refuses(body, attempts.get(body) ?? 0);
      if (refusal) Failed.push({ Id, Code: 'x', SenderFault: refusal === 'never' });
      else {
        taken.push(body);
        Successful.push({ Id, MessageId: 'm', MD5OfMessageBody: 'm' });
      }
    }
    return { Successful, Failed };
  };
  return { client: { send } as unknown as Parameters<typeof sendBatches>[0], taken, attempts };
}

const numbers = Array.from({ length: 12 }, (_, i) => i);

describe('sending in batches', () => {
  it('sends again only what was not taken', async () => {
    const { client, taken, attempts } = queue((body, attempt) => (body === '3' && attempt < 3 ? 'later' : undefined));
    await sendBatches(client, 'url', numbers);
    expect(taken.map(Number).sort((a, b) => a - b)).toEqual(numbers);
    expect([attempts.get('3'), attempts.get('4')]).toEqual([3, 1]);
  });

  it('throws when a message is never taken', async () => {
    const { client, attempts } = queue((body) => (body === '3' ? 'later' : undefined));
    await expect(sendBatches(client, 'url', numbers)).rejects.toMatchObject({ code: 'unavailable' });
    expect(attempts.get('3')).toBe(4);
  });

  it('throws at once when a message is refused for itself', async () => {
    const { client, attempts } = queue((body) => (body === '3' ? 'never' : undefined));
    await expect(sendBatches(client, 'url', numbers)).rejects.toMatchObject({ code: 'unavailable' });
    expect(attempts.get('3')).toBe(1);
  });
});
