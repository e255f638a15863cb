/** The local cloud: everything that the template has, started in order, stopped in reverse. */
import { join, resolve } from 'node:path';
import { VirtualClock } from './clock.ts';
import { DeadLetters } from './dead-letters.ts';
import { eventSources } from './event-sources.ts';
import { readCors } from './gateway/cors.ts';
import { Faults } from './gateway/faults.ts';
import { Gateway } from './gateway/gateway.ts';
import { Ledger } from './gateway/ledger.ts';
import { httpApi } from './http/api.ts';
import { bucketContent } from './http/bucket-content.ts';
import { control } from './http/control.ts';
import { frontDoor } from './http/distribution.ts';
import { frontDoorHandler, listen } from './http/server.ts';
import { SignIn } from './http/sign-in.ts';
import { openUserPool } from './http/user-pool.ts';
import { readRoles } from './iam/roles.ts';
import { readFunctions } from './lambda/definition.ts';
import { LocalFunction } from './lambda/function.ts';
import { FunctionLogs } from './lambda/logs.ts';
import { lockData } from './lock.ts';
import { dynamoDbBackend } from './services/dynamodb.ts';
import { dynamoDbClient } from './services/dynamodb-client.ts';
import { startDynamoDb } from './services/dynamodb-server.ts';
import { createTables } from './services/dynamodb-tables.ts';
import { startInboundMail } from './services/inbound-mail.ts';
import { startMessaging } from './services/messaging.ts';
import { openSecrets } from './services/secrets.ts';
import { sesBackend } from './services/ses.ts';
import { MailStore } from './services/ses-store.ts';
import { Settler } from './settle.ts';
import { loadAssembly } from './template/assembly.ts';
import { resolveTemplate } from './template/template.ts';

export interface CloudOptions {
  /** A synthesised cloud assembly (`cdk.out`). */
  assemblyDir: string;
  /** 0: any free port. */
  port: number;
  /** 0: any free port. */
  smtpPort: number;
  dataDir: string;
  /** Hears what a person should know; silent when absent. */
  warn?: (text: string) => void;
  /** Hears of an end that nobody asked for. */
  died?: (text: string) => void;
}

export interface Cloud {
  /** Origin of pages, API and `/_local`, without a slash at the end. */
  url: string;
  stop(): Promise<void>;
}

/** Throws SetupError for what a person can mend: a port in use, a missing tool, a template that is not understood. */
export async function startCloud(options: CloudOptions): Promise<Cloud> {
  const closing: (() => Promise<void> | void)[] = [];
  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= (async () => {
      for (const close of closing.toReversed()) await close();
    })();
    return stopped;
  };
  try {
    return { url: await start(options, (close) => closing.push(close)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function start(options: CloudOptions, onStop: (close: () => Promise<void> | void) => void): Promise<string> {
  const { assemblyDir, port, smtpPort, warn = () => {} } = options;
  const dataDir = resolve(options.dataDir);
  const door = await listen(port);
  onStop(door.stop);
  onStop(lockData(dataDir));
  const gatewayServer = await listen(0);
  onStop(gatewayServer.stop);
  const places = { origin: `http://127.0.0.1:${door.port}`, gateway: `http://127.0.0.1:${gatewayServer.port}` };
  const template = resolveTemplate(loadAssembly(assemblyDir), places);

  const database = await startDynamoDb(dataDir, (text) => options.died?.(text));
  onStop(database.stop);
  const client = dynamoDbClient(database.endpoint);
  const tables = await createTables(client, template);
  const messaging = await startMessaging(template, dataDir);
  onStop(messaging.stop);
  const clock = new VirtualClock(dataDir);
  const now = () => clock.now();
  const mail = new MailStore(dataDir);
  const ses = sesBackend(template, mail, { now, publish: messaging.publish, warn });
  const secrets = openSecrets(template, dataDir);

  const [ledger, faults, logs] = [new Ledger(), new Faults(), new FunctionLogs(dataDir)];
  onStop(() => logs.close());
  const functions = readFunctions(template, secrets.reveal).map(
    (definition) =>
      new LocalFunction(definition, {
        gateway: places.gateway,
        clock: clock.shared,
        logs,
        compileCache: join(dataDir, 'compiled'),
        counted: (name) => ledger.count(name, 'lambda:Invoke'),
      }),
  );
  onStop(async () => {
    await Promise.all(functions.map((one) => one.stop()));
  });
  const gateway: Gateway = new Gateway({
    backends: {
      dynamodb: dynamoDbBackend(database.endpoint, tables, (table) => sources.written(table)),
      sqs: messaging.sqs,
      sns: messaging.sns,
      s3: messaging.s3,
      ses,
      secretsmanager: secrets.backend,
    },
    roles: readRoles(template, warn),
    ledger,
    faults,
    cors: readCors(template),
    now,
    warn,
    caller(accessKeyId, sessionToken) {
      const found = functions.find(({ definition }) => definition.physicalName === accessKeyId);
      if (!found) return undefined;
      const { name, roleArn } = found.definition;
      return { name, roleArn, crash: () => found.crash(sessionToken) };
    },
  });
  gatewayServer.handle((request, response) => void gateway.handle(request, response));

  const deadLetters = new DeadLetters(messaging.queues, messaging.deadLetterArns);
  const sources = eventSources({
    template,
    dataDir,
    functions,
    messaging,
    tables,
    client,
    gateway,
    ledger,
    deadLetters,
    clock,
    hurried: () => settler.hurried,
    warn,
  });
  onStop(sources.stop);
  const settler: Settler = new Settler(
    () => [
      ...functions.filter(({ running }) => running > 0).map(({ definition }) => `function ${definition.name}`),
      ...sources.streams.filter(({ idle }) => !idle).map(({ table }) => `stream of ${table.name}`),
      ...sources.queues.filter(({ idle }) => !idle).map(({ queue }) => `queue ${queue.name}`),
      ...(sources.scheduler.running > 0 ? ['schedules'] : []),
      ...(gateway.inFlight > 0 ? ['AWS calls'] : []),
      ...(ses.publishing > 0 ? ['SES events'] : []),
    ],
    () => {
      for (const stream of sources.streams) stream.wake();
    },
  );

  const pool = await openUserPool(template, places.origin, dataDir, now);
  const { scheduler } = sources;
  let smtp: { port: number } | undefined;
  const health = () => ({
    smtpPort: smtp?.port,
    functions: functions.map(({ definition }) => definition.name),
    gateway: places.gateway,
    dynamodb: database.endpoint,
  });
  const list = () => deadLetters.list();
  door.handle(
    frontDoorHandler({
      api: frontDoor({
        template,
        content: bucketContent(template),
        api: httpApi(template, functions, pool, now),
        reveal: secrets.reveal,
      }),
      control: control({
        clock,
        settler,
        scheduler,
        ledger,
        faults,
        gateway,
        mail,
        logs,
        pool,
        deadLetters: list,
        health,
      }),
      signIn: pool && new SignIn(pool, now),
      now,
      warn,
    }),
  );
  const inbound = await startInboundMail(template, smtpPort, {
    now,
    putObject: messaging.putObject,
    // A fault of SES's own call loses the notice of a mail, whatever its kind.
    publish: async (topicArn, message) => {
      if (!faults.hit('ses', 'sns:Publish')) await messaging.publish(topicArn, message);
    },
  });
  smtp = inbound;
  onStop(inbound.stop);
  sources.start();
  ses.resume();
  return places.origin;
}
