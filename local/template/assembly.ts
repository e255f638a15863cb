/** Reads a synthesised cloud assembly: the templates of its stacks and the folders of its assets. */
import { readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import * as z from 'zod';
import { messageOf, SetupError } from '../places.ts';

const manifestSchema = z.object({
  artifacts: z.record(
    z.string(),
    z.object({
      type: z.string(),
      properties: z
        .object({ templateFile: z.string().optional(), stackName: z.string().optional(), file: z.string().optional() })
        .optional(),
    }),
  ),
});
const assetsSchema = z.object({
  files: z
    .record(
      z.string(),
      z.object({
        source: z.object({ path: z.string().optional() }),
        destinations: z.record(z.string(), z.object({ objectKey: z.string() })),
      }),
    )
    .default({}),
});
const templateSchema = z.object({
  Resources: z
    .record(
      z.string(),
      z.object({
        Type: z.string(),
        Properties: z.record(z.string(), z.unknown()).default({}),
        Metadata: z.record(z.string(), z.unknown()).optional(),
        Condition: z.string().optional(),
      }),
    )
    .default({}),
  Outputs: z
    .record(z.string(), z.object({ Value: z.unknown(), Export: z.object({ Name: z.unknown() }).optional() }))
    .default({}),
  Parameters: z.record(z.string(), z.object({ Default: z.unknown().optional() })).default({}),
  Mappings: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown()))).default({}),
  Conditions: z.record(z.string(), z.unknown()).default({}),
});
export type StackTemplate = z.infer<typeof templateSchema>;

export interface Assembly {
  stacks: { name: string; template: StackTemplate }[];
  /** Folder (or file) of an asset by the object key that a template names. */
  asset(objectKey: string): string | undefined;
}

function readJson<S extends z.ZodType>(path: string, schema: S): z.infer<S> {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    throw new SetupError(`The cloud assembly is not readable: ${path}: ${messageOf(error)}`);
  }
}

/** Throws SetupError when a file is missing or is not what the CDK writes. */
export function loadAssembly(dir: string): Assembly {
  const { artifacts } = readJson(join(dir, 'manifest.json'), manifestSchema);
  const stacks: Assembly['stacks'] = [];
  const assets = new Map<string, string>();
  for (const [id, { type, properties }] of Object.entries(artifacts)) {
    if (type === 'aws:cloudformation:stack' && properties?.templateFile) {
      const template = readJson(join(dir, properties.templateFile), templateSchema);
      stacks.push({ name: properties.stackName ?? id, template });
    }
    if (type === 'cdk:asset-manifest' && properties?.file) {
      for (const { source, destinations } of Object.values(readJson(join(dir, properties.file), assetsSchema).files)) {
        if (source.path === undefined) continue;
        const path = isAbsolute(source.path) ? source.path : join(dir, source.path);
        for (const { objectKey } of Object.values(destinations)) assets.set(objectKey, path);
      }
    }
  }
  return { stacks, asset: (objectKey) => assets.get(objectKey) };
}
