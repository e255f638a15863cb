/** A running Careline as its users reach it: the public API, the desk API and the control of the local run. */
import * as z from 'zod';

export interface Answer {
  status: number;
  headers: Headers;
  /** Parsed JSON; undefined for an empty body. */
  body: unknown;
}

export interface CallOptions {
  method?: string;
  body?: unknown;
  headers?: Record<string, string>;
  token?: string;
}

const ticketSchema = z.looseObject({
  id: z.string(),
  status: z.string(),
  queue: z.string(),
  category: z.string(),
  priority: z.string(),
  locale: z.string(),
  assignee: z.string().optional(),
  createdAt: z.string(),
  version: z.number(),
  customer: z.looseObject({ id: z.string(), email: z.string() }),
});
export type TicketView = z.infer<typeof ticketSchema>;

const mailSchema = z.looseObject({
  id: z.string(),
  to: z.union([z.string(), z.array(z.string())]),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
});
export type SentMail = z.infer<typeof mailSchema>;

const deadLetterSchema = z.looseObject({ queue: z.string().optional() });
const denialSchema = z.looseObject({ function: z.string(), action: z.string(), resource: z.string() });

export class RunningSystem {
  readonly url: string;

  constructor(url: string) {
    this.url = url.replace(/\/$/, '');
  }

  async call(path: string, options: CallOptions = {}): Promise<Answer> {
    const headers: Record<string, string> = { ...options.headers };
    if (options.body !== undefined) headers['content-type'] ??= 'application/json';
    if (options.token) headers['authorization'] = `Bearer ${options.token}`;
    const response = await fetch(`${this.url}${path}`, {
      method: options.method ?? (options.body === undefined ? 'GET' : 'POST'),
      headers,
      ...(options.body === undefined
        ? {}
        : { body: typeof options.body === 'string' ? options.body : JSON.stringify(options.body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: parseBody(text) };
  }

  /** Like `call`, for calls that are expected to succeed. */
  async get<T>(schema: z.ZodType<T>, path: string, options: CallOptions = {}): Promise<T> {
    const answer = await this.call(path, options);
    if (answer.status >= 300)
      throw new Error(`${options.method ?? ''} ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    return schema.parse(answer.body);
  }

  async ready(): Promise<boolean> {
    return this.call('/_local/health').then(
      (answer) => answer.status === 200,
      () => false,
    );
  }

  async smtpPort(): Promise<number> {
    return (await this.get(z.looseObject({ smtpPort: z.number() }), '/_local/health')).smtpPort;
  }

  async settle(): Promise<void> {
    const answer = await this.call('/_local/settle', { method: 'POST' });
    if (answer.status !== 200) throw new Error(`The system does not come to rest: ${JSON.stringify(answer.body)}`);
  }

  /** A token for the desk API of the local run. */
  async token(email: string, group: 'agent' | 'lead' | 'admin' = 'agent', name?: string): Promise<string> {
    const query = new URLSearchParams({ email, group, ...(name ? { name } : {}) });
    return (await this.get(z.looseObject({ token: z.string() }), `/_local/token?${query}`)).token;
  }

  async advance(duration: string): Promise<void> {
    await this.get(z.looseObject({ now: z.string() }), '/_local/clock', { body: { advance: duration } });
  }

  async mail(to?: string): Promise<SentMail[]> {
    return this.get(z.array(mailSchema), `/_local/mail${to ? `?to=${encodeURIComponent(to)}` : ''}`);
  }

  async deadLetters(): Promise<z.infer<typeof deadLetterSchema>[]> {
    return this.get(z.array(deadLetterSchema), '/_local/dead-letters');
  }

  async denials(): Promise<z.infer<typeof denialSchema>[]> {
    return this.get(z.array(denialSchema), '/_local/denials');
  }

  async ticket(id: string, token: string): Promise<TicketView> {
    return (await this.get(z.looseObject({ ticket: ticketSchema }), `/v1/desk/tickets/${id}`, { token })).ticket;
  }

  /** All tickets of a listing, page by page. */
  async *tickets(query: Record<string, string>, token: string): AsyncGenerator<TicketView> {
    let cursor: string | undefined;
    do {
      const search = new URLSearchParams({ limit: '100', ...query, ...(cursor ? { cursor } : {}) });
      const page = await this.get(
        z.looseObject({ tickets: z.array(ticketSchema), cursor: z.string().optional() }),
        `/v1/desk/tickets?${search}`,
        { token },
      );
      yield* page.tickets;
      cursor = page.cursor;
    } while (cursor);
  }
}

/** The body of an agent's reply. Made of entries: an object with a member named `then` would look like a promise. */
export const replyBody = (text: string, nextStatus: 'open' | 'pending' | 'solved'): Record<string, string> =>
  Object.fromEntries([
    ['text', text],
    ['then', nextStatus],
  ]);

/** The token in a letter's link to one of the pages. */
export function linkToken(mail: SentMail, page: 'status' | 'survey'): string {
  const token = new RegExp(`/${page}#([0-9a-z]+)`).exec(mail.text)?.[1];
  if (!token) throw new Error(`No ${page} link in the letter "${mail.subject}"`);
  return token;
}

function parseBody(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
