/** One function: a few workers, started when they are needed, each with one invocation at a time. */
import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { Invocation, Outcome } from './bootstrap.ts';
import { type FunctionDefinition, runtimeEnvironment } from './definition.ts';
import type { FunctionLogs } from './logs.ts';

/** What the function threw, or what befell it. */
export class InvocationError extends Error {
  readonly type: string;
  constructor(type: string, message: string) {
    super(message);
    this.type = type;
  }
}

interface Slot {
  id: string;
  worker: Worker;
  /** It has answered before. */
  warm: boolean;
  finish?: (outcome: Outcome | InvocationError) => void;
}
interface Waiting {
  event: string;
  done: (result: string) => void;
  fail: (error: InvocationError) => void;
}

export interface FunctionHost {
  gateway: string;
  clock: SharedArrayBuffer;
  logs: FunctionLogs;
  /** Folder for compiled code. */
  compileCache: string;
  counted(name: string): void;
}

export class LocalFunction {
  readonly definition: FunctionDefinition;
  readonly #host: FunctionHost;
  readonly #slots: Slot[] = [];
  readonly #waiting: Waiting[] = [];
  #stopped = false;

  constructor(definition: FunctionDefinition, host: FunctionHost) {
    this.definition = definition;
    this.#host = host;
  }

  /** Invocations that run or wait for a worker. */
  get running(): number {
    return this.#waiting.length + this.#slots.filter(({ finish }) => finish).length;
  }

  /** The result as JSON text. Rejects with InvocationError. */
  invoke(event: unknown): Promise<string> {
    this.#host.counted(this.definition.name);
    return new Promise((done, fail) => {
      this.#waiting.push({ event: JSON.stringify(event), done, fail });
      this.#next();
    });
  }

  /** Ends the worker that carries the session token, as a runtime that dies. */
  crash(session: string): void {
    const slot = this.#slots.find(({ id }) => id === session);
    if (slot)
      void this.#discard(slot, new InvocationError('Runtime.ExitError', 'Runtime exited: a fault was injected'));
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    const gone = new InvocationError('Stopped', 'The local cloud is stopping');
    for (const { fail } of this.#waiting.splice(0)) fail(gone);
    await Promise.all([...this.#slots].map((slot) => this.#discard(slot, gone)));
  }

  #next(): void {
    if (this.#stopped || this.#waiting.length === 0) return;
    let slot = this.#slots.find(({ finish }) => !finish);
    if (!slot) {
      // One at a time: a crowd of cold starts would take the machine from those who already work.
      const starting = this.#slots.some(({ warm }) => !warm);
      if (starting || this.#slots.length >= this.definition.concurrency) return;
      slot = this.#start();
    }
    const waiting = this.#waiting.shift();
    if (waiting) this.#run(slot, waiting);
  }

  #start(): Slot {
    const { definition } = this;
    const { gateway, clock, logs, compileCache } = this.#host;
    const id = randomUUID();
    const { NODE_OPTIONS: _options, ...environment } = runtimeEnvironment(definition, gateway, id) as Record<
      string,
      string
    >;
    const worker = new Worker(new URL('./bootstrap.ts', import.meta.url), {
      workerData: { bundle: definition.bundle, handler: definition.handler, clock, compileCache },
      env: environment,
      stdout: true,
      stderr: true,
      execArgv: ['--enable-source-maps'],
      resourceLimits: { maxOldGenerationSizeMb: definition.memoryMb },
    });
    const slot: Slot = { id, worker, warm: false };
    logs.follow(definition.name, worker.stdout);
    logs.follow(definition.name, worker.stderr);
    worker.on('message', (outcome: Outcome) => slot.finish?.(outcome));
    worker.on('error', (error) => {
      logs.write(definition.name, `Runtime error: ${error instanceof Error ? error.stack : String(error)}`);
      void this.#discard(slot, new InvocationError('Runtime.ExitError', `Runtime exited: ${String(error)}`));
    });
    worker.on('exit', () => void this.#discard(slot, new InvocationError('Runtime.ExitError', 'Runtime exited')));
    this.#slots.push(slot);
    return slot;
  }

  #run(slot: Slot, { event, done, fail }: Waiting): void {
    const { name, physicalName, arn, timeoutMs, memoryMb } = this.definition;
    const call: Invocation = {
      id: randomUUID(),
      event,
      deadlineMs: timeoutMs,
      functionName: physicalName,
      functionArn: arn,
      memoryMb,
    };
    const timer = setTimeout(() => {
      const error = new InvocationError('Sandbox.Timedout', `Task timed out after ${timeoutMs / 1000} seconds`);
      this.#host.logs.write(name, `${call.id} ${error.message}`);
      void this.#discard(slot, error);
    }, timeoutMs);
    slot.finish = (outcome) => {
      clearTimeout(timer);
      slot.warm = true;
      delete slot.finish;
      if (outcome instanceof InvocationError) fail(outcome);
      else if ('result' in outcome) done(outcome.result);
      else {
        this.#host.logs.write(name, `Invoke Error ${outcome.error.stack || outcome.error.message}`);
        fail(new InvocationError(outcome.error.type, outcome.error.message));
      }
      this.#next();
    };
    slot.worker.postMessage(call);
  }

  async #discard(slot: Slot, error: InvocationError): Promise<void> {
    const index = this.#slots.indexOf(slot);
    if (index < 0) return;
    this.#slots.splice(index, 1);
    const ended = slot.worker.terminate();
    slot.finish?.(error);
    await ended;
  }
}
