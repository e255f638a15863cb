/** What a bounce says: of the delivery status (RFC 3464) or, without one, of the headers and text that servers write. */
import type { Field } from './header-block.ts';
import { allOf, fieldOf, readHeaders } from './header-block.ts';
import { messageIds } from './message-ids.ts';
import type { BounceDetails } from './parsed-mail.ts';
import { allParts, contentOf, type Part } from './read-parts.ts';

const MAX_GROUPS = 100;
/** Bytes of a status or of a returned header that are read. */
const LONGEST = 262_144;

export interface DeliveryStatus {
  /** Lower case. */
  actions: string[];
  statuses: string[];
  recipients: string[];
}

const bufferOf = (bytes: Uint8Array): Buffer =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, LONGEST));

/** The groups of fields of `message/delivery-status`: the mail's, then one for each recipient. */
function groupsOf(bytes: Buffer): Field[][] {
  const groups: Field[][] = [];
  for (let at = 0; at < bytes.length && groups.length < MAX_GROUPS; ) {
    const { fields, bodyStart } = readHeaders(bytes, at, bytes.length);
    groups.push(fields);
    if (bodyStart <= at) break;
    at = bodyStart;
  }
  return groups;
}

/** `rfc822; a@b.example` */
const addressIn = (value: string): string => /([^\s;<>]{1,64}@[^\s;<>]{1,255})/.exec(value.slice(0, 1000))?.[1] ?? '';

const isStatus = ({ contentType }: Part): boolean => /^message\/(?:global-)?delivery-status$/.test(contentType.value);

export function deliveryStatusOf(root: Part): DeliveryStatus {
  const groups = allParts(root)
    .filter(isStatus)
    .flatMap((part) => groupsOf(bufferOf(contentOf(part))));
  const all = (name: string): string[] => groups.flatMap((fields) => allOf(fields, name));
  const recipients = groups.map((fields) =>
    addressIn(fieldOf(fields, 'final-recipient') ?? fieldOf(fields, 'original-recipient') ?? ''),
  );
  return {
    actions: all('action').map((action) => /^[a-z]*/.exec(action.trim().toLowerCase())?.[0] ?? ''),
    statuses: all('status').flatMap((status) => /\d\.\d{1,3}\.\d{1,3}/.exec(status.slice(0, 100))?.[0] ?? []),
    recipients: [...new Set(recipients.filter((address) => address !== ''))],
  };
}

function returnedFields(root: Part): Field[] {
  const returned = allParts(root).find(({ contentType }) =>
    /^(?:message\/(?:rfc822|global)|text\/rfc822-headers|message\/(?:rfc822|global)-headers)$/.test(contentType.value),
  );
  if (!returned) return [];
  const bytes = bufferOf(contentOf(returned));
  return readHeaders(bytes, 0, bytes.length).fields;
}

const TEXT_ID = /^[> \t]{0,4}message-id:\s{0,10}(<[^<>\s]{3,500}>)/im;
const TEXT_REFERENCES = /^[> \t]{0,4}references:((?:\s{1,10}<[^<>\s]{3,500}>){1,30})/im;
const TEXT_RECIPIENT = /^\s{0,4}<([^\s<>@]{1,64}@[^\s<>]{1,255})>(?::|\s|$)/im;
const TEXT_STATUS = /(?:^|[\s#(])([45]\.\d{1,3}\.\d{1,3})(?=[\s)\]:,-])/m;

/** `text`: of the bounce itself, for servers that write no report. */
export function bounceDetails(root: Part, status: DeliveryStatus, text: string): BounceDetails {
  const start = text.slice(0, LONGEST);
  const returned = returnedFields(root);
  const own = messageIds(fieldOf(returned, 'message-id') ?? TEXT_ID.exec(start)?.[1]);
  const references = messageIds(fieldOf(returned, 'references') ?? TEXT_REFERENCES.exec(start)?.[1]);
  const failed = allOf(root.fields, 'x-failed-recipients')
    .flatMap((value) => value.split(','))
    .map(addressIn);
  const fallback = failed.some((one) => one !== '')
    ? failed
    : [TEXT_RECIPIENT.exec(start)?.[1] ?? addressIn(fieldOf(returned, 'to') ?? '')];
  const recipients = status.recipients.length > 0 ? status.recipients : fallback.filter((one) => one !== '');
  const code =
    status.statuses.find((one) => one.startsWith('5.')) ?? status.statuses[0] ?? TEXT_STATUS.exec(start)?.[1];
  const action = status.actions.includes('failed') ? 'failed' : status.actions[0];
  return {
    recipients: [...new Set(recipients)].slice(0, MAX_GROUPS),
    ...(code === undefined ? {} : { status: code }),
    ...(action === undefined ? {} : { action }),
    ...(own[0] === undefined ? {} : { originalMessageId: own[0] }),
    originalIds: [...new Set([...own, ...references])],
  };
}
