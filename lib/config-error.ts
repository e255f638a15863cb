/** What is wrong with the configuration, in sentences for the person who wrote it. */
import * as z from 'zod';
import { isRecord } from './merge.ts';

/** Stops synth with one message, which bin/careline.ts prints without a stack: the reader can mend it. */
export class SynthError extends Error {
  override readonly name: string = 'SynthError';
}

export class ConfigError extends SynthError {
  override readonly name = 'ConfigError';

  constructor(problems: readonly string[]) {
    super(['The configuration in cdk.json is wrong:', ...problems.map((problem) => `  ${problem}`)].join('\n'));
  }
}

/** One sentence per problem: path, what was expected, and for a mistyped key the one that was probably meant. */
export function explain(error: z.ZodError, schema: z.ZodType, input: unknown): string[] {
  return error.issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [`${pathOf(issue.path)}: ${expectation(issue, input)}`];
    const known = knownKeys(schema, issue.path);
    return issue.keys.map((key) => {
      const meant = known.find((candidate) => isNear(key, candidate));
      const hint = meant ? `did you mean ${meant}?` : `expected one of ${known.join(', ')}`;
      return `${pathOf([...issue.path, key])}: unknown key; ${hint}`;
    });
  });
}

const pathOf = (path: readonly PropertyKey[]): string => ['careline', ...path.map(String)].join('.');

function expectation(issue: z.core.$ZodIssue, input: unknown): string {
  const got = issue.path.reduce<unknown>((value, key) => (isContainer(value) ? value[String(key)] : undefined), input);
  const message = issue.message.replace(/^Invalid (?:input|option): /, '').replace(/, received .*$/, '');
  return got === undefined ? `${message}; it is missing` : `${message}; got ${JSON.stringify(got)}`;
}

const isContainer = (value: unknown): value is Record<string, unknown> => isRecord(value) || Array.isArray(value);

/** Keys that the schema has at the path, read off its JSON schema. */
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let node: unknown = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  for (const key of path) {
    const properties = isRecord(node) ? node['properties'] : undefined;
    node = isRecord(properties) ? properties[String(key)] : undefined;
  }
  const properties = isRecord(node) ? node['properties'] : undefined;
  return isRecord(properties) ? Object.keys(properties) : [];
}

/** At most two letters changed, added, dropped or swapped with case ignored; or one begins with the other. */
function isNear(typed: string, known: string): boolean {
  const [a, b] = [typed.toLowerCase(), known.toLowerCase()];
  return (a.length > 2 && (b.startsWith(a) || a.startsWith(b))) || editDistance(a, b) <= 2;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
