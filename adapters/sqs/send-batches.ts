/** Sends any number of messages in batches; what a batch did not take is sent again, and then it is an error. */
import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { CarelineError } from '../../core/errors.ts';

/** SQS's own limit of entries, and less than its limit of bytes for a whole batch. */
const ENTRIES = 10;
const BYTES = 200_000;
const ATTEMPTS = 4;

type Client = Pick<SQSClient, 'send'>;

/**
 * Throws `unavailable` when any message was not accepted; others may have been, so that a repetition sends some twice.
 * Batches go one after the other: the first failure ends it.
 */
export async function sendBatches(client: Client, queueUrl: string, messages: readonly unknown[]): Promise<void> {
  for (const bodies of batchesOf(messages.map(bodyOf))) {
    await sendBatch(client, queueUrl, bodies);
  }
}

/** JSON that every SQS takes: characters outside of its documented set, emoji among them, are escaped. */
const bodyOf = (message: unknown): string =>
  JSON.stringify(message).replace(/[\ud800-\udfff\ufffe\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16)}`);

async function sendBatch(client: Client, queueUrl: string, bodies: readonly string[]): Promise<void> {
  let rest = bodies.map((body, id) => ({ Id: String(id), MessageBody: body }));
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const answer = await client.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries: rest }));
    // What is not named as sent counts as not sent.
    const sent = new Set(answer.Successful?.map(({ Id }) => Id));
    rest = rest.filter(({ Id }) => !sent.has(Id));
    if (rest.length === 0) return;
    // The message itself is refused: no later attempt changes that.
    if (answer.Failed?.some(({ SenderFault }) => SenderFault)) break;
    if (attempt < ATTEMPTS) await pause(attempt);
  }
  throw new CarelineError('unavailable', `${rest.length} of ${bodies.length} messages were not accepted by the queue.`);
}

function batchesOf(bodies: readonly string[]): string[][] {
  const batches: string[][] = [];
  let bytes = 0;
  for (const body of bodies) {
    const size = Buffer.byteLength(body);
    const batch = batches.at(-1);
    if (batch && batch.length < ENTRIES && bytes + size <= BYTES) {
      batch.push(body);
      bytes += size;
    } else {
      batches.push([body]);
      bytes = size;
    }
  }
  return batches;
}

const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * 25 * 2 ** attempt));
