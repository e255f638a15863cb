/** Mail that comes in: SMTP in front of the template's receipt rules, as SES would receive it. */
import { randomBytes } from 'node:crypto';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import * as z from 'zod';
import { messageOf, SetupError } from '../places.ts';
import { read, type Template } from '../template/template.ts';
import { below, splitMessage } from './mime-headers.ts';

const ruleSchema = z.object({
  Rule: z.object({
    Enabled: z.boolean().default(false),
    Recipients: z.array(z.string()).default([]),
    Actions: z
      .array(
        z.object({
          S3Action: z
            .object({
              BucketName: z.string(),
              ObjectKeyPrefix: z.string().default(''),
              TopicArn: z.string().optional(),
            })
            .optional(),
          SNSAction: z.object({ TopicArn: z.string() }).optional(),
        }),
      )
      .default([]),
  }),
});
type Rule = z.infer<typeof ruleSchema>['Rule'];

/** A recipient condition is an address, a domain, or `.domain` for its subdomains; no condition takes all. */
export function accepts(rule: Rule, address: string): boolean {
  const lower = address.toLowerCase();
  const domain = lower.split('@')[1] ?? '';
  const [local = ''] = lower.split('@');
  const plain = `${local.split('+')[0]}@${domain}`;
  if (!rule.Enabled) return false;
  return (
    rule.Recipients.length === 0 ||
    rule.Recipients.some((condition) => {
      const wanted = condition.toLowerCase();
      return (
        wanted === lower || wanted === plain || wanted === domain || (wanted.startsWith('.') && domain.endsWith(wanted))
      );
    })
  );
}

export interface InboundHost {
  now(): Date;
  putObject(bucket: string, key: string, body: Uint8Array): Promise<void>;
  publish(topicArn: string, message: string): Promise<void>;
}

const MAX_BYTES = 40 * 1024 * 1024;

/** The texts that scanners are tried out with, which SES knows, too: GTUBE and EICAR, the latter also as a file. */
const GTUBE = 'XJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X';
const EICAR = ['EICAR-STANDARD-ANTIVIRUS-TEST-FILE', 'RUlDQVItU1RBTkRBUkQtQU5USVZJUlVTLVRFU1QtRklMRS'];

const scan = (data: Buffer) => ({
  spam: data.includes(GTUBE) ? 'FAIL' : 'PASS',
  virus: EICAR.some((sign) => data.includes(sign)) ? 'FAIL' : 'PASS',
});

/** SES names the receiver where there is one. */
function receivedLine(id: string, recipients: readonly string[], now: Date): string {
  const receiver = recipients.length === 1 ? ` for ${recipients[0]}` : '';
  return `from localhost by inbound-smtp.local with SMTP id ${id}${receiver}; ${now.toUTCString()}`;
}

async function receive(rules: readonly Rule[], from: string, recipients: string[], data: Buffer, host: InboundHost) {
  const messageId = randomBytes(20).toString('hex');
  const found = { ...scan(data), spf: 'PASS', dkim: 'PASS', dmarc: 'PASS' };
  const verdicts = Object.fromEntries(
    Object.entries(found).map(([name, status]) => [`${name}Verdict`, { status }] as const),
  );
  const now = host.now();
  const timestamp = now.toISOString();
  // What the sender wrote under the same names stays below, as SES leaves it.
  const raw = below(
    [
      ['Return-Path', `<${from}>`],
      ['Received', receivedLine(messageId, recipients, now)],
      ['X-SES-Spam-Verdict', found.spam],
      ['X-SES-Virus-Verdict', found.virus],
      ['Received-SPF', 'pass (spfCheck: local)'],
      ['Authentication-Results', 'amazonses.com; spf=pass; dkim=pass; dmarc=pass'],
      ['X-SES-RECEIPT', messageId],
    ],
    data,
  );
  const { headers } = splitMessage(raw);
  const mail = { timestamp, source: from, messageId, destination: recipients, headersTruncated: false, headers };
  for (const rule of rules.filter((one) => recipients.some((address) => accepts(one, address)))) {
    for (const { S3Action, SNSAction } of rule.Actions) {
      const receipt = { timestamp, processingTimeMillis: 10, recipients, ...verdicts };
      const notice = (action: Record<string, unknown>) =>
        JSON.stringify({ notificationType: 'Received', mail, receipt: { ...receipt, action } });
      if (S3Action) {
        const objectKey = `${S3Action.ObjectKeyPrefix}${messageId}`;
        await host.putObject(S3Action.BucketName, objectKey, raw);
        const action = {
          type: 'S3',
          bucketName: S3Action.BucketName,
          objectKeyPrefix: S3Action.ObjectKeyPrefix,
          objectKey,
        };
        if (S3Action.TopicArn) await host.publish(S3Action.TopicArn, notice(action));
      }
      if (SNSAction) await host.publish(SNSAction.TopicArn, notice({ type: 'SNS', topicArn: SNSAction.TopicArn }));
    }
  }
}

async function readAll(stream: SMTPServerDataStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const refusal = (code: number, text: string) => Object.assign(new Error(text), { responseCode: code });

/** Throws SetupError when the port is taken. Returns the port it listens on, and how to stop. */
export async function startInboundMail(
  template: Template,
  port: number,
  host: InboundHost,
): Promise<{ port: number; stop(): Promise<void> }> {
  const rules = template.ofType('AWS::SES::ReceiptRule').map((resource) => read(resource, ruleSchema).Rule);
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: MAX_BYTES,
    onRcptTo({ address }, _session, done) {
      const known = rules.some((rule) => accepts(rule, address));
      done(known ? null : refusal(550, `5.1.1 Mailbox unavailable: no receipt rule takes mail for ${address}`));
    },
    onData(stream, { envelope }, done) {
      const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
      const recipients = envelope.rcptTo.map(({ address }) => address);
      readAll(stream)
        .then((data) => {
          if (stream.sizeExceeded) throw refusal(552, '5.3.4 Message too big');
          return receive(rules, from, recipients, data, host);
        })
        .then(
          () => done(null, 'OK'),
          (error: unknown) => done(error instanceof Error ? error : new Error(messageOf(error))),
        );
    },
  });
  await new Promise<void>((ready, fail) => {
    server.once('error', () =>
      fail(new SetupError(`Port ${port} for mail is in use. Choose another: CARELINE_SMTP_PORT=2526`)),
    );
    server.listen(port, '127.0.0.1', () => ready());
  });
  server.on('error', () => {});
  const address = server.server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    stop: () => new Promise((done) => server.close(() => done())),
  };
}
