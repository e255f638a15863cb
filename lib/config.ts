/**
 * The shop's configuration: the `careline` context in cdk.json, parsed strictly. The rules of the running system (the
 * policy) are the core's own schema; beside them stands what only a deployment needs. docs/configuration.md has every key.
 */
import * as z from 'zod';
import { type Policy, policySchema } from '../core/policy.ts';
import { ConfigError, explain } from './config-error.ts';
import { isRecord, merge } from './merge.ts';

/** Lambda gives a function 4 KB of environment; the rest of it needs less than 1 KB. */
export const POLICY_BYTES = 3_000;

/** What CloudWatch Logs accepts, in days, up to ten years. */
const LOG_RETENTION_DAYS = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 3653,
];
const retentionDays = z
  .number()
  .refine((days) => LOG_RETENTION_DAYS.includes(days), `expected one of ${LOG_RETENTION_DAYS.join(', ')} days`);

const hostName = z
  .string()
  .regex(
    /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/,
    'expected a domain name in lower case, for example shop.example',
  );

const pagesDomainSchema = z.strictObject({
  name: hostName,
  /** CloudFront takes certificates from us-east-1 only, wherever the stacks are. */
  certificateArn: z
    .string()
    .regex(
      /^arn:aws[a-z-]*:acm:us-east-1:\d{12}:certificate\/[\w-]+$/,
      'expected the ARN of a certificate in us-east-1',
    ),
});

const deploymentSchema = z.strictObject({
  /** Begins the name of every stack, function and queue, so that two shops fit in one account. */
  prefix: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,18}[a-z0-9]$/, 'expected 2 to 20 characters of a-z, 0-9 and -, beginning with a letter')
    .default('careline'),
  pagesDomain: pagesDomainSchema.optional(),
  /** `<prefix>.auth.<region>.amazoncognito.com`; unique in a region over all of AWS. */
  signInDomainPrefix: z
    .string()
    .regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/, 'expected 1 to 63 characters of a-z, 0-9 and -')
    .refine((text) => !/aws|amazon|cognito/.test(text), 'must not contain aws, amazon or cognito')
    .optional(),
  /** Requests a second and in a burst, over all callers: the brake on a bill, not on a person. */
  apiThrottle: z
    .strictObject({ rate: z.number().int().positive().default(200), burst: z.number().int().positive().default(400) })
    .prefault({}),
  retention: z
    .strictObject({
      logsDays: retentionDays.default(30),
      accessLogsDays: retentionDays.default(90),
      /** Raw mail; a held mail waits 30 days for a lead, and is read from it. */
      rawMailDays: z.number().int().min(30).max(3653).default(90),
      /** Files on tickets, from the day they last came; as long as their tickets where it is not set. */
      filesDays: z.number().int().min(30).max(3653).optional(),
    })
    .prefault({}),
  alarmEmail: z.email().optional(),
  /** What becomes of table, files, users and secrets when their stack is deleted. */
  onRemoval: z.enum(['retain', 'destroy']).default('retain'),
});
export type Deployment = z.infer<typeof deploymentSchema>;

const policyShape = policySchema.unwrap();

/** The whole `careline` context. */
export const configSchema = policyShape
  .safeExtend({
    /** Letters come from it; SES verifies it by DNS. */
    domain: hostName,
    fromAddress: z.email(),
    deployment: deploymentSchema.prefault({}),
  })
  .superRefine(({ domain, fromAddress }, context) => {
    if (fromAddress.toLowerCase().endsWith(`@${domain}`)) return;
    context.addIssue({ code: 'custom', path: ['fromAddress'], message: `expected an address at the domain ${domain}` });
  });

export interface Config {
  readonly policy: Policy;
  /** The policy as written, in JSON, less the rules of triage: what functions get as `POLICY` and parse by the same schema. */
  readonly policyJson: string;
  /** The rules of triage as written, in JSON: a file beside the code of the one function that applies them. */
  readonly rulesJson: string;
  readonly domain: string;
  readonly fromAddress: string;
  readonly deployment: Deployment;
}

/**
 * Parses the context of a CDK app: `careline`, with `careline.local` laid over it when the context `overlay` is `local`.
 * Throws ConfigError, which names every wrong key with its path and what was expected.
 */
export function loadConfig(context: Readonly<Record<string, unknown>>): Config {
  const written = overlaid(context);
  const result = configSchema.safeParse(written);
  if (!result.success) throw new ConfigError(explain(result.error, configSchema, written));
  const { domain, fromAddress, deployment, ...policy } = result.data;
  const policyKeys = Object.keys(policyShape.shape);
  const { rules = [], ...triage } = isRecord(written['triage']) ? written['triage'] : {};
  const travelling = { ...written, ...(Object.keys(triage).length > 0 ? { triage } : { triage: undefined }) };
  const policyJson = JSON.stringify(
    Object.fromEntries(Object.entries(travelling).filter(([key]) => policyKeys.includes(key))),
  );
  const bytes = Buffer.byteLength(policyJson);
  if (bytes > POLICY_BYTES) {
    throw new ConfigError([
      `careline: the shop's rules take ${bytes} bytes as JSON; expected at most ${POLICY_BYTES} (Lambda's limit on a ` +
        "function's environment). Shorten calendar.holidays and calendar.extraDays to the coming year, and triage.products.",
    ]);
  }
  return { policy, policyJson, rulesJson: JSON.stringify(rules), domain, fromAddress, deployment };
}

function overlaid(context: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const base = section(context, 'careline');
  const overlay = context['overlay'];
  if (overlay === undefined) return base;
  if (overlay !== 'local') throw new ConfigError([`overlay: expected "local", got ${JSON.stringify(overlay)}`]);
  return merge(base, section(context, 'careline.local'));
}

function section(context: Readonly<Record<string, unknown>>, key: string): Record<string, unknown> {
  const value = context[key];
  if (isRecord(value)) return value;
  const got = value === undefined ? 'it is missing' : `got ${JSON.stringify(value)}`;
  throw new ConfigError([`${key}: expected an object in the context of cdk.json; ${got}`]);
}
