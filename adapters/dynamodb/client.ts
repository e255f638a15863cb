/** The DynamoDB client of all adapters. Region, credentials and endpoint come from the environment, as the SDK reads it. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

export interface DynamoDbConnection {
  endpoint?: string;
  region?: string;
  credentials?: { accessKeyId: string; secretAccessKey: string };
}

/** What every adapter of the table needs. */
export interface Table {
  client: DynamoDBDocumentClient;
  name: string;
}

export function createDynamoDb(connection: DynamoDbConnection = {}): DynamoDBDocumentClient {
  const client = new DynamoDBClient({
    ...connection,
    // With the doubling pause between them, four attempts ride out a short throttling; a caller over HTTP waits no longer.
    maxAttempts: 4,
    // DynamoDB answers in milliseconds: a connection that says nothing for seconds is dead.
    requestHandler: { connectionTimeout: 1_000, requestTimeout: 3_000, throwOnRequestTimeout: true },
  });
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
}
