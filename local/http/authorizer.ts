/** The HTTP API's JWT authorizer: signature, issuer, audience, expiry; claims arrive as strings. */
import type { IncomingHttpHeaders } from 'node:http';
import * as z from 'zod';
import { SetupError } from '../places.ts';
import { read, type Template } from '../template/template.ts';
import type { UserPool } from './user-pool.ts';

const authorizerSchema = z.object({
  AuthorizerType: z.literal('JWT'),
  IdentitySource: z.array(z.string()).default(['$request.header.Authorization']),
  JwtConfiguration: z.object({ Audience: z.array(z.string()).default([]), Issuer: z.string() }),
});

/** Claims, or null for a request that is turned away. */
export type Authorizer = (headers: IncomingHttpHeaders) => Promise<Record<string, string> | null>;

/** A list becomes `[one two]`, as the HTTP API writes it. */
const claimText = (value: unknown): string =>
  Array.isArray(value) ? `[${value.map(String).join(' ')}]` : String(value);

export function authorizerOf(
  template: Template,
  type: string,
  id: string | undefined,
  pool: UserPool | undefined,
): Authorizer | undefined {
  if (type === 'NONE') return undefined;
  const resource = template.ofType('AWS::ApiGatewayV2::Authorizer').find(({ ref }) => ref === id);
  if (type !== 'JWT' || !resource) throw new SetupError(`The local cloud has no authorizer of type ${type}.`);
  const { JwtConfiguration, IdentitySource } = read(resource, authorizerSchema);
  const header = IdentitySource[0]?.replace('$request.header.', '').toLowerCase() ?? 'authorization';
  return async (headers) => {
    const token = String(headers[header] ?? '').replace(/^Bearer\s+/i, '');
    const claims = token === '' ? null : await pool?.verify(token, JwtConfiguration.Issuer);
    if (!claims) return null;
    const audience = [claims['aud'] ?? claims['client_id']].flat().map(String);
    if (!audience.some((one) => JwtConfiguration.Audience.includes(one))) return null;
    return Object.fromEntries(Object.entries(claims).map(([name, value]) => [name, claimText(value)]));
  };
}
