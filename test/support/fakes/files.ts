/** Tickets' files in memory. */
import { createHash } from 'node:crypto';
import { CarelineError } from '../../../core/errors.ts';
import type { NewUpload } from '../../../core/files/upload.ts';
import type { FileStore, Uploads, UploadUses } from '../../../workflow/ports.ts';
import { turn } from './turn.ts';

type Verdict = Awaited<ReturnType<FileStore['scan']>>;

/** `verdicts`: what the scanner has said, by file; `puts`: every call, whatever it kept. */
export function memoryFiles(): FileStore & {
  stored: Map<string, Uint8Array>;
  verdicts: Map<string, Verdict>;
  puts: number;
} {
  const stored = new Map<string, Uint8Array>();
  const verdicts = new Map<string, Verdict>();
  const find = (id: string) => {
    if (!stored.has(id)) throw new CarelineError('not_found', 'This file is no longer kept.');
  };
  const files = {
    stored,
    verdicts,
    puts: 0,
    async put(content: Uint8Array) {
      await turn();
      files.puts += 1;
      const id = createHash('sha256').update(content).digest('hex');
      stored.set(id, Uint8Array.from(content));
      return id;
    },
    async load(id: string) {
      await turn();
      find(id);
      return stored.get(id) ?? new Uint8Array(0);
    },
    async scan(id: string) {
      await turn();
      find(id);
      return verdicts.get(id) ?? 'waiting';
    },
    async link({ id, name, type }: { id: string; name: string; type: string }, now: Date) {
      await turn();
      find(id);
      const url = `https://files.example/${id}?${new URLSearchParams({ name, type })}`;
      return { url, expiresAt: new Date(now.getTime() + 300_000).toISOString() };
    },
  };
  return files;
}

/** What browsers sent; `send` is the transfer itself. */
export function memoryUploads(): Uploads & { send(id: string, content: Uint8Array): void; opened: NewUpload[] } {
  const announced = new Map<string, NewUpload>();
  const sent = new Map<string, Uint8Array>();
  const opened: NewUpload[] = [];
  return {
    opened,
    send(id, content) {
      sent.set(id, Uint8Array.from(content));
    },
    async open(file, now) {
      await turn();
      opened.push(file);
      const id = String(opened.length).padStart(32, '0');
      announced.set(id, file);
      const expiresAt = new Date(now.getTime() + 300_000).toISOString();
      return { id, url: `https://files.example/uploads/${id}`, method: 'PUT', headers: {}, expiresAt };
    },
    async load(id, atMost) {
      await turn();
      const [file, content] = [announced.get(id), sent.get(id)];
      if (!file || !content) return null;
      return { name: file.name, type: file.type, content: content.length > atMost ? undefined : content };
    },
  };
}

export function memoryUploadUses(): UploadUses {
  const uses = new Map<string, { request: string; ticketId?: string }>();
  return {
    async take(uploadId, request) {
      await turn();
      const use = uses.get(uploadId);
      if (use && use.request !== request) return { state: 'used' };
      if (use?.ticketId !== undefined) return { state: 'done', ticketId: use.ticketId };
      uses.set(uploadId, { request });
      return { state: 'taken' };
    },
    async finish(uploadId, request, ticketId) {
      await turn();
      if ((uses.get(uploadId)?.request ?? request) === request) uses.set(uploadId, { request, ticketId });
    },
    async giveBack(uploadId, request) {
      await turn();
      const use = uses.get(uploadId);
      if (use?.request === request && use.ticketId === undefined) uses.delete(uploadId);
    },
  };
}
