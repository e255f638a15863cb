/** Errors in the words of each AWS protocol, so that the SDK throws what it throws in the cloud. */
import { randomUUID } from 'node:crypto';
import type { Reply } from './reply.ts';

export type ErrorKind = 'denied' | 'throttled' | 'broken' | 'unsupported';
export type Service = 'dynamodb' | 'sqs' | 'sns' | 's3' | 'ses' | 'secretsmanager';

const codes: Record<Service, Record<ErrorKind, string>> = {
  dynamodb: {
    denied: 'AccessDeniedException',
    throttled: 'ThrottlingException',
    broken: 'InternalServerError',
    unsupported: 'UnknownOperationException',
  },
  sqs: {
    denied: 'AccessDenied',
    throttled: 'RequestThrottled',
    broken: 'InternalFailure',
    unsupported: 'UnsupportedOperation',
  },
  secretsmanager: {
    denied: 'AccessDeniedException',
    throttled: 'ThrottlingException',
    broken: 'InternalServiceError',
    unsupported: 'UnknownOperationException',
  },
  sns: { denied: 'AuthorizationError', throttled: 'Throttled', broken: 'InternalError', unsupported: 'InvalidAction' },
  ses: { denied: 'AccessDenied', throttled: 'Throttling', broken: 'InternalFailure', unsupported: 'InvalidAction' },
  s3: { denied: 'AccessDenied', throttled: 'SlowDown', broken: 'InternalError', unsupported: 'NotImplemented' },
};

function status(service: Service, kind: ErrorKind): number {
  if (kind === 'broken') return 500;
  if (kind === 'throttled') return service === 's3' ? 503 : 400;
  if (kind === 'denied')
    return service === 's3' || service === 'ses' || service === 'sns' || service === 'sqs' ? 403 : 400;
  return service === 's3' ? 501 : 400;
}

const xmlEscape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

export function xmlError(status: number, code: string, message: string): Reply {
  const error = `<Type>${status < 500 ? 'Sender' : 'Receiver'}</Type><Code>${code}</Code><Message>${xmlEscape(message)}</Message>`;
  const body = `<ErrorResponse><Error>${error}</Error><RequestId>${randomUUID()}</RequestId></ErrorResponse>`;
  return { status, headers: { 'content-type': 'text/xml' }, body };
}

export function awsError(service: Service, kind: ErrorKind, message: string): Reply {
  const code = codes[service][kind];
  const http = status(service, kind);
  if (service === 'ses' || service === 'sns') return xmlError(http, code, message);
  if (service === 's3') {
    const body = `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${xmlEscape(message)}</Message></Error>`;
    return { status: http, headers: { 'content-type': 'application/xml' }, body };
  }
  const headers: Record<string, string> = { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-errortype': code };
  if (service === 'sqs') headers['x-amzn-query-error'] = `${code};${http < 500 ? 'Sender' : 'Receiver'}`;
  return { status: http, headers, body: JSON.stringify({ __type: `com.amazonaws#${code}`, message }) };
}
