/** Who is signed in, with a token that is always fresh. */
import { ApiError } from '../../shared/api.ts';
import type { SignIn } from '../../shared/config.ts';
import { tabStore } from '../../shared/storage.ts';
import { finishSignIn, redirectUri, refresh, type Tokens } from './oidc.ts';

export interface User {
  id: string;
  name: string;
  email: string;
  groups: readonly string[];
}

export interface Session {
  user: User;
  token(): Promise<string>;
  /** Gets a new token whatever the old one's age. Throws an `ApiError` of status 401 when the sign-in is over. */
  renew(): Promise<void>;
  signOut(): void;
}

const TOKENS = 'desk.tokens';
const MARGIN_MS = 60_000;

/** Null when nobody is signed in. `onEnd` is called when a token can no longer be renewed. Throws when a sign-in failed. */
export async function openSession(auth: SignIn, onEnd: () => void): Promise<Session | null> {
  const found = (await finishSignIn(auth)) ?? tabStore.read<Tokens>(TOKENS);
  if (!found) return null;
  let tokens = found;
  let renewal: Promise<void> | undefined;
  tabStore.write(TOKENS, tokens);

  const end = () => {
    tabStore.remove(TOKENS);
    onEnd();
    return new ApiError(401, 'Signed out');
  };
  const renewOnce = async () => {
    if (!tokens.refreshToken) throw end();
    try {
      tokens = await refresh(auth, tokens.refreshToken);
      tabStore.write(TOKENS, tokens);
    } catch (cause) {
      // Without network the sign-in may still be good: only an answer of the server ends it.
      if (cause instanceof TypeError) throw new ApiError(0, cause.message);
      throw end();
    }
  };
  const renew = () => {
    renewal ??= renewOnce().finally(() => {
      renewal = undefined;
    });
    return renewal;
  };

  return {
    user: userOf(tokens.idToken),
    renew,
    async token() {
      if (tokens.expiresAt - MARGIN_MS < Date.now()) await renew();
      return tokens.idToken;
    },
    signOut() {
      tabStore.remove(TOKENS);
      const query = new URLSearchParams({ client_id: auth.clientId, logout_uri: redirectUri() });
      location.assign(`${auth.domain}/logout?${query}`);
    },
  };
}

interface Claims {
  sub: string;
  email?: string;
  name?: string;
  'cognito:groups'?: string[];
}

/** For display only: the API checks the signature. */
function userOf(idToken: string): User {
  const payload = (idToken.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
  const bytes = Uint8Array.from(atob(payload), (char) => char.charCodeAt(0));
  const claims = JSON.parse(new TextDecoder().decode(bytes)) as Claims;
  const email = claims.email ?? '';
  return { id: claims.sub, email, name: claims.name || email || claims.sub, groups: claims['cognito:groups'] ?? [] };
}
