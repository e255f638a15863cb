/** Synthesises the app in this process, over stub bundles, once per configuration. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import type { CloudAssembly } from 'aws-cdk-lib/cx-api';
import { addCareline, type CarelineStacks } from '../../lib/careline-app.ts';
import { loadConfig } from '../../lib/config.ts';
import { isRecord, merge } from '../../lib/merge.ts';

const root = join(import.meta.dirname, '../..');

export interface Resource {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: CloudFormation's JSON; the assertions are the check
  readonly Properties: any;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
  readonly DependsOn?: string | string[];
}
export interface Template {
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Outputs?: Readonly<Record<string, { readonly Description?: string; readonly Value: unknown }>>;
}
export type StackName = keyof CarelineStacks;

export interface Synthesised {
  readonly templates: Readonly<Record<StackName, Template>>;
  readonly stacks: CarelineStacks;
  readonly app: App;
  /** All resources of a type over all stacks. */
  ofType(type: string): { stack: StackName; id: string; resource: Resource }[];
}

const cdkContext = (): Record<string, unknown> => JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8')).context;

/** Folders of functions/ with an environment: the list of Lambdas. */
export const lambdaNames = (): string[] =>
  readdirSync(join(root, 'functions')).filter((name) => name !== 'shared' && !name.startsWith('.'));

/** The shipped context, with `changes` laid over `careline`. */
export function contextWith(changes: Record<string, unknown> = {}): Record<string, unknown> {
  const shipped = cdkContext();
  return { ...shipped, careline: merge(isRecord(shipped['careline']) ? shipped['careline'] : {}, changes) };
}

/** The Lambdas of functions/, without those that CDK brings along. */
export const ourFunctions = (app: Synthesised) =>
  app
    .ofType('AWS::Lambda::Function')
    .filter(({ stack }) => stack === 'service')
    .map(({ resource: { Properties: properties } }) => ({
      name: String(properties.Environment.Variables.POWERTOOLS_SERVICE_NAME),
      roleId: String(properties.Role['Fn::GetAtt'][0]),
      properties,
    }));

export interface Statement {
  readonly Action: string | string[];
  readonly Resource: unknown;
  readonly Condition?: unknown;
}

/** Statements of the policies of a role of the service stack. */
export const statementsOf = (app: Synthesised, roleId: string): Statement[] =>
  app
    .ofType('AWS::IAM::Policy')
    .filter(({ resource }) => resource.Properties.Roles.some((role: { Ref?: string }) => role.Ref === roleId))
    .flatMap(({ resource }) => resource.Properties.PolicyDocument.Statement);

const done = new Map<string, Synthesised>();

/** `changes` are laid over the shipped `careline` context. */
export function synthesise(changes: Record<string, unknown> = {}, overlay?: 'local'): Synthesised {
  const key = JSON.stringify([changes, overlay]);
  const known = done.get(key);
  if (known) return known;
  const context = { ...contextWith(changes), ...(overlay && { overlay }) };
  const work = mkdtempSync(join(tmpdir(), 'careline-synth-'));
  const app = new App({ context, outdir: join(work, 'out') });
  const stacks = addCareline(app, { config: loadConfig(context), ...stubBuild(work) });
  const made = summary(app, stacks, app.synth({ errorOnDuplicateSynth: false }));
  // The templates are in memory; the assembly beside them weighs 15 MB.
  rmSync(work, { recursive: true });
  done.set(key, made);
  return made;
}

function summary(app: App, stacks: CarelineStacks, assembly: CloudAssembly): Synthesised {
  const templates = Object.fromEntries(
    Object.entries(stacks).map(([name, stack]) => [name, assembly.getStackArtifact(stack.artifactId).template]),
  ) as Record<StackName, Template>;
  const ofType = (type: string) =>
    (Object.entries(templates) as [StackName, Template][]).flatMap(([stack, template]) =>
      Object.entries(template.Resources)
        .filter(([, resource]) => resource.Type === type)
        .map(([id, resource]) => ({ stack, id, resource })),
    );
  return { templates, stacks, app, ofType };
}

/** What scripts/build.ts makes, in small: stack tests need no build. */
function stubBuild(work: string): { bundlesDir: string; pagesDir: string } {
  const [bundlesDir, pagesDir] = [join(work, 'functions'), join(work, 'web')];
  for (const name of lambdaNames()) {
    mkdirSync(join(bundlesDir, name), { recursive: true });
    writeFileSync(join(bundlesDir, name, 'index.mjs'), 'export const handler = () => {};\n');
  }
  mkdirSync(pagesDir);
  writeFileSync(join(pagesDir, 'index.html'), '<!doctype html><title>stub</title>');
  return { bundlesDir, pagesDir };
}
