/** Inside a worker: the Lambda runtime. Shifts the clock, loads the handler once, answers invocations one at a time. */
import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';

export interface BootData {
  bundle: string;
  /** `file.export` as the template has it. */
  handler: string;
  clock: SharedArrayBuffer;
  /** Folder that keeps compiled code from one start to the next. */
  compileCache: string;
}
export interface Invocation {
  id: string;
  event: string;
  deadlineMs: number;
  functionName: string;
  functionArn: string;
  memoryMb: number;
}
export type Outcome =
  | { id: string; result: string }
  | { id: string; error: { type: string; message: string; stack: string } };

type Handler = (event: unknown, context: unknown) => unknown;

function shiftDate(clock: SharedArrayBuffer): void {
  const offset = new Float64Array(clock);
  const RealDate = Date;
  const now = () => RealDate.now() + (offset[0] ?? 0);
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
    apply: (target) => new target(now()).toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
}

async function load({ bundle, handler }: BootData): Promise<Handler> {
  const [file = 'index', name = 'handler'] = handler.split('.');
  const paths = ['mjs', 'js', 'cjs'].map((extension) => join(bundle, `${file}.${extension}`));
  const path = paths.find((one) => existsSync(one));
  if (path === undefined) throw new Error(`${bundle} has no ${file}.mjs`);
  const module = (await import(pathToFileURL(path).href)) as Record<string, unknown>;
  const found = module[name];
  if (typeof found !== 'function') throw new Error(`${path} exports no function ${name}`);
  return found as Handler;
}

function contextOf(call: Invocation, started: number) {
  return {
    functionName: call.functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: call.functionArn,
    memoryLimitInMB: String(call.memoryMb),
    awsRequestId: call.id,
    logGroupName: `/aws/lambda/${call.functionName}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, Math.round(call.deadlineMs - (performance.now() - started))),
  };
}

const described = (error: unknown) =>
  error instanceof Error
    ? { type: error.name, message: error.message, stack: error.stack ?? '' }
    : { type: 'Error', message: String(error), stack: '' };

const port = parentPort;
if (port) {
  const boot = workerData as BootData;
  enableCompileCache(boot.compileCache);
  shiftDate(boot.clock);
  const loading = load(boot);
  loading.catch(() => {});
  port.on('message', async (call: Invocation) => {
    const started = performance.now();
    let outcome: Outcome;
    try {
      const handler = await loading;
      const result = await handler(JSON.parse(call.event), contextOf(call, started));
      outcome = { id: call.id, result: JSON.stringify(result) ?? 'null' };
    } catch (error) {
      outcome = { id: call.id, error: described(error) };
    }
    port.postMessage(outcome);
  });
}
