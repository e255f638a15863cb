/** Customers' mail programs: what they send by SMTP, and how they answer a letter. */
import nodemailer from 'nodemailer';
import * as z from 'zod';
import type { RunningSystem } from '../../scripts/running/system.ts';

export const OURS = 'support@shop.example';

export interface Written {
  from: string;
  to?: string;
  subject: string;
  text: string;
  html?: string;
  attachments?: { filename: string; content: Buffer; contentType?: string; cid?: string }[];
  inReplyTo?: string;
  references?: string[];
  headers?: Record<string, string>;
  messageId?: string;
  /** The whole message as bytes, in place of all but the envelope. */
  raw?: string;
}

const letterSchema = z.looseObject({
  id: z.string(),
  subject: z.string(),
  text: z.string(),
  headers: z.record(z.string(), z.string()),
});
export type Letter = z.infer<typeof letterSchema>;

export class Mailer {
  readonly #system: RunningSystem;
  #port: number | undefined;

  constructor(system: RunningSystem) {
    this.#system = system;
  }

  /** Returns when all that follows has happened. */
  async send({ to = OURS, raw, ...written }: Written): Promise<void> {
    this.#port ??= (await this.#system.get(z.looseObject({ smtpPort: z.number() }), '/_local/health')).smtpPort;
    const transport = nodemailer.createTransport({ host: '127.0.0.1', port: this.#port, ignoreTLS: true });
    try {
      const envelope = { from: written.from, to };
      await transport.sendMail(raw === undefined ? { to, ...written } : { envelope, raw });
    } finally {
      transport.close();
    }
    await this.#system.settle();
  }

  /** To an address, newest first. */
  async letters(address: string): Promise<Letter[]> {
    return z.array(letterSchema).parse(await this.#system.mail(address));
  }
}

/** Where an answer to a letter goes, and what it names. */
export function answerTo({
  headers,
  subject,
}: Letter): Pick<Written, 'inReplyTo' | 'references' | 'subject'> & { to: string } {
  const { 'reply-to': to = '', 'message-id': inReplyTo = '', references = '' } = headers;
  return { to, inReplyTo, references: [...references.split(/\s+/), inReplyTo], subject: `Re: ${subject}` };
}

export const numberIn = (text: string): string => /CL-[0-9A-Z]{8}/.exec(text)?.[0] ?? '';
