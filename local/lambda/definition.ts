/** The functions of the template, as far as this machine can run them. */
import * as z from 'zod';
import { ACCOUNT, REGION, SECRET_KEY } from '../places.ts';
import { read, type Template } from '../template/template.ts';

const functionSchema = z.object({
  Code: z.object({ S3Key: z.string().optional(), ZipFile: z.string().optional() }),
  Handler: z.string().default('index.handler'),
  Role: z.string(),
  Runtime: z.string().default(''),
  MemorySize: z.coerce.number().default(128),
  Timeout: z.coerce.number().default(3),
  ReservedConcurrentExecutions: z.coerce.number().optional(),
  Environment: z.object({ Variables: z.record(z.string(), z.coerce.string()).default({}) }).default({ Variables: {} }),
});

export interface FunctionDefinition {
  /** Short name for people: the service name of its logs when it has one. */
  name: string;
  physicalName: string;
  arn: string;
  roleArn: string;
  bundle: string;
  handler: string;
  memoryMb: number;
  timeoutMs: number;
  concurrency: number;
  environment: Record<string, string>;
}

/** Invocations of one function at the same time, at most: a laptop is no region. */
const MAX_CONCURRENCY = 4;

/** `reveal` replaces references to secrets in the environment, as CloudFormation does at deployment. */
export function readFunctions(template: Template, reveal: (text: string) => string): FunctionDefinition[] {
  const functions: FunctionDefinition[] = [];
  for (const resource of template.ofType('AWS::Lambda::Function')) {
    const properties = read(resource, functionSchema);
    // Other runtimes belong to custom resources, which only a deployment runs.
    if (!properties.Runtime.startsWith('nodejs')) continue;
    const bundle = properties.Code.S3Key === undefined ? undefined : template.asset(properties.Code.S3Key);
    if (bundle === undefined) continue;
    const { Variables } = properties.Environment;
    functions.push({
      name: Variables['POWERTOOLS_SERVICE_NAME'] ?? resource.ref,
      physicalName: resource.ref,
      arn: resource.attribute('Arn'),
      roleArn: properties.Role,
      bundle,
      handler: properties.Handler,
      memoryMb: properties.MemorySize,
      timeoutMs: properties.Timeout * 1000,
      concurrency: Math.min(properties.ReservedConcurrentExecutions ?? MAX_CONCURRENCY, MAX_CONCURRENCY),
      environment: Object.fromEntries(Object.entries(Variables).map(([key, value]) => [key, reveal(value)])),
    });
  }
  return functions;
}

/** The variables that the Lambda runtime sets. The session token says which worker calls, the key which function. */
export function runtimeEnvironment(definition: FunctionDefinition, gateway: string, worker: string) {
  return {
    ...definition.environment,
    TZ: ':UTC',
    AWS_REGION: REGION,
    AWS_DEFAULT_REGION: REGION,
    AWS_ENDPOINT_URL: gateway,
    AWS_ACCESS_KEY_ID: definition.physicalName,
    AWS_SECRET_ACCESS_KEY: SECRET_KEY,
    AWS_SESSION_TOKEN: worker,
    AWS_ACCOUNT_ID: ACCOUNT,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_LAMBDA_FUNCTION_NAME: definition.physicalName,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(definition.memoryMb),
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${definition.physicalName}`,
    AWS_LAMBDA_LOG_STREAM_NAME: 'local',
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    LAMBDA_TASK_ROOT: definition.bundle,
    _HANDLER: definition.handler,
    _X_AMZN_TRACE_ID: 'Root=1-00000000-000000000000000000000000;Parent=0000000000000000;Sampled=0',
    // There is no X-Ray daemon on this machine.
    POWERTOOLS_TRACE_ENABLED: 'false',
  };
}
