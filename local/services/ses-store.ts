/** Sent mail on disk: a line per message, the raw message in a file. What is here was accepted. */
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const sentSchema = z.object({
  id: z.string(),
  at: z.string(),
  source: z.string(),
  destinations: z.array(z.string()),
  configurationSet: z.string().optional(),
  tags: z.record(z.string(), z.array(z.string())),
});
export type SentMail = z.infer<typeof sentSchema>;

function* lines(path: string): Iterable<string> {
  if (!existsSync(path)) return;
  const text = readFileSync(path, 'utf8');
  // The last line may be half written when the process was killed: it was never answered.
  for (const line of text.slice(0, text.lastIndexOf('\n') + 1).split('\n')) if (line) yield line;
}

export class MailStore {
  readonly #dir: string;
  readonly #sent: SentMail[] = [];
  readonly #published = new Set<string>();

  constructor(dataDir: string) {
    this.#dir = join(dataDir, 'mail');
    mkdirSync(this.#dir, { recursive: true });
    for (const line of lines(this.#path('sent.jsonl'))) this.#sent.push(sentSchema.parse(JSON.parse(line)));
    for (const id of lines(this.#path('published'))) this.#published.add(id);
    // Mends a half-written last line, so that the next one starts on its own.
    if (existsSync(this.#path('sent.jsonl'))) {
      writeFileSync(this.#path('sent.jsonl'), this.#sent.map((mail) => `${JSON.stringify(mail)}\n`).join(''));
    }
  }

  #path(name: string): string {
    return join(this.#dir, name);
  }

  add(mail: SentMail, raw: Buffer): void {
    writeFileSync(this.#path(`${mail.id}.eml`), raw);
    appendFileSync(this.#path('sent.jsonl'), `${JSON.stringify(mail)}\n`);
    this.#sent.push(mail);
  }

  raw(id: string): Buffer {
    return readFileSync(this.#path(`${id}.eml`));
  }

  /** Newest first. */
  list(to?: string): SentMail[] {
    const wanted = to?.toLowerCase();
    const all = this.#sent.toReversed();
    return wanted === undefined
      ? all
      : all.filter((mail) => mail.destinations.some((one) => one.toLowerCase() === wanted));
  }

  markPublished(id: string): void {
    this.#published.add(id);
    appendFileSync(this.#path('published'), `${id}\n`);
  }

  unpublished(): SentMail[] {
    return this.#sent.filter(({ id }) => !this.#published.has(id));
  }
}
