/** SES's SendRawEmail: as SES does it where it matters to a sender. */
import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { type AwsCall, type Backend, parseQueryCall } from '../gateway/call.ts';
import { xmlError } from '../gateway/errors.ts';
import { messageOf } from '../places.ts';
import { arn } from '../template/attributes.ts';
import { read, type Template } from '../template/template.ts';
import { addressesIn, splitMessage, withHeaders } from './mime-headers.ts';
import { eventsOf } from './ses-events.ts';
import type { MailStore, SentMail } from './ses-store.ts';

const destinationSchema = z.object({
  ConfigurationSetName: z.string(),
  EventDestination: z.object({
    Enabled: z.boolean().default(true),
    MatchingEventTypes: z.array(z.string()),
    SnsDestination: z.object({ TopicARN: z.string() }).optional(),
  }),
});

interface RawMail {
  raw: Buffer;
  source: string;
  destinations: string[];
  configurationSet: string | undefined;
  tags: Record<string, string[]>;
}

function numbered(input: Record<string, unknown>, prefix: string): string[] {
  const values: string[] = [];
  for (let i = 1; input[`${prefix}.${i}`] !== undefined; i += 1) values.push(String(input[`${prefix}.${i}`]));
  return values;
}

function readMail(input: Record<string, unknown>): RawMail {
  const raw = Buffer.from(String(input['RawMessage.Data'] ?? ''), 'base64');
  const { headers } = splitMessage(raw);
  const header = (name: string) => headers.find((one) => one.name.toLowerCase() === name)?.value;
  const receivers = ['to', 'cc', 'bcc'].flatMap((name) => addressesIn(header(name) ?? ''));
  const tags: Record<string, string[]> = {};
  for (const pair of (header('x-ses-message-tags') ?? '').split(',')) {
    const [name, value] = pair.split('=').map((part) => part.trim());
    if (name && value) tags[name] = [value];
  }
  for (let i = 1; input[`Tags.member.${i}.Name`] !== undefined; i += 1) {
    tags[String(input[`Tags.member.${i}.Name`])] = [String(input[`Tags.member.${i}.Value`])];
  }
  const named = numbered(input, 'Destinations.member');
  const set = input['ConfigurationSetName'] ?? header('x-ses-configuration-set');
  return {
    raw,
    source: addressesIn(String(input['Source'] ?? header('from') ?? ''))[0] ?? '',
    destinations: named.length > 0 ? named.flatMap(addressesIn) : receivers,
    configurationSet: set === undefined ? undefined : String(set),
    tags,
  };
}

export interface Ses extends Backend {
  /** Messages whose events are not all out yet. */
  readonly publishing: number;
  /** Publishes what an earlier run could not. */
  resume(): void;
}

export interface SesHost {
  now(): Date;
  publish(topicArn: string, message: string): Promise<void>;
  warn(text: string): void;
}

export function sesBackend(template: Template, store: MailStore, host: SesHost): Ses {
  const identities = template.ofType('AWS::SES::EmailIdentity').map(({ ref }) => ref.toLowerCase());
  const sets = template.ofType('AWS::SES::ConfigurationSet').map(({ ref }) => ref);
  const destinations = template
    .ofType('AWS::SES::ConfigurationSetEventDestination')
    .map((resource) => read(resource, destinationSchema));
  let publishing = 0;

  const identityOf = (address: string) => {
    const lower = address.toLowerCase();
    return identities.find((one) => one === lower) ?? identities.find((one) => one === lower.split('@')[1]);
  };

  async function publish(mail: SentMail): Promise<void> {
    publishing += 1;
    try {
      // The sender has its answer first.
      await new Promise(setImmediate);
      const events = eventsOf(mail, splitMessage(store.raw(mail.id)).headers, host.now());
      for (const { type, body } of events) {
        for (const { ConfigurationSetName, EventDestination } of destinations) {
          const { Enabled, MatchingEventTypes, SnsDestination } = EventDestination;
          const wanted = MatchingEventTypes.some((one) => one.toLowerCase().replace('_', '') === type);
          if (ConfigurationSetName !== mail.configurationSet || !Enabled || !wanted || !SnsDestination) continue;
          await host.publish(SnsDestination.TopicARN, JSON.stringify(body));
        }
      }
      store.markPublished(mail.id);
    } catch (error) {
      host.warn(`SES events of ${mail.id}: ${messageOf(error)}`);
    } finally {
      publishing -= 1;
    }
  }

  return {
    get publishing() {
      return publishing;
    },
    resume() {
      for (const mail of store.unpublished()) void publish(mail);
    },
    parse: parseQueryCall,
    permissions(call: AwsCall) {
      if (call.action !== 'SendRawEmail') return null;
      const { source, destinations: recipients, configurationSet } = readMail(call.input);
      const context = { 'ses:FromAddress': source, 'ses:Recipients': recipients };
      const identity = identityOf(source) ?? source.split('@')[1] ?? source;
      const resources = [arn('ses', `identity/${identity}`)];
      if (configurationSet !== undefined) resources.push(arn('ses', `configuration-set/${configurationSet}`));
      return resources.map((resource) => ({ action: 'ses:SendRawEmail', resource, context }));
    },
    async execute({ action, input }) {
      if (action !== 'SendRawEmail') return xmlError(400, 'InvalidAction', `${action} is not supported here.`);
      const { raw, source, destinations: recipients, configurationSet, tags } = readMail(input);
      if (recipients.length === 0) return xmlError(400, 'InvalidParameterValue', 'Missing final recipients.');
      const from = addressesIn(
        splitMessage(raw).headers.find(({ name }) => name.toLowerCase() === 'from')?.value ?? '',
      );
      const unverified = [source, ...from].filter((address) => identityOf(address) === undefined);
      if (unverified.length > 0 || from.length === 0) {
        const who = [...new Set(unverified)].join(', ');
        const text = `Email address is not verified. The following identities failed the check in region US-EAST-1: ${who}`;
        return xmlError(400, 'MessageRejected', text);
      }
      if (configurationSet !== undefined && !sets.includes(configurationSet)) {
        const text = `Configuration set <${configurationSet}> does not exist.`;
        return xmlError(400, 'ConfigurationSetDoesNotExist', text);
      }
      const now = host.now();
      const id = `0100${now.getTime().toString(16).padStart(12, '0')}-${randomBytes(12).toString('hex')}-000000`;
      const mail: SentMail = {
        id,
        at: now.toISOString(),
        source,
        destinations: recipients,
        ...(configurationSet !== undefined && { configurationSet }),
        tags: { ...(configurationSet !== undefined && { 'ses:configuration-set': [configurationSet] }), ...tags },
      };
      const changes = {
        'Message-ID': `<${id}@email.amazonses.com>`,
        Date: now.toUTCString().replace('GMT', '+0000'),
        Bcc: null,
        'X-SES-CONFIGURATION-SET': null,
        'X-SES-MESSAGE-TAGS': null,
      };
      store.add(mail, withHeaders(raw, changes));
      void publish(mail);
      const body = `<SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><SendRawEmailResult><MessageId>${id}</MessageId></SendRawEmailResult><ResponseMetadata><RequestId>${id}</RequestId></ResponseMetadata></SendRawEmailResponse>`;
      return { status: 200, headers: { 'content-type': 'text/xml' }, body };
    },
  };
}
