/** Reads several partitions of an index as one ordered list of places (`<instant>#<ticket id>`). */
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Table } from './client.ts';
import type { Listing } from './listing-plan.ts';
import { fromPlace } from './ticket-item.ts';

/**
 * The first `limit` places after `after`, and whether there are more. One query a partition with a limit of its own: the
 * cost is bounded by `limit` and the number of partitions, whatever lies in them.
 */
export async function readPlaces(
  table: Table,
  listing: Listing,
  limit: number,
  after: string | undefined,
): Promise<{ places: string[]; more: boolean }> {
  const lists = await Promise.all(
    // One more than asked for tells whether the page is the last one.
    listing.partitions.map((partition) => readPartition(table, listing, partition, limit + 1, after)),
  );
  const ordered = lists.flat().sort();
  if (listing.newestFirst) ordered.reverse();
  const places = oncePerTicket(ordered);
  return { places: places.slice(0, limit), more: places.length > limit };
}

async function readPartition(
  { client, name }: Table,
  { index, newestFirst }: Listing,
  partition: string,
  limit: number,
  after: string | undefined,
): Promise<string[]> {
  const answer = await client.send(
    new QueryCommand({
      TableName: name,
      IndexName: index.name,
      KeyConditionExpression:
        after === undefined
          ? '#partition = :partition'
          : `#partition = :partition AND #sort ${newestFirst ? '<' : '>'} :after`,
      ProjectionExpression: '#sort',
      ExpressionAttributeNames: { '#partition': index.partition, '#sort': index.sort },
      ExpressionAttributeValues: { ':partition': partition, ...(after !== undefined && { ':after': after }) },
      ScanIndexForward: !newestFirst,
      Limit: limit,
    }),
  );
  return (answer.Items ?? []).map((item) => z.string().parse(item[index.sort]));
}

/** A ticket on its way from one partition to another may be seen in both. */
function oncePerTicket(places: string[]): string[] {
  const seen = new Set<string>();
  return places.filter((place) => {
    const { ticketId } = fromPlace(place);
    if (seen.has(ticketId)) return false;
    seen.add(ticketId);
    return true;
  });
}
