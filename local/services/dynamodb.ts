/** DynamoDB behind the gateway: permissions by item, capacity on every answer, and a word to the streams after a write. */
import { type AwsCall, type Backend, isRecord, parseJsonCall, recordOf } from '../gateway/call.ts';
import type { Permission } from '../iam/evaluate.ts';
import { arn } from '../template/attributes.ts';
import type { LocalTable } from './dynamodb-tables.ts';
import { forward } from './forward.ts';

const READS = new Set(['GetItem', 'Query', 'Scan', 'BatchGetItem', 'TransactGetItems']);
const WRITES = new Set(['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem', 'TransactWriteItems']);

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const tableArn = (name: unknown) => (String(name).startsWith('arn:') ? String(name) : arn('dynamodb', `table/${name}`));

interface ItemCall {
  action: string;
  table: unknown;
  key?: unknown;
  index?: unknown;
}

function itemCalls({ action, input }: AwsCall): ItemCall[] | null {
  const single = (name: string, body: Record<string, unknown>): ItemCall => ({
    action: name,
    table: body['TableName'],
    key: body['Key'] ?? body['Item'],
    index: body['IndexName'],
  });
  switch (action) {
    case 'GetItem':
    case 'PutItem':
    case 'UpdateItem':
    case 'DeleteItem':
    case 'Query':
    case 'Scan':
    case 'DescribeTable':
      return [single(action, input)];
    case 'TransactWriteItems': {
      const names: Record<string, string> = {
        Put: 'PutItem',
        Update: 'UpdateItem',
        Delete: 'DeleteItem',
        ConditionCheck: 'ConditionCheckItem',
      };
      return list(input['TransactItems']).flatMap((item) =>
        Object.entries(recordOf(item)).map(([kind, body]) => single(names[kind] ?? kind, recordOf(body))),
      );
    }
    case 'TransactGetItems':
      return list(input['TransactItems']).map((item) => single('GetItem', recordOf(recordOf(item)['Get'])));
    case 'BatchGetItem':
      return Object.entries(recordOf(input['RequestItems'])).flatMap(([table, wanted]) =>
        list(recordOf(wanted)['Keys']).map((key) => ({ action, table, key })),
      );
    case 'BatchWriteItem':
      return Object.entries(recordOf(input['RequestItems'])).flatMap(([table, writes]) =>
        list(writes).map((write) => {
          const { PutRequest, DeleteRequest } = recordOf(write);
          return { action, table, key: recordOf(PutRequest)['Item'] ?? recordOf(DeleteRequest)['Key'] };
        }),
      );
    default:
      return null;
  }
}

/** Value of the partition key that a query asks for, for `dynamodb:LeadingKeys`. */
function queriedKey({ input }: AwsCall, partitionKeys: readonly string[]): string | undefined {
  const expression = String(input['KeyConditionExpression'] ?? '');
  const names = recordOf(input['ExpressionAttributeNames']);
  const values = recordOf(input['ExpressionAttributeValues']);
  for (const [, name = '', value = ''] of expression.matchAll(/([#\w.]+)\s*=\s*(:\w+)/g)) {
    if (partitionKeys.includes(String(names[name] ?? name)) || input['IndexName']) {
      return String(Object.values(recordOf(values[value]))[0] ?? '');
    }
  }
  return undefined;
}

function permissions(call: AwsCall, tables: readonly LocalTable[]): Permission[] | null {
  const items = itemCalls(call);
  if (!items) return null;
  const byNeed = new Map<string, { permission: Permission; keys: Set<string> }>();
  for (const { action, table, key, index } of items) {
    const base = tableArn(table);
    const partitionKey = tables.find((one) => one.arn === base)?.partitionKey ?? '';
    const resource = index ? `${base}/index/${String(index)}` : base;
    const need = byNeed.get(`${action} ${resource}`) ?? {
      permission: { action: `dynamodb:${action}`, resource },
      keys: new Set<string>(),
    };
    byNeed.set(`${action} ${resource}`, need);
    const leading = isRecord(key)
      ? String(Object.values(recordOf(key[partitionKey]))[0] ?? '')
      : queriedKey(call, [partitionKey]);
    if (leading !== undefined) need.keys.add(leading);
  }
  return [...byNeed.values()].map(({ permission, keys }) => ({
    ...permission,
    context: keys.size > 0 ? { 'dynamodb:LeadingKeys': [...keys] } : {},
  }));
}

const unitsOf = (consumed: unknown): number =>
  Array.isArray(consumed)
    ? consumed.reduce((sum: number, one) => sum + unitsOf(one), 0)
    : Number(recordOf(consumed)['CapacityUnits'] ?? 0);

/** Every call asks for the capacity it consumes; an answer carries it only when the caller asked. */
function withCapacity(call: AwsCall): { body: Buffer; added: boolean } {
  if (call.input['ReturnConsumedCapacity'] !== undefined) return { body: call.body, added: false };
  const text = call.body.toString().trimEnd();
  const separator = Object.keys(call.input).length > 0 ? ',' : '';
  return { body: Buffer.from(`${text.slice(0, -1)}${separator}"ReturnConsumedCapacity":"TOTAL"}`), added: true };
}

/** `written` is called with a table's name after each write that succeeded. */
export function dynamoDbBackend(
  endpoint: string,
  tables: readonly LocalTable[],
  written: (table: string) => void,
): Backend {
  return {
    parse: (request) => parseJsonCall(request, 'DynamoDB_20120810.'),
    permissions: (call) => permissions(call, tables),
    async execute(call) {
      if (!READS.has(call.action) && !WRITES.has(call.action)) return forward(endpoint, call);
      const { body, added } = withCapacity(call);
      const reply = await forward(endpoint, { ...call, body });
      if (reply.status !== 200) return reply;
      const answer = recordOf(JSON.parse(reply.text));
      const units = unitsOf(answer['ConsumedCapacity']);
      if (WRITES.has(call.action)) {
        for (const table of new Set(itemCalls(call)?.map((item) => String(item.table)))) written(table);
      }
      if (added) delete answer['ConsumedCapacity'];
      return {
        ...reply,
        body: added ? JSON.stringify(answer) : reply.text,
        ...(READS.has(call.action) ? { readUnits: units } : { writeUnits: units }),
      };
    },
  };
}
