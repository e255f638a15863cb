/** The stack's signing secret. */
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

/** Shorter ones are no secret: the stack generates 64 characters. */
const SHORTEST = 32;

/**
 * Reads the secret; call it once, while the function starts (`await` at the top of its index.ts). When it throws after its
 * attempts, the start fails and the next invocation starts anew: a failure is never kept.
 */
export async function readSigningSecret(
  arn: string,
  client: Pick<SecretsManagerClient, 'send'> = new SecretsManagerClient({ maxAttempts: 5 }),
): Promise<string> {
  const { SecretString: secret = '' } = await client.send(new GetSecretValueCommand({ SecretId: arn }));
  if (secret.length < SHORTEST) throw new Error(`The signing secret has fewer than ${SHORTEST} characters.`);
  return secret;
}
