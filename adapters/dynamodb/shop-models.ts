/** Versions of a shop's model, the models themselves, and which of them is in use. */
import { gunzipSync, gzipSync } from 'node:zlib';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import {
  DeleteCommand,
  GetCommand,
  PutCommand,
  type PutCommandInput,
  paginateQuery,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { CarelineError } from '../../core/errors.ts';
import { MODEL_LIMIT } from '../../core/triage/model/limits.ts';
import {
  type ModelState,
  type ModelVersion,
  modelStateSchema,
  modelVersionSchema,
} from '../../core/triage/shop/version.ts';
import type { ShopModels } from '../../workflow/ports.ts';
import type { Table } from './client.ts';
import { cancellationReasons, conditionFailed, passes } from './failures.ts';
import {
  ASKING_ITEM_TYPE,
  MODEL_PARTITION,
  modelKey,
  modelStateKey,
  modelVersionKey,
  TABLE_KEYS,
  VERSION_PREFIX,
} from './keys.ts';
import { forgottenItem } from './shop-examples.ts';

const modelItemSchema = z.object({ model: z.instanceof(Uint8Array), restsOn: z.array(z.string()) });
/** Around what `encodeModel` writes. */
const MOST_BYTES = MODEL_LIMIT + 1_000;

export function createShopModels({ client, name }: Table): ShopModels {
  return {
    async state() {
      const { Item: item } = await client.send(
        new GetCommand({ TableName: name, Key: modelStateKey, ConsistentRead: true }),
      );
      return item ? modelStateSchema.parse(item['state']) : null;
    },

    async load(modelId) {
      const { Item: item } = await client.send(
        new GetCommand({ TableName: name, Key: modelKey(modelId), ConsistentRead: true }),
      );
      if (!item) return null;
      const { model, restsOn } = modelItemSchema.parse(item);
      return { encoded: new TextDecoder().decode(gunzipSync(model, { maxOutputLength: MOST_BYTES })), restsOn };
    },

    async add(version, kept, state) {
      // A transaction costs twice: the model, which is large, is written before it, under a name that nobody knows yet.
      const key = version.modelId === undefined || kept === undefined ? undefined : modelKey(version.modelId);
      if (key && kept) {
        const model = gzipSync(kept.encoded);
        await client.send(new PutCommand({ TableName: name, Item: { ...key, model, restsOn: kept.restsOn } }));
      }
      const Put = { TableName: name, Item: { ...modelVersionKey(version.version), version } };
      try {
        await client.send(
          new TransactWriteCommand({
            TransactItems: [
              { Put: { ...Put, ConditionExpression: 'attribute_not_exists(pk)' } },
              { Put: putState(name, state) },
            ],
          }),
        );
      } catch (error) {
        // Only where nothing was written for certain: after any other failure the state may name this model.
        if (key && cancellationReasons(error) !== null)
          await client.send(new DeleteCommand({ TableName: name, Key: key }));
        throw isOvertaken(error) ? overtaken() : error;
      }
    },

    async move(state, forgetting = []) {
      const gone = forgetting.map((id) => ({ Put: { TableName: name, Item: forgottenItem(id, state.asked?.at) } }));
      try {
        if (gone.length === 0) await client.send(new PutCommand(putState(name, state)));
        else await client.send(new TransactWriteCommand({ TransactItems: [{ Put: putState(name, state) }, ...gone] }));
      } catch (error) {
        throw isOvertaken(error) ? overtaken() : error;
      }
    },

    async versions() {
      const pages = paginateQuery(
        { client },
        {
          TableName: name,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :version)',
          ExpressionAttributeValues: { ':pk': MODEL_PARTITION, ':version': VERSION_PREFIX },
          ScanIndexForward: false,
        },
      );
      const found: ModelVersion[] = [];
      for await (const { Items: items = [] } of pages) {
        for (const item of items) found.push(modelVersionSchema.parse(item['version']));
      }
      return found;
    },

    async remove(versions) {
      for (const { version, modelId } of versions) {
        const keys = [...(modelId === undefined ? [] : [modelKey(modelId)]), modelVersionKey(version)];
        for (const Key of keys) await client.send(new DeleteCommand({ TableName: name, Key }));
      }
    },
  };
}

function putState(name: string, state: ModelState) {
  return {
    TableName: name,
    Item: { ...modelStateKey, state, ...(state.asked && { [TABLE_KEYS.itemType]: ASKING_ITEM_TYPE }) },
    ConditionExpression: state.revision === 1 ? 'attribute_not_exists(pk)' : '#state.#revision = :known',
    ...(state.revision > 1 && {
      ExpressionAttributeNames: { '#state': 'state', '#revision': 'revision' },
      ExpressionAttributeValues: { ':known': state.revision - 1 },
    }),
  } satisfies PutCommandInput;
}

const isOvertaken = (error: unknown): boolean =>
  error instanceof ConditionalCheckFailedException ||
  cancellationReasons(error)?.some(conditionFailed) === true ||
  passes(error);
const overtaken = () => new CarelineError('version_conflict', 'The model of this shop has changed meanwhile.');
