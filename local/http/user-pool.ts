/** The Cognito user pool's part of signing: one key for the run, tokens with Cognito's claims. */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, importJWK, type JWK, jwtVerify, SignJWT } from 'jose';
import * as z from 'zod';
import { read, type Template } from '../template/template.ts';

const clientSchema = z.object({
  CallbackURLs: z.array(z.string()).default([]),
  LogoutURLs: z.array(z.string()).default([]),
});

export interface Person {
  email: string;
  name: string;
  groups: string[];
}
export interface PoolClient {
  id: string;
  callbacks: string[];
  logouts: string[];
}

export interface UserPool {
  issuer: string;
  clients: PoolClient[];
  jwks: { keys: JWK[] };
  token(person: Person, client: string, use: 'id' | 'access', lifetimeSeconds: number, nonce?: string): Promise<string>;
  /** Claims of a genuine, unexpired token, by the run's own clock; null for any other. */
  verify(token: string, issuer: string): Promise<Record<string, unknown> | null>;
}

/** The same person has the same id in every run. */
const subject = (email: string) => {
  const hex = createHash('sha256').update(email.toLowerCase()).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

async function keyOf(dataDir: string): Promise<JWK> {
  const path = join(dataDir, 'sign-in-key.json');
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as JWK;
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const key = { ...(await exportJWK(privateKey)), kid: randomUUID(), alg: 'RS256', use: 'sig' };
  writeFileSync(path, JSON.stringify(key), { mode: 0o600 });
  return key;
}

/** Undefined when the template has no user pool. */
export async function openUserPool(
  template: Template,
  origin: string,
  dataDir: string,
  now: () => Date,
): Promise<UserPool | undefined> {
  const pool = template.ofType('AWS::Cognito::UserPool')[0];
  if (!pool) return undefined;
  const secret = await keyOf(dataDir);
  const { kty, n, e, kid, alg, use } = secret;
  const open: JWK = {
    kty: kty ?? 'RSA',
    ...(n && { n }),
    ...(e && { e }),
    ...(kid && { kid }),
    ...(alg && { alg }),
    ...(use && { use }),
  };
  const [signing, checking] = [await importJWK(secret, 'RS256'), await importJWK(open, 'RS256')];
  const issuer = `${origin}/${pool.ref}`;
  return {
    issuer,
    clients: template.ofType('AWS::Cognito::UserPoolClient').map((resource) => {
      const { CallbackURLs, LogoutURLs } = read(resource, clientSchema);
      return { id: resource.ref, callbacks: CallbackURLs, logouts: LogoutURLs };
    }),
    jwks: { keys: [open] },
    token({ email, name, groups }, client, use, lifetimeSeconds, nonce) {
      const seconds = Math.floor(now().getTime() / 1000);
      const sub = subject(email);
      const claims = {
        sub,
        ...(groups.length > 0 && { 'cognito:groups': groups }),
        ...(nonce !== undefined && { nonce }),
        event_id: randomUUID(),
        token_use: use,
        auth_time: seconds,
        ...(use === 'id'
          ? { aud: client, email, email_verified: true, name, 'cognito:username': sub }
          : { client_id: client, scope: 'openid email profile', username: sub, version: 2 }),
      };
      // An expired token (for tests) was issued before it expired.
      const issued = lifetimeSeconds > 0 ? seconds : seconds + lifetimeSeconds - 60;
      return new SignJWT(claims)
        .setProtectedHeader({ alg: 'RS256', kid: kid ?? '' })
        .setIssuer(issuer)
        .setIssuedAt(issued)
        .setExpirationTime(seconds + lifetimeSeconds)
        .setJti(randomUUID())
        .sign(signing);
    },
    async verify(token, expectedIssuer) {
      try {
        const options = { issuer: expectedIssuer, algorithms: ['RS256'], currentDate: now() };
        return (await jwtVerify(token, checking, options)).payload;
      } catch {
        return null;
      }
    },
  };
}
