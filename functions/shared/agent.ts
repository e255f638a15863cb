/** Who calls the desk API: read from the claims of the ID token that the gateway has checked. */
import * as z from 'zod';
import { CarelineError } from '../../core/errors.ts';
import type { Actor } from '../../core/events.ts';
import type { HttpRequest } from './http/operation.ts';
import { HttpError } from './problem.ts';

const groups = ['agent', 'lead', 'admin'] as const;
export type Group = (typeof groups)[number];

export interface Agent {
  id: string;
  name?: string;
  groups: Group[];
  actor: Actor;
}

/** The HTTP API hands a list claim on as text: `[agent lead]`. */
const groupsSchema = z
  .union([z.string(), z.array(z.string()).transform((list) => list.join(' '))])
  .transform((text) => {
    const named = text.replace(/^\[|\]$/g, '').split(/[\s,]+/);
    return groups.filter((group) => named.includes(group));
  })
  .catch([]);

const claimsSchema = z.object({
  sub: z.string().min(1).max(128),
  name: z.string().min(1).max(200).optional().catch(undefined),
  'cognito:groups': groupsSchema,
});

/** Throws 401 without a user, `forbidden` for a user of no group that the desk knows. */
export function readAgent(request: HttpRequest): Agent {
  const claims = claimsSchema.safeParse(request.claims);
  if (!claims.success) throw new HttpError(401, 'Please sign in.', { 'www-authenticate': 'Bearer' });
  const { sub: id, name, 'cognito:groups': known } = claims.data;
  if (known.length === 0) throw new CarelineError('forbidden', 'Your account is not one of the desk.');
  const named = name === undefined ? {} : { name };
  return { id, ...named, groups: known, actor: { kind: 'agent', id, ...named } };
}

export function requireGroup(agent: Agent, ...allowed: Group[]): void {
  if (agent.groups.some((group) => allowed.includes(group))) return;
  throw new CarelineError('forbidden', `This is for ${allowed.join(' and ')} only.`);
}
