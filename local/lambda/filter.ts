/** Filter criteria of event source mappings, in EventBridge's pattern language. */
import { isRecord } from '../gateway/call.ts';
import { SetupError } from '../places.ts';

function numeric(conditions: unknown[], value: number): boolean {
  for (let i = 0; i < conditions.length; i += 2) {
    const limit = Number(conditions[i + 1]);
    const holds: Record<string, boolean> = {
      '=': value === limit,
      '>': value > limit,
      '>=': value >= limit,
      '<': value < limit,
      '<=': value <= limit,
    };
    if (!holds[String(conditions[i])]) return false;
  }
  return true;
}

function matchesOne(condition: unknown, value: unknown): boolean {
  if (!isRecord(condition)) return value !== undefined && condition === value;
  const [kind = '', argument] = Object.entries(condition)[0] ?? [];
  switch (kind) {
    case 'exists':
      return (value !== undefined) === argument;
    case 'prefix':
      return typeof value === 'string' && value.startsWith(String(argument));
    case 'suffix':
      return typeof value === 'string' && value.endsWith(String(argument));
    case 'equals-ignore-case':
      return typeof value === 'string' && value.toLowerCase() === String(argument).toLowerCase();
    case 'numeric':
      return typeof value === 'number' && numeric(Array.isArray(argument) ? argument : [], value);
    case 'anything-but': {
      if (value === undefined) return false;
      if (isRecord(argument)) return !matchesOne(argument, value);
      return !(Array.isArray(argument) ? argument : [argument]).includes(value);
    }
    default:
      throw new SetupError(`The event filter uses «${kind}», which the local cloud does not know.`);
  }
}

function matches(pattern: unknown, value: unknown): boolean {
  if (Array.isArray(pattern)) {
    const values = Array.isArray(value) ? value : [value];
    return pattern.some((condition) => values.some((one) => matchesOne(condition, one)));
  }
  if (!isRecord(pattern)) throw new SetupError('The event filter is not understood: a leaf must be a list.');
  return Object.entries(pattern).every(([key, inner]) => {
    if (key === '$or') return Array.isArray(inner) && inner.some((one) => matches(one, value));
    return matches(inner, isRecord(value) ? value[key] : undefined);
  });
}

/** A predicate from the mapping's patterns (JSON): an event passes when any pattern matches; no pattern passes all. */
export function eventFilter(patterns: readonly string[]): (event: unknown) => boolean {
  const parsed: unknown[] = patterns.map((pattern) => JSON.parse(pattern));
  return (event) => parsed.length === 0 || parsed.some((pattern) => matches(pattern, event));
}
