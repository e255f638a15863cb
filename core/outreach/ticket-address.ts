/** Where answers to a letter go, and the id that its conversation has. Both carry a signed token; a number alone admits nobody. */

/** RFC 5321, 4.5.3.1.1. */
const LOCAL_PART_LIMIT = 64;
const TAG = '+t.';

/** `support@shop.example` becomes `support+t.<token>@shop.example`, or stays as it is where that would be too long an address. */
export function ticketAddress(from: string, token: string): string {
  const at = from.lastIndexOf('@');
  const local = `${from.slice(0, at)}${TAG}${token}`;
  return local.length <= LOCAL_PART_LIMIT ? `${local}${from.slice(at)}` : from;
}

/**
 * Stands first in the `References` of every letter of a ticket: SES replaces the Message-ID, but a mail program's answer
 * keeps this.
 */
export const threadId = (ticketId: string, token: string, from: string): string =>
  `<${ticketId}.${token}${from.slice(from.lastIndexOf('@'))}>`;
