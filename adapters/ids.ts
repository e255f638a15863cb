/** Ids: time-ordered for entries, random for tickets, keyed hashes where an id must not reveal what it was made from. */
import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { domainToASCII } from 'node:url';
import { monotonicFactory } from 'ulid';
import type { Ids } from '../workflow/ports.ts';
import { encodeBase32 } from './crockford.ts';

const TICKET_BYTES = 5;
const HASH_BYTES = 15;

/** For functions that need no keyed id, and so no secret. */
export function createEntryIds(): Pick<Ids, 'entryId'> {
  const next = monotonicFactory();
  return { entryId: () => next() };
}

export function createIds(secret: string): Ids {
  const ticketKey = purposeKey(secret, 'ticket');
  const customerKey = purposeKey(secret, 'customer');
  const fingerprintKey = purposeKey(secret, 'fingerprint');
  return {
    ...createEntryIds(),
    ticketId(key, attempt = 0) {
      const bytes = key === undefined ? randomBytes(TICKET_BYTES) : hash(ticketKey, `${attempt}/${key}`, TICKET_BYTES);
      return `CL-${encodeBase32(bytes)}`;
    },
    customerId: (email) => `CU${encodeBase32(hash(customerKey, normaliseAddress(email), HASH_BYTES))}`,
    fingerprint: (text) => encodeBase32(hash(fingerprintKey, text, HASH_BYTES)),
  };
}

/** Addresses that reach the same mailbox at every provider: no dots or plus parts are dropped, since not all ignore them. */
function normaliseAddress(email: string): string {
  const address = email.trim().normalize('NFC').toLowerCase();
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1);
  return `${address.slice(0, at + 1)}${domainToASCII(domain) || domain}`;
}

const purposeKey = (secret: string, purpose: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, 'careline', `id/${purpose}`, 32));

const hash = (key: Uint8Array, text: string, bytes: number): Uint8Array =>
  createHmac('sha256', key).update(text, 'utf8').digest().subarray(0, bytes);
