/** The synthesised stacks as one list of resources with every value resolved: the only source of what exists. */
import * as z from 'zod';
import { type Places, SetupError } from '../places.ts';
import type { Assembly, StackTemplate } from './assembly.ts';
import { attributeOf, describeResource, type Identity } from './attributes.ts';
import { pseudoParameter, resolve, type Scope } from './intrinsics.ts';
import { localizer } from './localize.ts';

export interface Resource {
  stack: string;
  logicalId: string;
  type: string;
  /** Path of the construct, e.g. `Service/Triage/Resource`; the logical id where there is none. */
  path: string;
  /** What `Ref` yields. */
  ref: string;
  properties: Record<string, unknown>;
  /** What `Fn::GetAtt` yields. */
  attribute(name: string): string;
}

export interface Template {
  resources: readonly Resource[];
  ofType(...types: string[]): Resource[];
  asset(objectKey: string): string | undefined;
}

/** A resource's properties in the shape that an emulation needs. Throws SetupError that names the resource. */
export function read<S extends z.ZodType>(resource: Resource, schema: S): z.infer<S> {
  const result = schema.safeParse(resource.properties);
  if (result.success) return result.data;
  const where = `${resource.type} ${resource.stack}/${resource.logicalId}`;
  throw new SetupError(`The local cloud cannot read ${where}: ${z.prettifyError(result.error)}`);
}

export function resolveTemplate(assembly: Assembly, places: Places): Template {
  const stacks = new Map(assembly.stacks.map(({ name, template }) => [name, template]));
  const underWay = new Set<string>();

  const identity = (stack: string, logicalId: string): Identity | undefined => {
    const raw = stacks.get(stack)?.Resources[logicalId];
    if (!raw) return undefined;
    const property = (name: string) => {
      if (raw.Properties[name] === undefined) return undefined;
      const key = `${stack}/${logicalId}.${name}`;
      if (underWay.has(key)) throw new SetupError(`The template goes round in a circle at ${key}.`);
      underWay.add(key);
      try {
        const value = resolve(raw.Properties[name], scopeOf(stack));
        return typeof value === 'string' ? value : undefined;
      } finally {
        underWay.delete(key);
      }
    };
    return { stack, logicalId, type: raw.Type, property };
  };
  const known = (stack: string, logicalId: string): Identity => {
    const found = identity(stack, logicalId);
    if (found) return found;
    throw new SetupError(`The template of ${stack} refers to ${logicalId}, which it does not contain.`);
  };

  const templateOf = (stack: string): StackTemplate => {
    const template = stacks.get(stack);
    if (!template) throw new SetupError(`The template refers to the stack ${stack}, which was not synthesised.`);
    return template;
  };

  function scopeOf(stack: string): Scope {
    const template = templateOf(stack);
    const scope: Scope = {
      stack,
      ref(name) {
        const pseudo = pseudoParameter(name, stack);
        if (pseudo !== undefined) return pseudo;
        const parameter = template.Parameters[name];
        return parameter ? (parameter.Default ?? '') : describeResource(known(stack, name), places).ref;
      },
      attribute: (logicalId, attribute) => attributeOf(known(stack, logicalId), attribute, places),
      importValue(name) {
        for (const [other, { Outputs }] of stacks) {
          for (const output of Object.values(Outputs)) {
            const exported = output.Export && resolve(output.Export.Name, scopeOf(other));
            if (exported === name) return resolve(output.Value, scopeOf(other));
          }
        }
        throw new SetupError(`The template of ${stack} imports ${name}, which no stack exports.`);
      },
      stackOutput: (other, output) => resolve(templateOf(other).Outputs[output]?.Value, scopeOf(other)),
      mapping: (map, first, second) => template.Mappings[map]?.[first]?.[second],
      condition: (name) => resolve(template.Conditions[name], scope) === true,
    };
    return scope;
  }

  const aliases = assembly.stacks.flatMap(({ name, template }) =>
    Object.values(template.Resources)
      .filter(({ Type }) => Type === 'AWS::CloudFront::Distribution')
      .flatMap(({ Properties }) => {
        const config = resolve(Properties['DistributionConfig'], scopeOf(name));
        const found = typeof config === 'object' && config !== null && 'Aliases' in config ? config.Aliases : [];
        return Array.isArray(found) ? found.map(String) : [];
      }),
  );
  const localize = localizer(places, aliases);
  const localized = (value: unknown): unknown => {
    if (typeof value === 'string') return localize(value);
    if (Array.isArray(value)) return value.map(localized);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, localized(item)]));
  };

  const resources: Resource[] = [];
  for (const { name: stack, template } of assembly.stacks) {
    for (const [logicalId, raw] of Object.entries(template.Resources)) {
      if (raw.Condition !== undefined && !scopeOf(stack).condition(raw.Condition)) continue;
      const own = known(stack, logicalId);
      const path = raw.Metadata?.['aws:cdk:path'];
      resources.push({
        stack,
        logicalId,
        type: raw.Type,
        path: typeof path === 'string' ? path : logicalId,
        ref: describeResource(own, places).ref,
        properties: localized(resolve(raw.Properties, scopeOf(stack))) as Record<string, unknown>,
        attribute: (attribute) => attributeOf(own, attribute, places),
      });
    }
  }
  return {
    resources,
    ofType: (...types) => resources.filter(({ type }) => types.includes(type)),
    asset: assembly.asset,
  };
}
