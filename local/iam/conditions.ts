/** Condition blocks of policy statements. An operator that is not known never matches, so that nothing is allowed by mistake. */

/** Keys are compared without regard to case, as IAM does; a key may have several values. */
export type Context = Readonly<Record<string, string | readonly string[]>>;
export type ConditionBlock = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const compiled = new Map<string, RegExp>();

/** `*` and `?` as IAM means them. Patterns come from the template, so there are few. */
export function wildcard(pattern: string, text: string, flags = ''): boolean {
  const key = `${flags} ${pattern}`;
  let expression = compiled.get(key);
  if (!expression) {
    const source = pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replace(/\*/g, '.*')
      .replace(/\?/g, '.');
    expression = new RegExp(`^${source}$`, `s${flags}`);
    compiled.set(key, expression);
  }
  return expression.test(text);
}

const operators: Record<string, (expected: string, actual: string) => boolean> = {
  StringEquals: (expected, actual) => expected === actual,
  StringEqualsIgnoreCase: (expected, actual) => expected.toLowerCase() === actual.toLowerCase(),
  StringLike: (expected, actual) => wildcard(expected, actual),
  ArnEquals: (expected, actual) => wildcard(expected, actual),
  ArnLike: (expected, actual) => wildcard(expected, actual),
  Bool: (expected, actual) => expected.toLowerCase() === actual.toLowerCase(),
  NumericEquals: (expected, actual) => Number(expected) === Number(actual),
  NumericLessThanEquals: (expected, actual) => Number(actual) <= Number(expected),
};
const negated: Record<string, string> = {
  StringNotEquals: 'StringEquals',
  StringNotEqualsIgnoreCase: 'StringEqualsIgnoreCase',
  StringNotLike: 'StringLike',
  ArnNotEquals: 'ArnEquals',
  ArnNotLike: 'ArnLike',
};

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [String(value)]);

export type ConditionResult = 'match' | 'no match' | { unknownOperator: string };

function evaluate(operator: string, expected: string[], actual: readonly string[] | undefined): boolean | null {
  const [, set, rest = ''] = /^(ForAnyValue:|ForAllValues:)?(.*)$/.exec(operator) ?? [];
  const ifExists = rest.endsWith('IfExists');
  const base = ifExists ? rest.slice(0, -'IfExists'.length) : rest;
  if (base === 'Null') return expected.some((value) => (value === 'true') === (actual === undefined));
  const compare = operators[negated[base] ?? base];
  if (!compare) return null;
  if (actual === undefined) return ifExists || set === 'ForAllValues:' || (base in negated && set === undefined);
  const matches = (value: string) => {
    const hit = expected.some((one) => compare(one, value));
    return base in negated ? !hit : hit;
  };
  return set === 'ForAllValues:' ? actual.every(matches) : actual.some(matches);
}

/** Every operator and every key must match. */
export function evaluateConditions(block: ConditionBlock, context: Context): ConditionResult {
  const actualOf = new Map(Object.entries(context).map(([key, value]) => [key.toLowerCase(), value]));
  for (const [operator, keys] of Object.entries(block)) {
    for (const [key, expected] of Object.entries(keys)) {
      const actual = actualOf.get(key.toLowerCase());
      const result = evaluate(operator, listOf(expected), actual === undefined ? undefined : listOf(actual));
      if (result === null) return { unknownOperator: operator };
      if (!result) return 'no match';
    }
  }
  return 'match';
}
