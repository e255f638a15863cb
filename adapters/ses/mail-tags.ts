/** Names of the message tags by which SES's events find their letter. */
export const MAIL_TAGS = { letter: 'letter-id', ticket: 'ticket-id' } as const;
