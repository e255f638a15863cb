/** The service queues that the relay feeds. */
import type { SQSClient } from '@aws-sdk/client-sqs';
import type { ServiceQueues } from '../../workflow/ports.ts';
import { sendBatches } from './send-batches.ts';

export interface ServiceQueueUrls {
  triage: string;
  outreach: string;
  insight: string;
  learning: string;
}

export const createServiceQueues = (client: Pick<SQSClient, 'send'>, urls: ServiceQueueUrls): ServiceQueues => ({
  sendTriage: (messages) => sendBatches(client, urls.triage, messages),
  sendOutreach: (messages) => sendBatches(client, urls.outreach, messages),
  sendInsight: (messages) => sendBatches(client, urls.insight, messages),
  sendLearning: (messages) => sendBatches(client, urls.learning, messages),
});
