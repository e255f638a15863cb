/** Event source mappings of the template. */
import * as z from 'zod';
import { SetupError } from '../places.ts';
import { arn } from '../template/attributes.ts';
import { read, type Template } from '../template/template.ts';
import type { LocalFunction } from './function.ts';

const mappingSchema = z.object({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  Enabled: z.boolean().default(true),
  BatchSize: z.coerce.number().optional(),
  MaximumBatchingWindowInSeconds: z.coerce.number().default(0),
  FunctionResponseTypes: z.array(z.string()).default([]),
  ScalingConfig: z.object({ MaximumConcurrency: z.coerce.number() }).optional(),
  FilterCriteria: z.object({ Filters: z.array(z.object({ Pattern: z.string() })).default([]) }).optional(),
  StartingPosition: z.string().default('TRIM_HORIZON'),
  MaximumRetryAttempts: z.coerce.number().default(-1),
  BisectBatchOnFunctionError: z.boolean().default(false),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }).optional() }).optional(),
});

export interface Mapping extends z.infer<typeof mappingSchema> {
  id: string;
  target: LocalFunction;
  patterns: string[];
  reportsItemFailures: boolean;
}

/** Names, ARNs and ARNs with a qualifier all mean the one function that there is. */
export function findFunction(functions: readonly LocalFunction[], nameOrArn: string): LocalFunction | undefined {
  const plain = nameOrArn.startsWith('arn:')
    ? nameOrArn.split(':').slice(0, 7).join(':')
    : arn('lambda', `function:${nameOrArn}`);
  return functions.find(({ definition }) => definition.arn === plain);
}

export function readMappings(template: Template, functions: readonly LocalFunction[]): Mapping[] {
  return template.ofType('AWS::Lambda::EventSourceMapping').flatMap((resource) => {
    const properties = read(resource, mappingSchema);
    const target = findFunction(functions, properties.FunctionName);
    if (!target) throw new SetupError(`${resource.logicalId} feeds ${properties.FunctionName}, which cannot run here.`);
    const service = properties.EventSourceArn.split(':')[2];
    if (service !== 'sqs' && service !== 'dynamodb') {
      throw new SetupError(`The local cloud does not support ${service} as an event source (${resource.logicalId}).`);
    }
    if (!properties.Enabled) return [];
    const patterns = (properties.FilterCriteria?.Filters ?? []).map(({ Pattern }) => Pattern);
    const reportsItemFailures = properties.FunctionResponseTypes.includes('ReportBatchItemFailures');
    return [{ ...properties, id: `${resource.stack}-${resource.logicalId}`, target, patterns, reportsItemFailures }];
  });
}

const responseSchema = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })).optional() });

/** Ids of the items that failed; null when the answer is none that Lambda accepts, which fails the whole batch. */
export function failedItems(answer: string, known: ReadonlySet<string>): string[] | null {
  const parsed = responseSchema.nullable().safeParse(JSON.parse(answer));
  if (!parsed.success) return null;
  const failed = (parsed.data?.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier);
  return failed.every((id) => known.has(id)) ? failed : null;
}
