import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Duration, FileSystem, RemovalPolicy, Size, Token } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import * as z from 'zod';
import { SynthError } from '../config-error.ts';
import { acknowledge } from '../nag.ts';

/** What all functions of a deployment have in common. */
export interface FunctionDefaults {
  readonly prefix: string;
  /** Folder of the bundles: `<bundlesDir>/<name>/index.mjs`. */
  readonly bundlesDir: string;
  readonly logRetention: logs.RetentionDays;
}

/** A string for every variable that the function's schema requires, and none that it does not know. */
export type Environment<S extends z.ZodRawShape> = { [K in keyof z.input<z.ZodObject<S>>]: string };

export interface ServiceFunctionProps<S extends z.ZodRawShape> {
  /** Its folder in functions/. */
  readonly name: string;
  readonly envSchema: z.ZodObject<S>;
  readonly environment: Environment<S>;
  readonly timeout: Duration;
  /** Text files beside its code, by name: what is too long for its environment. */
  readonly files?: Readonly<Record<string, string>>;
  /** @default 512 MiB: a third of a CPU, which keeps a cold start well under a second */
  readonly memory?: Size;
}

/** A Lambda of functions/ with the defaults that every one of them has, and a role that may do nothing but log and trace. */
export class ServiceFunction<S extends z.ZodRawShape = z.ZodRawShape> extends Construct implements iam.IGrantable {
  readonly name: string;
  readonly timeout: Duration;
  readonly handler: lambda.Function;
  readonly grantPrincipal: iam.IPrincipal;

  constructor(scope: Construct, id: string, defaults: FunctionDefaults, props: ServiceFunctionProps<S>) {
    super(scope, id);
    this.name = props.name;
    this.timeout = props.timeout;
    checkEnvironment(props);

    const logGroup = new logs.LogGroup(this, 'Logs', {
      logGroupName: `/${defaults.prefix}/${props.name}`,
      retention: defaults.logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new iam.Role(this, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);

    const bundle = bundleOf(defaults.bundlesDir, props.name);
    const copy = props.files && copyWith(bundle, props.files);
    this.handler = new lambda.Function(this, 'Function', {
      functionName: `${defaults.prefix}-${props.name}`,
      runtime: lambda.Runtime.NODEJS_24_X,
      architecture: lambda.Architecture.ARM_64,
      code: lambda.Code.fromAsset(copy ?? bundle),
      handler: 'index.handler',
      role,
      timeout: props.timeout,
      memorySize: (props.memory ?? Size.mebibytes(512)).toMebibytes(),
      tracing: lambda.Tracing.ACTIVE,
      loggingFormat: lambda.LoggingFormat.JSON,
      logGroup,
      environment: {
        ...props.environment,
        NODE_OPTIONS: '--enable-source-maps',
        POWERTOOLS_SERVICE_NAME: props.name,
      },
    });
    if (copy !== undefined) rmSync(copy, { recursive: true });
    this.grantPrincipal = this.handler.grantPrincipal;
    acknowledge(
      role,
      'AwsSolutions-IAM5[Resource::*]',
      'X-Ray has no resources: PutTraceSegments is allowed on * or not at all',
    );
  }
}

function bundleOf(bundlesDir: string, name: string): string {
  const folder = join(bundlesDir, name);
  if (existsSync(join(folder, 'index.mjs'))) return folder;
  throw new SynthError(`There is no bundle of ${name} in ${folder}: run \`npm run build\` first.`);
}

/** A copy of the folder with the files in it. CDK packs it while the function is made: then it may go. */
function copyWith(folder: string, files: Readonly<Record<string, string>>): string {
  const copy = FileSystem.mkdtemp('careline-bundle-');
  cpSync(folder, copy, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(copy, file), text);
  return copy;
}

/** Fails synth, not the first invocation, when a value is none that the function would accept. Tokens are known at deploy only. */
function checkEnvironment<S extends z.ZodRawShape>({ name, envSchema, environment }: ServiceFunctionProps<S>): void {
  const known = Object.fromEntries(Object.entries(environment).filter(([, value]) => !Token.isUnresolved(value)));
  const unresolved = Object.keys(environment).filter((key) => !(key in known));
  const result = z.safeParse(envSchema, known);
  const issues = result.success
    ? []
    : result.error.issues.filter((issue) => !unresolved.includes(String(issue.path[0])));
  if (issues.length > 0) throw new Error(`Environment of ${name}: ${z.prettifyError(new z.ZodError(issues))}`);
}
