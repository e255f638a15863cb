/** What functions write, line by line: kept in a file, the newest lines also in memory. */
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

const KEPT = 5000;

export class FunctionLogs {
  readonly #lines: { function: string; line: string }[] = [];
  readonly #file;

  constructor(dataDir: string) {
    this.#file = createWriteStream(join(dataDir, 'functions.log'), { flags: 'a' });
  }

  write(name: string, line: string): void {
    this.#lines.push({ function: name, line });
    if (this.#lines.length > KEPT) this.#lines.splice(0, this.#lines.length - KEPT);
    this.#file.write(`${name} ${line}\n`);
  }

  follow(name: string, stream: Readable): void {
    let rest = '';
    stream.on('data', (chunk: Buffer) => {
      const lines = (rest + chunk.toString()).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) if (line !== '') this.write(name, line);
    });
    stream.on('end', () => rest !== '' && this.write(name, rest));
  }

  recent(name?: string) {
    return name === undefined ? this.#lines : this.#lines.filter((line) => line.function === name);
  }

  close(): Promise<void> {
    return new Promise((done) => this.#file.end(done));
  }
}
