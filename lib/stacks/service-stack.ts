import { Duration, Size, Stack, type StackProps } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq, SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import {
  ASKING_ITEM_TYPE,
  ENTRY_ITEM_TYPE,
  EXAMPLES_PARTITION,
  MODEL_PARTITION,
  TABLE_KEYS,
} from '../../adapters/dynamodb/keys.ts';
import { queueNames } from '../../core/policy.ts';
import { envSchema as clockEnv } from '../../functions/clock/env.ts';
import { envSchema as deskApiEnv } from '../../functions/desk-api/env.ts';
import { envSchema as insightEnv } from '../../functions/insight/env.ts';
import { envSchema as learningEnv } from '../../functions/learning/env.ts';
import { envSchema as mailFeedbackEnv } from '../../functions/mail-feedback/env.ts';
import { envSchema as mailIntakeEnv } from '../../functions/mail-intake/env.ts';
import { envSchema as mailViewEnv } from '../../functions/mail-view/env.ts';
import { envSchema as outreachEnv } from '../../functions/outreach/env.ts';
import { envSchema as publicApiEnv } from '../../functions/public-api/env.ts';
import { envSchema as reconcileEnv } from '../../functions/reconcile/env.ts';
import { envSchema as relayEnv } from '../../functions/relay/env.ts';
import { RULES_FILE, envSchema as triageEnv } from '../../functions/triage/env.ts';
import type { Config } from '../config.ts';
import { allowFiles, allowUploads } from '../constructs/allow-files.ts';
import { ApiRoutes } from '../constructs/api-routes.ts';
import { DeadLetterQueue, MessageQueue } from '../constructs/message-queue.ts';
import { RawMailAccess } from '../constructs/raw-mail-access.ts';
import { Schedule } from '../constructs/schedule.ts';
import { type FunctionDefaults, ServiceFunction } from '../constructs/service-function.ts';
import type { TableAction } from '../constructs/ticket-table.ts';
import { WorkQueues } from '../constructs/work-queues.ts';
import { acknowledge } from '../nag.ts';
import type { DataStack } from './data-stack.ts';
import type { FilesStack } from './files-stack.ts';
import type { MailStack } from './mail-stack.ts';
import type { WebStack } from './web-stack.ts';

/** Reads a ticket, stores what was decided on it (a transaction is authorised as the writes in it). */
const change: TableAction[] = ['GetItem', 'PutItem'];

export interface ServiceStackProps extends StackProps {
  readonly config: Config;
  readonly data: DataStack;
  readonly mail: MailStack;
  readonly web: WebStack;
  readonly files: FilesStack;
  readonly bundlesDir: string;
}

/** Everything that acts: functions, the queues between them, schedules and routes. Nothing here holds the only copy of anything. */
export class ServiceStack extends Stack {
  readonly functions: readonly ServiceFunction[];
  readonly deadLetters: readonly DeadLetterQueue[];
  readonly serviceQueues: readonly MessageQueue[];

