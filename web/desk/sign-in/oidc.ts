/** Authorization code with PKCE against the hosted sign-in (Cognito's, or one with the same endpoints). */
import * as oauth from 'oauth4webapi';
import type { SignIn } from '../../shared/config.ts';
import { tabStore } from '../../shared/storage.ts';

export interface Tokens {
  idToken: string;
  refreshToken?: string;
  /** Milliseconds since the epoch, by this browser's clock. */
  expiresAt: number;
}

interface Attempt {
  state: string;
  nonce: string;
  verifier: string;
  /** Fragment of the page that asked for the sign-in. */
  hash: string;
}

const ATTEMPT = 'desk.attempt';
export const redirectUri = () => `${location.origin}/desk/`;

const server = ({ issuer, domain }: SignIn): oauth.AuthorizationServer => ({
  issuer,
  authorization_endpoint: `${domain}/oauth2/authorize`,
  token_endpoint: `${domain}/oauth2/token`,
});
/** A wrong clock on an agent's machine locks nobody out: tokens come fresh from the issuer, and the API judges their age. */
const ANY_CLOCK_SECONDS = 50 * 365 * 86_400;
const client = ({ clientId }: SignIn): oauth.Client => ({
  client_id: clientId,
  [oauth.clockTolerance]: ANY_CLOCK_SECONDS,
});
/** Plain HTTP occurs on loopback only, where the local run serves its own sign-in. */
const transport = ({ domain }: SignIn) => ({ [oauth.allowInsecureRequests]: domain.startsWith('http:') });

/** Leaves the page. */
export async function startSignIn(auth: SignIn): Promise<void> {
  const attempt: Attempt = {
    state: oauth.generateRandomState(),
    nonce: oauth.generateRandomNonce(),
    verifier: oauth.generateRandomCodeVerifier(),
    hash: location.hash,
  };
  tabStore.write(ATTEMPT, attempt);
  const url = new URL(`${auth.domain}/oauth2/authorize`);
  url.search = String(
    new URLSearchParams({
      response_type: 'code',
      client_id: auth.clientId,
      redirect_uri: redirectUri(),
      scope: 'openid email profile',
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge: await oauth.calculatePKCECodeChallenge(attempt.verifier),
      code_challenge_method: 'S256',
    }),
  );
  location.assign(url);
}

/** Tokens when the page was opened by the sign-in's answer, else null. Throws when the sign-in failed. */
export async function finishSignIn(auth: SignIn): Promise<Tokens | null> {
  const url = new URL(location.href);
  if (!url.searchParams.has('code') && !url.searchParams.has('error')) return null;
  const attempt = tabStore.read<Attempt>(ATTEMPT);
  tabStore.remove(ATTEMPT);
  history.replaceState(null, '', `/desk/${attempt?.hash ?? ''}`);
  if (!attempt) return null;
  const params = oauth.validateAuthResponse(server(auth), client(auth), url, attempt.state);
  const response = await oauth.authorizationCodeGrantRequest(
    server(auth),
    client(auth),
    oauth.None(),
    params,
    redirectUri(),
    attempt.verifier,
    transport(auth),
  );
  const result = await oauth.processAuthorizationCodeResponse(server(auth), client(auth), response, {
    expectedNonce: attempt.nonce,
    requireIdToken: true,
  });
  return tokensOf(result);
}

export async function refresh(auth: SignIn, refreshToken: string): Promise<Tokens> {
  const response = await oauth.refreshTokenGrantRequest(
    server(auth),
    client(auth),
    oauth.None(),
    refreshToken,
    transport(auth),
  );
  const result = await oauth.processRefreshTokenResponse(server(auth), client(auth), response);
  return { refreshToken, ...tokensOf(result) };
}

function tokensOf({ id_token, refresh_token, expires_in }: oauth.TokenEndpointResponse): Tokens {
  if (!id_token) throw new Error('The sign-in gave no ID token');
  return {
    idToken: id_token,
    ...(refresh_token ? { refreshToken: refresh_token } : {}),
    expiresAt: Date.now() + (expires_in ?? 3600) * 1000,
  };
}
