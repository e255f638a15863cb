/** Tickets' files in memory. */
import { createHash } from 'node:crypto';
import { CarelineError } from '../../../core/errors.ts';
import type { FileStore } from '../../../workflow/ports.ts';
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
