import { describe, expect, it } from 'vitest';
import { deskOperations } from '../../../functions/shared/api/desk.ts';
import { mailViewOperations } from '../../../functions/shared/api/mail-view.ts';
import { openApiDocument } from '../../../functions/shared/api/openapi.ts';
import { publicOperations } from '../../../functions/shared/api/public.ts';
import { unsubscribeOperations } from '../../../functions/shared/api/unsubscribe.ts';

type Described = Record<
  string,
  Record<
    string,
    { security?: unknown; requestBody?: unknown; parameters?: unknown[]; responses?: Record<string, unknown> }
  >
>;
const { openapi, paths } = openApiDocument() as { openapi: string; paths: Described };

describe('the OpenAPI document', () => {
  it('describes every operation of both APIs', () => {
    expect(openapi).toBe('3.1.0');
    for (const { method, path } of [
      publicOperations,
      unsubscribeOperations,
      deskOperations,
      mailViewOperations,
    ].flatMap((one) => Object.values(one))) {
      expect(paths[path]?.[method.toLowerCase()], `${method} ${path}`).toBeDefined();
    }
  });

  it('asks for a token at the desk only', () => {
    for (const [path, methods] of Object.entries(paths)) {
      for (const operation of Object.values(methods)) {
        expect(operation.security !== undefined).toBe(path.startsWith('/v1/desk/'));
      }
    }
  });

  it('tells refusals of the gateway from problems of ours', () => {
    const responses = paths['/v1/desk/queues']?.['get']?.responses;
    expect(responses?.['401']).toHaveProperty(['content', 'application/json']);
    expect(responses?.['403']).toHaveProperty(['content', 'application/problem+json']);
    expect(responses?.['503']).toHaveProperty(['content', 'application/problem+json']);
  });

  it("says what the request's own schema says", () => {
    expect(paths['/v1/tickets']?.['post']?.requestBody).toMatchObject({
      content: {
        'application/json': {
          schema: {
            additionalProperties: false,
            required: ['email', 'subject', 'message'],
            properties: { message: { type: 'string', maxLength: 20_000 }, subject: { maxLength: 200 } },
          },
        },
      },
    });
    expect(paths['/v1/desk/tickets']?.['get']?.parameters).toContainEqual(
      expect.objectContaining({ name: 'limit', in: 'query', required: false }),
    );
  });
});
