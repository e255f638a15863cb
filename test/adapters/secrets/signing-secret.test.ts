import { describe, expect, it } from 'vitest';
import { readSigningSecret } from '../../../adapters/secrets/signing-secret.ts';

const ARN = 'arn:aws:secretsmanager:us-east-1:000000000000:secret:signing';

describe('the signing secret', () => {
  it('is read by its ARN', async () => {
    const asked: unknown[] = [];
    const client = {
      send: async (command: { input: unknown }) => {
        asked.push(command.input);
        return { SecretString: 's'.repeat(64) };
      },
    };
    expect(await readSigningSecret(ARN, client as never)).toBe('s'.repeat(64));
    expect(asked).toEqual([{ SecretId: ARN }]);
  });

  it.each([['too short'], [undefined]])('is refused when it is %j', async (SecretString) => {
    const client = { send: async () => ({ SecretString }) };
    await expect(readSigningSecret(ARN, client as never)).rejects.toThrow('fewer than 32 characters');
  });
});
