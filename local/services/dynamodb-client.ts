/** The local cloud's own calls to DynamoDB: tables at start, streams later. */
import * as z from 'zod';
import { REGION, SetupError } from '../places.ts';
import { forward } from './forward.ts';

const errorSchema = z.object({ __type: z.string().default(''), message: z.string().default('') });

export class DynamoDbError extends SetupError {
  readonly type: string;
  constructor(action: string, type: string, message: string) {
    super(`DynamoDB ${action}: ${type} ${message}`);
    this.type = type;
  }
}

export type DynamoDbClient = <S extends z.ZodType>(
  action: string,
  input: Record<string, unknown>,
  answer: S,
) => Promise<z.infer<S>>;

/** Streams have a target of their own at the same endpoint. */
const STREAM_ACTIONS = new Set(['ListStreams', 'DescribeStream', 'GetShardIterator', 'GetRecords']);

export function dynamoDbClient(endpoint: string): DynamoDbClient {
  return async (action, input, answer) => {
    const service = STREAM_ACTIONS.has(action) ? 'DynamoDBStreams_20120810' : 'DynamoDB_20120810';
    const scope = `20260101/${REGION}/dynamodb/aws4_request`;
    const reply = await forward(endpoint, {
      method: 'POST',
      url: '/',
      body: Buffer.from(JSON.stringify(input)),
      headers: {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': `${service}.${action}`,
        'x-amz-date': '20260101T000000Z',
        authorization: `AWS4-HMAC-SHA256 Credential=local/${scope}, SignedHeaders=host, Signature=0`,
      },
    });
    const body: unknown = JSON.parse(reply.text || '{}');
    if (reply.status === 200) return answer.parse(body);
    const { __type, message } = errorSchema.parse(body);
    throw new DynamoDbError(action, __type.split('#').at(-1) ?? __type, message);
  };
}
