/** Records of the table's stream. */
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { TimelineEntry } from '../../core/events.ts';
import { entryOf } from './ticket-item.ts';

/** The timeline entry in a record's new image (as an event source hands it over). Throws for anything else. */
export const readEntry = (image: Record<string, unknown> | undefined): TimelineEntry =>
  entryOf(unmarshall((image ?? {}) as Record<string, AttributeValue>));
