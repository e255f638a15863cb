/** Records of the table's stream. */
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { TimelineEntry } from '../../core/events.ts';
import { ASKING_ITEM_TYPE, TABLE_KEYS } from './keys.ts';
import { entryOf } from './ticket-item.ts';

/**
 * The timeline entry in a record's new image (as an event source hands it over), or `asking` where a lead has asked for the
 * model to be learnt anew. Throws for anything else.
 */
export function readRecord(image: Record<string, unknown> | undefined): TimelineEntry | 'asking' {
  const item = unmarshall((image ?? {}) as Record<string, AttributeValue>);
  return item[TABLE_KEYS.itemType] === ASKING_ITEM_TYPE ? 'asking' : entryOf(item);
}
