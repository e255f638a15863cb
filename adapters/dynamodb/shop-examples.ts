/** What a shop's agents have taught: one item a ticket, in one partition that is read as a whole. */
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, PutCommand, paginateQuery } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { exampleSchema, type ShopExample } from '../../core/triage/shop/example.ts';
import type { ShopExamples } from '../../workflow/ports.ts';
import type { Table } from './client.ts';
import { EXAMPLES_PARTITION, exampleKey, TABLE_KEYS } from './keys.ts';

/** Customers' words, though without what tells who they are: they go by themselves. */
const KEEP_SECONDS = 400 * 24 * 3600;

const FORGOTTEN = 'forgotten';
/** In the place of an example: without an `example` no version of it is older than another, so none is put there again. */
export const forgottenItem = (ticketId: string, at?: string) => ({
  ...exampleKey(ticketId),
  [FORGOTTEN]: ticketId,
  ...(at !== undefined && { [TABLE_KEYS.ttl]: Math.floor(Date.parse(at) / 1000) + KEEP_SECONDS }),
});

export function createShopExamples({ client, name }: Table): ShopExamples {
  return {
    async put(example) {
      const expiresAt = Math.floor(Date.parse(example.storedAt) / 1000) + KEEP_SECONDS;
      try {
        await client.send(
          new PutCommand({
            TableName: name,
            Item: { ...exampleKey(example.ticketId), [TABLE_KEYS.ttl]: expiresAt, example },
            ConditionExpression: 'attribute_not_exists(pk) OR #example.#version < :version',
            ExpressionAttributeNames: { '#example': 'example', '#version': 'version' },
            ExpressionAttributeValues: { ':version': example.version },
          }),
        );
        return true;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false;
        throw error;
      }
    },

    async all() {
      const pages = paginateQuery(
        { client },
        {
          TableName: name,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': EXAMPLES_PARTITION },
          FilterExpression: 'attribute_exists(example)',
          // What was just stored is to be learnt now.
          ConsistentRead: true,
        },
      );
      const found: ShopExample[] = [];
      for await (const { Items: items = [] } of pages) {
        for (const item of items) found.push(exampleSchema.parse(item['example']));
      }
      return found.sort((a, b) => order(a.storedAt, b.storedAt) || order(a.ticketId, b.ticketId));
    },

    async remove(ticketIds) {
      for (const id of ticketIds) {
        try {
          await client.send(
            new DeleteCommand({
              TableName: name,
              Key: exampleKey(id),
              ConditionExpression: 'attribute_not_exists(#forgotten)',
              ExpressionAttributeNames: { '#forgotten': FORGOTTEN },
            }),
          );
        } catch (error) {
          if (!(error instanceof ConditionalCheckFailedException)) throw error;
        }
      }
    },

    async forgotten() {
      const pages = paginateQuery(
        { client },
        {
          TableName: name,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': EXAMPLES_PARTITION },
          ExpressionAttributeNames: { '#forgotten': FORGOTTEN },
          FilterExpression: 'attribute_exists(#forgotten)',
          ConsistentRead: true,
        },
      );
      const found: string[] = [];
      for await (const { Items: items = [] } of pages) {
        for (const item of items) found.push(z.string().parse(item[FORGOTTEN]));
      }
      return found;
    },
  };
}

const order = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
