/** The table's stream to the queues, in order: entries and leads' asking, the stream's filter lets nothing else through. */
import type { AttributeValue, DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { TimelineEntry } from '../../core/events.ts';
import type { ServiceQueues, WorkQueues } from '../../workflow/ports.ts';
import { relayEntries } from '../../workflow/relay-entries.ts';
import { describeError } from '../shared/describe-error.ts';
import type { Logger } from '../shared/logger.ts';
import type { Counters } from '../shared/metrics.ts';

export interface RelayDeps {
  /** The entry in an item's image, or that a lead asks for the model to be learnt anew; throws for anything else. */
  readRecord(image: Record<string, AttributeValue> | undefined): TimelineEntry | 'asking';
  serviceQueues: ServiceQueues;
  workQueues: Pick<WorkQueues, 'send'>;
  logger: Logger;
  counters: Counters;
}

/**
 * Everything before the first failure is sent; the stream comes back from there. A record that cannot be read fails until
 * its retries are used up and then goes to the failure destination, so it delays its shard and does not block it.
 */
export function createHandler(deps: RelayDeps) {
  return async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const { entries, asked, unreadable } = readRecords(deps, event.Records);
    let failed = unreadable;
    try {
      await relayEntries(deps, entries, asked);
    } catch (error) {
      deps.logger.error('relay failed', { failure: describeError(error), entries: entries.length });
      // Which of them were sent is not known: all are sent again, and consumers know an entry by its id.
      failed = event.Records[0]?.dynamodb?.SequenceNumber;
    }
    deps.counters.count({ EntriesRelayed: failed === undefined ? entries.length : 0, RelayFailed: failed ? 1 : 0 });
    return { batchItemFailures: failed === undefined ? [] : [{ itemIdentifier: failed }] };
  };
}

function readRecords(deps: RelayDeps, records: readonly DynamoDBRecord[]) {
  const entries: TimelineEntry[] = [];
  let asked = false;
  for (const record of records) {
    try {
      const read = deps.readRecord(record.dynamodb?.NewImage);
      if (read === 'asking') asked = true;
      else entries.push(read);
    } catch (error) {
      const sequenceNumber = record.dynamodb?.SequenceNumber;
      deps.logger.error('entry unreadable', { failure: describeError(error), sequenceNumber });
      return { entries, asked, unreadable: sequenceNumber };
    }
  }
  return { entries, asked, unreadable: undefined };
}
