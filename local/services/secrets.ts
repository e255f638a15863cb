/** Secrets Manager: each secret of the template has one value, made at the first start and kept. */
import { randomInt } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { type Backend, parseJsonCall } from '../gateway/call.ts';
import { json } from '../gateway/reply.ts';
import { read, type Template } from '../template/template.ts';

const secretSchema = z.object({
  SecretString: z.string().optional(),
  GenerateSecretString: z
    .object({
      PasswordLength: z.coerce.number().int().positive().default(32),
      ExcludePunctuation: z.coerce.boolean().default(false),
      ExcludeCharacters: z.string().default(''),
      SecretStringTemplate: z.string().optional(),
      GenerateStringKey: z.string().optional(),
    })
    .optional(),
});
const storedSchema = z.record(z.string(), z.string());

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const PUNCTUATION = '!#$%&()*+,-./:;<=>?@[]^_{|}~';

function generate(rules: NonNullable<z.infer<typeof secretSchema>['GenerateSecretString']>): string {
  const alphabet = [...LETTERS, ...(rules.ExcludePunctuation ? '' : PUNCTUATION)].filter(
    (character) => !rules.ExcludeCharacters.includes(character),
  );
  const value = Array.from({ length: rules.PasswordLength }, () => alphabet[randomInt(alphabet.length)]).join('');
  if (!rules.SecretStringTemplate || !rules.GenerateStringKey) return value;
  return JSON.stringify({ ...JSON.parse(rules.SecretStringTemplate), [rules.GenerateStringKey]: value });
}

export interface Secrets {
  backend: Backend;
  /** Text with CloudFormation's dynamic references to secrets replaced by their values. */
  reveal(text: string): string;
}

const REFERENCE = /\{\{resolve:secretsmanager:(arn:[^}]+?|[^:}]+):SecretString:([^:}]*):[^:}]*:[^:}]*\}\}/g;

export function openSecrets(template: Template, dataDir: string): Secrets {
  const path = join(dataDir, 'secrets.json');
  const values = existsSync(path) ? storedSchema.parse(JSON.parse(readFileSync(path, 'utf8'))) : {};
  for (const resource of template.ofType('AWS::SecretsManager::Secret')) {
    const { SecretString, GenerateSecretString } = read(resource, secretSchema);
    values[resource.ref] ??=
      SecretString ?? generate(GenerateSecretString ?? secretSchema.shape.GenerateSecretString.unwrap().parse({}));
  }
  writeFileSync(`${path}.new`, JSON.stringify(values), { mode: 0o600 });
  renameSync(`${path}.new`, path);

  // A secret may be asked for by ARN, by ARN without the random end, or by name.
  const find = (id: string) => Object.keys(values).find((arn) => arn === id || arn.replace(/-[^-]+$/, '').endsWith(id));
  const backend: Backend = {
    parse: (request) => parseJsonCall(request, 'secretsmanager.'),
    permissions({ action, input }) {
      const id = String(input['SecretId']);
      return action === 'GetSecretValue' ? [{ action: `secretsmanager:${action}`, resource: find(id) ?? id }] : null;
    },
    async execute({ input }) {
      const arn = find(String(input['SecretId']));
      if (arn === undefined) {
        const message = "Secrets Manager can't find the specified secret.";
        return json(400, { __type: 'ResourceNotFoundException', message });
      }
      return json(200, {
        ARN: arn,
        Name: arn,
        SecretString: values[arn],
        VersionId: 'local',
        VersionStages: ['AWSCURRENT'],
      });
    },
  };
  const reveal = (text: string) =>
    text.replace(REFERENCE, (whole, id: string, key: string) => {
      const value = values[find(id) ?? ''];
      if (value === undefined) return whole;
      return key === '' ? value : String((JSON.parse(value) as Record<string, unknown>)[key]);
    });
  return { backend, reveal };
}
