/** The process behind DynamoDB: the dynoxide binary of this platform, or an endpoint that the environment names. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';
import { SetupError } from '../places.ts';
import { spawnGuarded, stopGuarded } from './process.ts';

export interface DynamoDbServer {
  endpoint: string;
  stop(): Promise<void>;
}

function binary(): string | undefined {
  try {
    const manifest = createRequire(import.meta.url).resolve(
      `@dynoxide/${process.platform}-${process.arch}/package.json`,
    );
    const path = join(dirname(manifest), process.platform === 'win32' ? 'dynoxide.exe' : 'dynoxide');
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/**
 * dynoxide keeps stream records without an index: after a few thousand, each write and each read of the stream would go
 * through all of them to find the last. These two make both steps cost the same for ever.
 */
function indexStreams(path: string): void {
  const database = new DatabaseSync(path);
  const number = 'CAST(sequence_number AS INTEGER)';
  try {
    database.exec('PRAGMA busy_timeout = 5000');
    database.exec(`CREATE INDEX IF NOT EXISTS careline_next ON _stream_records (table_name, ${number})`);
    database.exec(`CREATE INDEX IF NOT EXISTS careline_read ON _stream_records (table_name, shard_id, ${number})`);
  } finally {
    database.close();
  }
}

/** Throws SetupError when there is no DynamoDB to be had. `died` is called when the process ends by itself. */
export async function startDynamoDb(dataDir: string, died: (text: string) => void): Promise<DynamoDbServer> {
  const endpoint = process.env['CARELINE_DYNAMODB_ENDPOINT'];
  if (endpoint) return { endpoint: endpoint.replace(/\/$/, ''), stop: async () => {} };
  const command = binary();
  if (!command) {
    throw new SetupError(
      `There is no DynamoDB for ${process.platform}-${process.arch} in node_modules. Start one (DynamoDB Local, say) and name it: CARELINE_DYNAMODB_ENDPOINT=http://127.0.0.1:8000`,
    );
  }
  const port = await freePort();
  const path = join(dataDir, 'dynamodb.sqlite');
  const child = spawnGuarded(command, ['serve', '--port', String(port), '--db-path', path]);
  let output = '';
  let stopping = false;
  const keep = (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-2000);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const exited = new Promise<never>((_, fail) =>
    child.once('exit', (code) => {
      const error = new SetupError(`DynamoDB (dynoxide) ended with ${code}: ${output.trim()}`);
      fail(error);
      if (!stopping && ready) died(error.message);
    }),
  );
  exited.catch(() => {});
  let ready = false;
  const local = `http://127.0.0.1:${port}`;
  const answers = async () => {
    for (;;) {
      const answer = await fetch(local, { method: 'POST' }).catch(() => null);
      if (answer) {
        await answer.arrayBuffer();
        return;
      }
      await delay(20);
    }
  };
  await Promise.race([answers(), exited]);
  indexStreams(path);
  ready = true;
  return {
    endpoint: local,
    stop: () => {
      stopping = true;
      return stopGuarded(child);
    },
  };
}
