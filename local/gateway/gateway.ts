/** The door through which every AWS call of every function passes: role policies, faults, ledger, then the service. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { Permission } from '../iam/evaluate.ts';
import type { Roles } from '../iam/roles.ts';
import { ACCOUNT, messageOf } from '../places.ts';
import type { AwsCall, Backend, RawRequest } from './call.ts';
import type { Cors } from './cors.ts';
import { awsError, type Service, xmlError } from './errors.ts';
import type { Fault, Faults } from './faults.ts';
import type { Ledger } from './ledger.ts';
import { type Reply, readBody, writeReply } from './reply.ts';
import { linkTrouble, type SignedLink, signedLink } from './signed-link.ts';

/** Name in the ledger of whoever is no function: the person at the keyboard, an administrator whom no role limits. */
const OPERATOR = 'operator';

export interface Caller {
  name: string;
  roleArn: string;
  /** Ends the process that made the call. */
  crash(): void;
}
export interface Denial {
  function: string;
  action: string;
  resource: string;
}

export interface GatewayDeps {
  backends: Record<Service, Backend>;
  roles: Roles;
  ledger: Ledger;
  faults: Faults;
  cors: Cors;
  now(): Date;
  /** The caller by access key id and session token. */
  caller(accessKeyId: string, sessionToken: string): Caller | undefined;
  warn(text: string): void;
}

const services: Record<string, Service> = {
  dynamodb: 'dynamodb',
  sqs: 'sqs',
  sns: 'sns',
  s3: 's3',
  ses: 'ses',
  email: 'ses',
  secretsmanager: 'secretsmanager',
};

export class Gateway {
  readonly denials: Denial[] = [];
  readonly #deps: GatewayDeps;
  /** Calls under way. */
  inFlight = 0;

  constructor(deps: GatewayDeps) {
    this.#deps = deps;
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.inFlight += 1;
    try {
      const body = (await readBody(request)) ?? Buffer.alloc(0);
      const raw = { method: request.method ?? 'GET', url: request.url ?? '/', headers: request.headers, body };
      const { cors } = this.#deps;
      const reply = cors.preflight(raw) ?? (await this.#answer(raw));
      if (reply) writeReply(response, { ...reply, headers: { ...reply.headers, ...cors.headers(raw) } });
      else response.destroy();
    } catch (error) {
      this.#deps.warn(`gateway: ${messageOf(error)}`);
      writeReply(response, xmlError(500, 'InternalFailure', 'The local cloud failed; its output says why.'));
    } finally {
      this.inFlight -= 1;
    }
  }

  /** Records what a role would not allow. True when all permissions are there. */
  allowed(name: string, roleArn: string, needs: readonly Permission[]): boolean {
    const denied = needs.filter((need) => !this.#deps.roles.decide(roleArn, need).allowed);
    for (const { action, resource } of denied) {
      if (this.denials.length < 1000) this.denials.push({ function: name, action, resource });
    }
    return denied.length === 0;
  }

  /** Null: the caller is gone and gets no answer. */
  async #answer(raw: RawRequest): Promise<Reply | null> {
    const link = signedLink(raw);
    if (link) return this.#follow(link, raw);
    const credential = /Credential=([^/]+)\/\d+\/[^/]+\/([^/]+)\//.exec(raw.headers.authorization ?? '');
    const [, accessKeyId = '', scope = ''] = credential ?? [];
    const service = services[scope];
    if (!service) return xmlError(400, 'UnsupportedOperation', `The local cloud has no service «${scope}».`);
    const backend = this.#deps.backends[service];
    const parsed = backend.parse(raw);
    if (!parsed) return awsError(service, 'unsupported', 'The request is not understood.');
    const call: AwsCall = { ...raw, service, ...parsed };
    const action = `${service}:${call.action}`;

    const needs = backend.permissions(call);
    const token = raw.headers['x-amz-security-token'];
    const caller = this.#deps.caller(accessKeyId, typeof token === 'string' ? token : '');
    // Functions have session tokens, as in Lambda; people have plain keys.
    if (!caller && token === undefined) {
      const reply = await backend.execute(call);
      this.#deps.ledger.count(OPERATOR, action, { ...reply, failed: reply.status >= 400 });
      return reply;
    }
    if (!caller) return awsError(service, 'denied', 'The security token included in the request is invalid.');
    if (!needs) {
      this.#deps.warn(`${caller.name} called ${action}, which the local cloud does not support`);
      return awsError(service, 'unsupported', `The local cloud does not support ${action}.`);
    }
    if (!this.allowed(caller.name, caller.roleArn, needs)) {
      this.#deps.ledger.count(caller.name, action, { failed: true });
      const refused = needs.find((need) => !this.#deps.roles.decide(caller.roleArn, need).allowed);
      const who = `arn:aws:sts::${ACCOUNT}:assumed-role/${caller.roleArn.split('/').at(-1)}/${caller.name}`;
      const what = `${refused?.action} on resource: ${refused?.resource}`;
      return awsError(service, 'denied', `User: ${who} is not authorized to perform: ${what}`);
    }
    return this.#executeWithFaults(backend, call, caller, action);
  }

  /** A browser with a link: it may do what the function that signed it may. Faults are for functions. */
  async #follow(link: SignedLink, raw: RawRequest): Promise<Reply> {
    const service = services[link.service];
    const caller = this.#deps.caller(link.accessKeyId, link.sessionToken);
    const backend = service && this.#deps.backends[service];
    const parsed = backend?.parse(raw);
    if (!service || !backend || !parsed) return awsError('s3', 'unsupported', 'The link is not understood.');
    const trouble = caller ? linkTrouble(raw, this.#deps.now()) : 'The access key in the link is not known';
    if (!caller || trouble !== undefined) return awsError(service, 'denied', trouble ?? '');
    const call: AwsCall = { ...raw, service, ...parsed };
    const needs = backend.permissions(call);
    if (!needs || !this.allowed(caller.name, caller.roleArn, needs)) {
      return awsError(service, 'denied', 'Who signed the link may not do this.');
    }
    const reply = await backend.execute(call);
    this.#deps.ledger.count(`link of ${caller.name}`, `${service}:${call.action}`, { failed: reply.status >= 400 });
    return reply;
  }

  async #executeWithFaults(backend: Backend, call: AwsCall, caller: Caller, action: string): Promise<Reply | null> {
    const fault: Fault | undefined = this.#deps.faults.hit(caller.name, action);
    if (fault?.kind === 'delay') await delay(fault.delayMs);
    if (fault?.kind === 'crash' && fault.when === 'before') {
      caller.crash();
      return null;
    }
    if (fault?.kind === 'before' || fault?.kind === 'throttle') {
      this.#deps.ledger.count(caller.name, action, { failed: true });
      return awsError(call.service, fault.kind === 'throttle' ? 'throttled' : 'broken', 'A fault was injected here.');
    }
    const reply = await backend.execute(call);
    this.#deps.ledger.count(caller.name, action, { ...reply, failed: reply.status >= 400 });
    if (fault?.kind === 'after') return awsError(call.service, 'broken', 'A fault was injected after the call.');
    if (fault?.kind === 'crash') {
      caller.crash();
      return null;
    }
    return reply;
  }
}
