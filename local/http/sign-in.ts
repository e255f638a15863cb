/** Stands for the user pool's hosted sign-in: the same endpoints; instead of a password, a choice of demo people. */
import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod';
import { json, type Reply } from '../gateway/reply.ts';
import { choicePage, errorPage } from './sign-in-page.ts';
import type { Person, UserPool } from './user-pool.ts';

const TOKEN_SECONDS = 3600;
const CODE_MINUTES = 5;

const authorizeSchema = z.object({
  client_id: z.string(),
  redirect_uri: z.string(),
  response_type: z.literal('code'),
  state: z.string().optional(),
  nonce: z.string().optional(),
  scope: z.string().optional(),
  code_challenge: z.string().optional(),
  code_challenge_method: z.literal('S256').optional(),
});
type Authorize = z.infer<typeof authorizeSchema>;
const personSchema = z.object({ email: z.email(), name: z.string().min(1), group: z.string() });
const grantSchema = z.discriminatedUnion('grant_type', [
  z.object({
    grant_type: z.literal('authorization_code'),
    client_id: z.string(),
    code: z.string(),
    redirect_uri: z.string(),
    code_verifier: z.string().optional(),
  }),
  z.object({ grant_type: z.literal('refresh_token'), client_id: z.string(), refresh_token: z.string() }),
]);

const html = (status: number, body: string): Reply => ({
  status,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
  },
  body,
});
const redirect = (location: string): Reply => ({
  status: 302,
  headers: { location, 'cache-control': 'no-store' },
  body: '',
});

export class SignIn {
  readonly #pool: UserPool;
  readonly #now: () => Date;
  readonly #codes = new Map<string, { request: Authorize; person: Person; expires: number }>();
  readonly #refresh = new Map<string, { client: string; person: Person }>();

  constructor(pool: UserPool, now: () => Date) {
    this.#pool = pool;
    this.#now = now;
  }

  /** Null for a path that is none of the issuer's. */
  async answer(method: string, url: URL, body: string, authorization: string): Promise<Reply | null> {
    const poolPath = new URL(this.#pool.issuer).pathname;
    const cors = { 'access-control-allow-origin': '*' };
    switch (`${method} ${url.pathname}`) {
      case `GET ${poolPath}/.well-known/openid-configuration`:
        return json(200, this.#discovery(), cors);
      case `GET ${poolPath}/.well-known/jwks.json`:
        return json(200, this.#pool.jwks, cors);
      case 'GET /login':
      case 'GET /oauth2/authorize':
        return this.#authorize(url.searchParams);
      case 'POST /oauth2/authorize':
        return this.#choose(url.searchParams, new URLSearchParams(body));
      case 'POST /oauth2/token':
        return this.#token(new URLSearchParams(body));
      case 'POST /oauth2/revoke':
        this.#refresh.delete(new URLSearchParams(body).get('token') ?? '');
        return json(200, {});
      case 'GET /oauth2/userInfo':
        return this.#userInfo(authorization);
      case 'GET /logout':
        return this.#logout(url.searchParams);
      default:
        return null;
    }
  }

  #discovery() {
    const { issuer } = this.#pool;
    const { origin } = new URL(issuer);
    return {
      issuer,
      jwks_uri: `${issuer}/.well-known/jwks.json`,
      authorization_endpoint: `${origin}/oauth2/authorize`,
      token_endpoint: `${origin}/oauth2/token`,
      userinfo_endpoint: `${origin}/oauth2/userInfo`,
      revocation_endpoint: `${origin}/oauth2/revoke`,
      end_session_endpoint: `${origin}/logout`,
      response_types_supported: ['code', 'token'],
      scopes_supported: ['openid', 'email', 'phone', 'profile'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
    };
  }

  #request(parameters: URLSearchParams): Authorize | null {
    const parsed = authorizeSchema.safeParse(Object.fromEntries(parameters));
    if (!parsed.success) return null;
    const client = this.#pool.clients.find(({ id }) => id === parsed.data.client_id);
    return client?.callbacks.includes(parsed.data.redirect_uri) ? parsed.data : null;
  }

  #authorize(parameters: URLSearchParams): Reply {
    if (!this.#request(parameters))
      return html(400, errorPage('This sign-in link is wrong: client or return address is not known.'));
    return html(200, choicePage(`/oauth2/authorize?${parameters}`));
  }

  #choose(parameters: URLSearchParams, form: URLSearchParams): Reply {
    const request = this.#request(parameters);
    const person = personSchema.safeParse(Object.fromEntries(form));
    if (!request || !person.success) return html(400, errorPage('Choose a person, please. Go back and try again.'));
    const { email, name, group } = person.data;
    const code = randomBytes(24).toString('base64url');
    const groups = group === '' ? [] : [group];
    const expires = Date.now() + CODE_MINUTES * 60_000;
    this.#codes.set(code, { request, person: { email, name, groups }, expires });
    const back = new URL(request.redirect_uri);
    back.searchParams.set('code', code);
    if (request.state !== undefined) back.searchParams.set('state', request.state);
    return redirect(back.href);
  }

  async #token(form: URLSearchParams): Promise<Reply> {
    const refuse = (error: string) => json(400, { error });
    const parsed = grantSchema.safeParse(Object.fromEntries(form));
    if (!parsed.success) return refuse('invalid_request');
    const grant = parsed.data;
    if (grant.grant_type === 'refresh_token') {
      const known = this.#refresh.get(grant.refresh_token);
      if (known?.client !== grant.client_id) return refuse('invalid_grant');
      return this.#tokens(known.person, known.client);
    }
    const entry = this.#codes.get(grant.code);
    this.#codes.delete(grant.code);
    if (!entry || entry.expires < Date.now()) return refuse('invalid_grant');
    const { request, person } = entry;
    const challenge = createHash('sha256')
      .update(grant.code_verifier ?? '')
      .digest('base64url');
    const proven = request.code_challenge === undefined || request.code_challenge === challenge;
    if (!proven || request.client_id !== grant.client_id || request.redirect_uri !== grant.redirect_uri)
      return refuse('invalid_grant');
    const refreshToken = randomBytes(32).toString('base64url');
    this.#refresh.set(refreshToken, { client: grant.client_id, person });
    return this.#tokens(person, grant.client_id, request.nonce, refreshToken);
  }

  async #tokens(person: Person, client: string, nonce?: string, refreshToken?: string): Promise<Reply> {
    const body = {
      id_token: await this.#pool.token(person, client, 'id', TOKEN_SECONDS, nonce),
      access_token: await this.#pool.token(person, client, 'access', TOKEN_SECONDS),
      ...(refreshToken !== undefined && { refresh_token: refreshToken }),
      expires_in: TOKEN_SECONDS,
      token_type: 'Bearer',
    };
    return json(200, body, { 'cache-control': 'no-store', 'x-issued-at': this.#now().toISOString() });
  }

  async #userInfo(authorization: string): Promise<Reply> {
    const claims = await this.#pool.verify(authorization.replace(/^Bearer /i, ''), this.#pool.issuer);
    return claims
      ? json(200, { sub: claims['sub'], username: claims['username'] })
      : json(401, { error: 'invalid_token' });
  }

  #logout(parameters: URLSearchParams): Reply {
    const to = parameters.get('logout_uri') ?? '';
    const known = this.#pool.clients.some(({ logouts, callbacks }) => logouts.includes(to) || callbacks.includes(to));
    return known ? redirect(to) : html(400, errorPage('This sign-out link is wrong: the return address is not known.'));
  }
}
