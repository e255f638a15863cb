/**
 * Signed links and reply addresses. A token is 34 characters of base32 over 21 bytes:
 * ticket number (5) · survey round (2) · expiry in seconds since 1970 (4) · the first 80 bits of an HMAC-SHA256 (10).
 * Each purpose has a key of its own, so that a token for one is none for another.
 */
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { CarelineError } from '../core/errors.ts';
import { TICKET_ID_PATTERN } from '../core/words.ts';
import type { TokenClaims, TokenPurpose, Tokens } from '../workflow/ports.ts';
import { decodeBase32, encodeBase32 } from './crockford.ts';

const TICKET_BYTES = 5;
const PAYLOAD_BYTES = TICKET_BYTES + 2 + 4;
const MAC_BYTES = 10;
/** Without the `u` flag, case folding stays within ASCII: ſ is no s. */
const TOKEN_PATTERN = /^[0-9A-HJKMNP-TV-Z]{34}$/i;

export function createTokens(secret: string): Tokens {
  const keys: Record<TokenPurpose, Uint8Array> = {
    status: purposeKey(secret, 'status'),
    survey: purposeKey(secret, 'survey'),
    reply: purposeKey(secret, 'reply'),
    proof: purposeKey(secret, 'proof'),
    thread: purposeKey(secret, 'thread'),
    unsubscribe: purposeKey(secret, 'unsubscribe'),
  };
  return {
    sign(claims, expiresAt) {
      const payload = encodePayload(claims, expiresAt);
      return encodeBase32(Buffer.concat([payload, mac(keys[claims.purpose], payload)])).toLowerCase();
    },
    verify(token, purpose, now) {
      const bytes = TOKEN_PATTERN.test(token) ? decodeBase32(token) : null;
      if (!bytes) return null;
      const payload = bytes.subarray(0, PAYLOAD_BYTES);
      if (!timingSafeEqual(bytes.subarray(PAYLOAD_BYTES), mac(keys[purpose], payload))) return null;
      const { ticketId, round, expiresAt } = decodePayload(payload);
      return now.getTime() < expiresAt ? { purpose, ticketId, round } : null;
    },
  };
}

const purposeKey = (secret: string, purpose: TokenPurpose): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, 'careline', `token/${purpose}`, 32));

const mac = (key: Uint8Array, payload: Uint8Array): Uint8Array =>
  createHmac('sha256', key).update(payload).digest().subarray(0, MAC_BYTES);

function encodePayload({ ticketId, round }: TokenClaims, expiresAt: Date): Uint8Array {
  const ticket = TICKET_ID_PATTERN.test(ticketId) ? decodeBase32(ticketId.slice('CL-'.length)) : null;
  // Rounded up: a link never dies before the instant that was promised.
  const seconds = Math.ceil(expiresAt.getTime() / 1000);
  if (!ticket || !fits(round, 2) || !fits(seconds, 4)) {
    throw new CarelineError(
      'invalid',
      'A token needs a ticket number, a round below 65,536 and an expiry before 2106.',
    );
  }
  const payload = Buffer.alloc(PAYLOAD_BYTES);
  payload.set(ticket);
  payload.writeUInt16BE(round, TICKET_BYTES);
  payload.writeUInt32BE(seconds, TICKET_BYTES + 2);
  return payload;
}

const fits = (value: number, bytes: number) => Number.isInteger(value) && value >= 0 && value < 256 ** bytes;

function decodePayload(payload: Uint8Array) {
  const view = Buffer.from(payload);
  return {
    ticketId: `CL-${encodeBase32(view.subarray(0, TICKET_BYTES))}`,
    round: view.readUInt16BE(TICKET_BYTES),
    expiresAt: view.readUInt32BE(TICKET_BYTES + 2) * 1000,
  };
}
