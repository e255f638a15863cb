/** How far a stream has been read, on disk: after a sudden end reading goes on where the last finished batch ended. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const schema = z.record(z.string(), z.string());

export class Checkpoints {
  readonly #path: string;
  readonly #byShard: Record<string, string>;

  constructor(dataDir: string, mapping: string) {
    const dir = join(dataDir, 'checkpoints');
    mkdirSync(dir, { recursive: true });
    this.#path = join(dir, `${mapping}.json`);
    this.#byShard = existsSync(this.#path) ? schema.parse(JSON.parse(readFileSync(this.#path, 'utf8'))) : {};
  }

  get(shard: string): string | undefined {
    return this.#byShard[shard];
  }

  set(shard: string, sequenceNumber: string): void {
    this.#byShard[shard] = sequenceNumber;
    writeFileSync(`${this.#path}.new`, JSON.stringify(this.#byShard));
    renameSync(`${this.#path}.new`, this.#path);
  }
}
