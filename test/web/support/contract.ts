/** What the real desk API would say to a request of the pages: the mock must not take what it refuses. */
import * as z from 'zod';
import { deskOperations } from '../../../functions/shared/api/desk.ts';
import type { Operation } from '../../../functions/shared/http/operation.ts';
import type { MockRequest } from './site.ts';

const operations: readonly (Operation & { pattern: RegExp })[] = Object.values<Operation>(deskOperations).map(
  (one) => ({
    ...one,
    pattern: new RegExp(`^${one.path.replace(/\{\w+\}/g, '[^/]+')}$`),
  }),
);

/** Undefined where the request is as the contract has it, or the operation is another function's. */
export function refusalOf({ method, path, query, body }: MockRequest): string | undefined {
  const operation = operations.find((one) => one.method === method && one.pattern.test(path));
  const asked = operation?.query?.safeParse(Object.fromEntries(query));
  const sent = operation?.body?.safeParse(body ?? {});
  const errors = [asked?.error, sent?.error].filter((error) => error !== undefined);
  return errors.length === 0 ? undefined : errors.map((error) => z.prettifyError(error)).join('\n');
}
