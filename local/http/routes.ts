/** Route keys of the HTTP API and which of them a request takes: the most specific. */

export interface RoutePattern {
  /** `ANY` for every method. */
  method: string;
  segments: string[];
}

const DEFAULT = '$default';

export function parseRoute(key: string): RoutePattern {
  if (key === DEFAULT) return { method: 'ANY', segments: [DEFAULT] };
  const [method = 'ANY', path = '/'] = key.split(' ');
  return { method, segments: path.split('/').slice(1) };
}

/** Parameters of the path, or null when it does not fit. */
function matchPath(pattern: readonly string[], path: string): Record<string, string> | null {
  if (pattern[0] === DEFAULT) return {};
  const given = path.split('/').slice(1);
  const params: Record<string, string> = {};
  for (const [i, segment] of pattern.entries()) {
    const [, name, greedy] = /^\{([^+}]+)(\+)?\}$/.exec(segment) ?? [];
    const value = greedy ? given.slice(i).join('/') : given[i];
    if (value === undefined || value === '') return segment === '' && value === '' ? params : null;
    if (greedy) return { ...params, [name ?? '']: value };
    if (name !== undefined) params[name] = value;
    else if (segment !== value) return null;
  }
  return given.length === pattern.length ? params : null;
}

/** Literal segments beat parameters, parameters beat greedy ones, a method beats ANY. */
function rank({ method, segments }: RoutePattern): string {
  const kinds = segments.map((segment) =>
    segment === DEFAULT ? '3' : segment.endsWith('+}') ? '2' : segment.startsWith('{') ? '1' : '0',
  );
  return `${kinds.join('')}${method === 'ANY' ? '9' : '8'}`;
}

export function matchRoute<R extends { pattern: RoutePattern }>(
  routes: readonly R[],
  method: string,
  path: string,
): { route: R; params: Record<string, string> } | null {
  const fitting = routes.flatMap((route) => {
    const params =
      route.pattern.method === 'ANY' || route.pattern.method === method
        ? matchPath(route.pattern.segments, path)
        : null;
    return params ? [{ route, params }] : [];
  });
  fitting.sort((a, b) => rank(a.route.pattern).localeCompare(rank(b.route.pattern)));
  return fitting[0] ?? null;
}
