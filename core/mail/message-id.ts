/** Ids of mails, in the one form in which they are looked up. */

const OF_SES = /^<([0-9a-f]{16,80}(?:-[0-9a-f]{1,40}){0,8})@(?:[a-z0-9-]{1,40}\.)?amazonses\.com>$/i;

/**
 * SES gives what it sends an id of its own, `<id>@<region>.amazonses.com` (`email.` in us-east-1), of which its API tells the
 * part before the @ only.
 */
export function normalMessageId(messageId: string): string {
  const id = messageId.trim();
  const own = OF_SES.exec(id)?.[1];
  return own === undefined ? id : sesMessageId(own);
}

/** The same for the id as SES's API tells it. */
export const sesMessageId = (id: string): string => `ses:${id.toLowerCase()}`;
