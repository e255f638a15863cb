/** A sign-in with the endpoints of Cognito's hosted pages that lets everybody in at once. */
import type { MockRequest, Responder } from './site.ts';

export interface Person {
  id: string;
  name: string;
  email: string;
  groups: string[];
}

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

export function mockSignIn(origin: string, person: Person): Responder {
  const nonces = new Map<string, string>();
  let count = 0;

  const idToken = (nonce: string | undefined) => {
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: `${origin}/issuer`,
      aud: 'desk',
      sub: person.id,
      iat: now,
      exp: now + 3600,
      ...(nonce === undefined ? {} : { nonce }),
      email: person.email,
      name: person.name,
      'cognito:groups': person.groups,
    };
    return `${part({ alg: 'RS256', kid: 'k' })}.${part(claims)}.c2ln`;
  };

  const authorize = ({ query }: MockRequest) => {
    count += 1;
    const code = `code-${count}`;
    nonces.set(code, query.get('nonce') ?? '');
    const back = new URL(query.get('redirect_uri') ?? origin);
    back.search = String(new URLSearchParams({ code, state: query.get('state') ?? '' }));
    return { status: 302, headers: { location: back.href } };
  };

  const token = ({ body }: MockRequest) => {
    const form = new URLSearchParams(String(body));
    const code = form.get('code') ?? '';
    if (form.get('grant_type') === 'authorization_code' && (!nonces.has(code) || !form.get('code_verifier'))) {
      return { status: 400, body: { error: 'invalid_grant' } };
    }
    return {
      status: 200,
      body: {
        access_token: 'access',
        token_type: 'Bearer',
        expires_in: 3600,
        id_token: idToken(nonces.get(code)),
        refresh_token: 'refresh',
      },
    };
  };

  return (request) => {
    if (request.path === '/oauth2/authorize') return authorize(request);
    if (request.path === '/oauth2/token') return token(request);
    if (request.path === '/logout') {
      return { status: 302, headers: { location: request.query.get('logout_uri') ?? origin } };
    }
    return undefined;
  };
}
