/** The SQS client of all adapters. Region, credentials and endpoint come from the environment, as the SDK reads it. */
import { SQSClient } from '@aws-sdk/client-sqs';

export interface SqsConnection {
  endpoint?: string;
  region?: string;
  credentials?: { accessKeyId: string; secretAccessKey: string };
}

export const createSqs = (connection: SqsConnection = {}): SQSClient =>
  new SQSClient({
    ...connection,
    maxAttempts: 4,
    // No call of ours waits for messages: an answer that takes seconds does not come any more.
    requestHandler: { connectionTimeout: 1_000, requestTimeout: 5_000, throwOnRequestTimeout: true },
    // Queues are of the function's own region; the endpoint of the environment counts, not the host of the queue's URL.
    useQueueUrlAsEndpoint: false,
  });