  constructor(scope: Construct, id: string, props: ServiceStackProps) {
    super(scope, id, props);
    const { config, data, mail, web, files } = props;
    // It knows the bucket by its fixed name.
    this.addDependency(files);
    const { prefix, retention } = config.deployment;
    const defaults: FunctionDefaults = { prefix, bundlesDir: props.bundlesDir, logRetention: retention.logsDays };
    const { tickets, signingSecret, edgeToken } = data;

    const table = { TABLE_NAME: tickets.table.tableName };
    const policy = { POLICY: config.policyJson };
    const fileBucket = { FILES_BUCKET: files.bucketName };
    const secret = { SIGNING_SECRET_ARN: signingSecret.secretArn };
    const apiTimeout = Duration.seconds(10);
    const workerTimeout = Duration.seconds(15);

    const workQueues = new WorkQueues(this, 'WorkQueues', {
      prefix,
      names: queueNames(config.policy),
      consumerTimeout: apiTimeout,
    });
    const work = { WORK_QUEUE_URL_PREFIX: workQueues.urlPrefix };

    // Customers
    const publicApi = new ServiceFunction(this, 'PublicApi', defaults, {
      name: 'public-api',
      envSchema: publicApiEnv,
      environment: { ...table, ...policy, ...secret, ...fileBucket, EDGE_TOKEN_ARN: edgeToken.secretArn },
      timeout: apiTimeout,
    });
    tickets.allow(publicApi, [...change, 'Query', 'UpdateItem']);
    signingSecret.grantRead(publicApi);
    edgeToken.grantRead(publicApi);
    allowFiles(publicApi, prefix, ['GetObject', 'GetObjectTagging', 'ListBucket', 'PutObject']);
    allowUploads(publicApi, prefix);

    // Mail that comes in. Reading one may take 300 MB, the largest have 40 MB.
    const mailIntake = new ServiceFunction(this, 'MailIntake', defaults, {
      name: 'mail-intake',
      envSchema: mailIntakeEnv,
      environment: {
        ...table,
        ...policy,
        ...secret,
        ...fileBucket,
        RAW_MAIL_BUCKET: mail.rawMail.bucketName,
        FROM_ADDRESS: config.fromAddress,
      },
      timeout: Duration.seconds(30),
      memory: Size.mebibytes(1024),
    });
    tickets.allow(mailIntake, [...change, 'UpdateItem', 'DeleteItem', 'BatchGetItem'], ['customer']);
    signingSecret.grantRead(mailIntake);
    const rawMails = new RawMailAccess(mail.exportValue(mail.rawMail.bucketArn));
    rawMails.allowTaking(mailIntake);
    allowFiles(mailIntake, prefix, ['PutObject']);
    const intakeQueue = this.queueOf(mailIntake, prefix, { batchSize: 5, maxConcurrency: 5 });
    mail.received.addSubscription(new SqsSubscription(intakeQueue.queue));

    // Agents
    const deskApi = new ServiceFunction(this, 'DeskApi', defaults, {
      name: 'desk-api',
      envSchema: deskApiEnv,
      environment: {
        ...table,
        ...policy,
        ...secret,
        ...work,
        ...fileBucket,
        MAIL_INTAKE_QUEUE_URL: intakeQueue.queue.queueUrl,
      },
      timeout: apiTimeout,
    });
    tickets.allow(
      deskApi,
      [...change, 'Query', 'BatchGetItem', 'DeleteItem'],
      ['queue', 'status', 'assignee', 'customer'],
    );
    signingSecret.grantRead(deskApi);
    intakeQueue.queue.grantSendMessages(deskApi);
    allowFiles(deskApi, prefix, ['GetObject', 'GetObjectTagging', 'ListBucket', 'PutObject']);
    allowUploads(deskApi, prefix);
    workQueues.allow(deskApi, ['ReceiveMessage', 'DeleteMessage', 'ChangeMessageVisibility', 'GetQueueAttributes']);

    // Mail as it was written. Reading takes as much as at the intake.
    const mailView = new ServiceFunction(this, 'MailView', defaults, {
      name: 'mail-view',
      envSchema: mailViewEnv,
      environment: { ...table, RAW_MAIL_BUCKET: mail.rawMail.bucketName },
      timeout: Duration.seconds(20),
      memory: Size.mebibytes(1024),
    });
    tickets.allow(mailView, ['GetItem']);
    rawMails.allowReading(mailView);
    new ApiRoutes(this, 'Routes', {
      httpApi: web.api.httpApi,
      userPool: data.agents.userPool,
      signInClient: web.signInClient,
      publicApi,
      deskApi,
      mailView,
    });

    // Triage
    const triage = new ServiceFunction(this, 'Triage', defaults, {
      name: 'triage',
      envSchema: triageEnv,
      environment: { ...table, ...policy },
      files: { [RULES_FILE]: config.rulesJson },
      timeout: workerTimeout,
    });
    tickets.allow(triage, [...change, 'Query']);
    const triageQueue = this.queueOf(triage, prefix, { batchSize: 10, maxConcurrency: 5 });

    // Learning. It takes seconds of a whole processor, and is rare.
    const learning = new ServiceFunction(this, 'Learning', defaults, {
      name: 'learning',
      envSchema: learningEnv,
      environment: { ...table, ...policy },
      timeout: Duration.minutes(1),
      memory: Size.mebibytes(1769),
    });
    tickets.allow(learning, ['GetItem', 'Query']);
    tickets.allowWithin(learning, ['PutItem', 'DeleteItem'], [MODEL_PARTITION, EXAMPLES_PARTITION]);
    const learningQueue = this.queueOf(learning, prefix, { batchSize: 10, maxConcurrency: 2 });

    // Letters. Three at once send about 12 a second; SES refuses a new production account more than 14.
    const outreach = new ServiceFunction(this, 'Outreach', defaults, {
      name: 'outreach',
      envSchema: outreachEnv,
      environment: {
        ...table,
        ...policy,
        ...secret,
        ...fileBucket,
        FROM_ADDRESS: config.fromAddress,
        CONFIGURATION_SET: mail.configurationSetName,
        PAGES_URL: web.pagesUrl,
      },
      timeout: workerTimeout,
    });
    tickets.allow(outreach, [...change, 'Query', 'UpdateItem', 'DeleteItem']);
    signingSecret.grantRead(outreach);
    allowFiles(outreach, prefix, ['GetObject', 'GetObjectTagging', 'ListBucket']);
    outreach.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        actions: ['ses:SendRawEmail'],
        resources: [...mail.sendingArns],
        conditions: { StringEquals: { 'ses:FromAddress': config.fromAddress } },
      }),
    );
    const outreachQueue = this.queueOf(outreach, prefix, { batchSize: 1, maxConcurrency: 3 });

    // Figures
    const insight = new ServiceFunction(this, 'Insight', defaults, {
      name: 'insight',
      envSchema: insightEnv,
      environment: { ...table },
      timeout: workerTimeout,
    });
    tickets.allow(insight, ['PutItem', 'UpdateItem']);
    const insightQueue = this.queueOf(insight, prefix, { batchSize: 10, maxConcurrency: 3 });

    // Bounces and complaints
    const mailFeedback = new ServiceFunction(this, 'MailFeedback', defaults, {
      name: 'mail-feedback',
      envSchema: mailFeedbackEnv,
      environment: { ...table, ...policy },
      timeout: workerTimeout,
    });
    tickets.allow(mailFeedback, [...change, 'UpdateItem']);
    const feedbackQueue = this.queueOf(mailFeedback, prefix, { batchSize: 10, maxConcurrency: 2 });
    mail.feedback.addSubscription(new SqsSubscription(feedbackQueue.queue));

    // From the table's stream to the queues
    const relay = new ServiceFunction(this, 'Relay', defaults, {
      name: 'relay',
      envSchema: relayEnv,
      environment: {
        ...work,
        TRIAGE_QUEUE_URL: triageQueue.queue.queueUrl,
        OUTREACH_QUEUE_URL: outreachQueue.queue.queueUrl,
        INSIGHT_QUEUE_URL: insightQueue.queue.queueUrl,
        LEARNING_QUEUE_URL: learningQueue.queue.queueUrl,
      },
      timeout: Duration.seconds(30),
    });
    workQueues.allow(relay, ['SendMessage']);
    for (const { queue } of [triageQueue, outreachQueue, insightQueue, learningQueue]) queue.grantSendMessages(relay);
    const relayDeadLetters = new DeadLetterQueue(this, 'RelayDeadLetters', { name: `${prefix}-relay-dlq` });
    relay.handler.addEventSource(
      new DynamoEventSource(tickets.table as ITable, {
        startingPosition: lambda.StartingPosition.TRIM_HORIZON,
        batchSize: 100,
        parallelizationFactor: 4,
        reportBatchItemFailures: true,
        bisectBatchOnError: true,
        // Outlasts an outage of SQS; then only the pointer to the entries goes to the dead letters.
        maxRecordAge: Duration.hours(20),
        retryAttempts: 1000,
        onFailure: new SqsDlq(relayDeadLetters.queue),
        filters: [
          lambda.FilterCriteria.filter({
            eventName: lambda.FilterRule.isEqual('INSERT'),
            dynamodb: { NewImage: { [TABLE_KEYS.itemType]: { S: lambda.FilterRule.isEqual(ENTRY_ITEM_TYPE) } } },
          }),
          lambda.FilterCriteria.filter({
            dynamodb: { NewImage: { [TABLE_KEYS.itemType]: { S: lambda.FilterRule.isEqual(ASKING_ITEM_TYPE) } } },
          }),
        ],
      }),
    );
    acknowledge(
      relay,
      'AwsSolutions-IAM5[Resource::*]',
      'dynamodb:ListStreams has no resource; reading is allowed on the one stream',
    );

    // Time
    const clock = new ServiceFunction(this, 'Clock', defaults, {
      name: 'clock',
      envSchema: clockEnv,
      environment: { ...table, ...policy },
      timeout: Duration.seconds(55),
    });
    tickets.allow(clock, change, ['due']);
    const reconcile = new ServiceFunction(this, 'Reconcile', defaults, {
      name: 'reconcile',
      envSchema: reconcileEnv,
      environment: {
        ...table,
        ...policy,
        ...work,
        RAW_MAIL_BUCKET: mail.rawMail.bucketName,
        MAIL_INTAKE_QUEUE_URL: intakeQueue.queue.queueUrl,
      },
      timeout: Duration.minutes(5),
    });
    rawMails.allowListing(reconcile);
    intakeQueue.queue.grantSendMessages(reconcile);
    tickets.allow(reconcile, ['BatchGetItem'], ['queue']);
    workQueues.allow(reconcile, ['SendMessage', 'GetQueueAttributes']);
    const scheduleDeadLetters = new DeadLetterQueue(this, 'ScheduleDeadLetters', { name: `${prefix}-schedule-dlq` });
    const schedules = [
      { id: 'EveryMinute', target: clock, every: Duration.minutes(1) },
      { id: 'EveryQuarter', target: reconcile, every: Duration.minutes(15) },
    ];
    for (const { id, target, every } of schedules) {
      new Schedule(this, id, { name: `${prefix}-${target.name}`, every, target, deadLetters: scheduleDeadLetters });
      // A run that failed is made up for by the next: the same run again would only overlap it.
      target.handler.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: every });
    }

    this.functions = [
      publicApi,
      deskApi,
      mailView,
      mailIntake,
      relay,
      triage,
      learning,
      outreach,
      insight,
      clock,
      reconcile,
      mailFeedback,
    ];
    this.serviceQueues = [intakeQueue, triageQueue, learningQueue, outreachQueue, insightQueue, feedbackQueue];
    this.deadLetters = [
      ...[...workQueues.all, ...this.serviceQueues].map(({ deadLetters }) => deadLetters),
      relayDeadLetters,
      scheduleDeadLetters,
    ];
  }

  /** The queue that a worker lives on, of the same name; what fails of a batch comes back alone. */
  private queueOf(
    worker: ServiceFunction,
    prefix: string,
    source: { batchSize: number; maxConcurrency: number },
  ): MessageQueue {
    const queue = new MessageQueue(this, `${worker.node.id}Queue`, {
      name: `${prefix}-${worker.name}`,
      consumerTimeout: worker.timeout,
    });
    worker.handler.addEventSource(new SqsEventSource(queue.queue, { ...source, reportBatchItemFailures: true }));
    return queue;
  }
}
