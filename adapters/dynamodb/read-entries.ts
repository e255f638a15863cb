/** The timeline of a ticket, oldest first. Read consistently: people look for what they have just written. */
import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { TimelineEntry } from '../../core/events.ts';
import type { Page } from '../../workflow/ports.ts';
import type { Table } from './client.ts';
import { entryKey } from './keys.ts';
import { readItems } from './read-items.ts';
import { entryOf, type Item } from './ticket-item.ts';

const PAGE = 100;
/** The last version that a key can carry. */
const LAST = 99_999_999;

export async function readEntries(
  { client, name }: Table,
  id: string,
  { after = 0, limit = PAGE }: { after?: number; limit?: number } = {},
): Promise<Page<TimelineEntry>> {
  const { pk, sk: first } = entryKey(id, after + 1);
  const items: Item[] = [];
  let from: Item | undefined;
  do {
    const answer = await client.send(
      new QueryCommand({
        TableName: name,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
        ExpressionAttributeValues: { ':pk': pk, ':first': first, ':last': entryKey(id, LAST).sk },
        ConsistentRead: true,
        Limit: limit + 1 - items.length,
        ...(from && { ExclusiveStartKey: from }),
      }),
    );
    items.push(...(answer.Items ?? []));
    from = answer.LastEvaluatedKey;
    // A page of DynamoDB ends at 1 MB, also before the limit.
  } while (from && items.length <= limit);
  const entries = items.slice(0, limit).map(entryOf);
  const last = entries.at(-1);
  return items.length > limit && last ? { items: entries, cursor: String(last.version) } : { items: entries };
}

export async function readEntry({ client, name }: Table, id: string, version: number): Promise<TimelineEntry | null> {
  const { Item: item } = await client.send(
    new GetCommand({ TableName: name, Key: entryKey(id, version), ConsistentRead: true }),
  );
  return item ? entryOf(item) : null;
}

/** Triage speaks in the second, or soon after. */
const OPENING = 3;

export async function readOpenings(table: Table, ids: readonly string[]): Promise<Map<string, TimelineEntry[]>> {
  const versions = Array.from({ length: OPENING }, (_, at) => at + 1);
  const items = await readItems(
    table,
    ids.flatMap((id) => versions.map((version) => entryKey(id, version))),
  );
  const entries = items.map(entryOf).sort((a, b) => a.version - b.version);
  return Map.groupBy(entries, ({ ticketId }) => ticketId);
}
