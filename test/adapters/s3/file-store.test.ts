import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PutObjectTaggingCommand, type S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createS3 } from '../../../adapters/s3/client.ts';
import { createFileStore } from '../../../adapters/s3/file-store.ts';
import { fileKey, SCAN_TAG } from '../../../adapters/s3/keys.ts';
import type { Backend } from '../../../local/gateway/call.ts';
import { readCors } from '../../../local/gateway/cors.ts';
import { Faults } from '../../../local/gateway/faults.ts';
import { Gateway } from '../../../local/gateway/gateway.ts';
import { Ledger } from '../../../local/gateway/ledger.ts';
import { listen } from '../../../local/http/server.ts';
import { type Messaging, startMessaging } from '../../../local/services/messaging.ts';
import { resolveTemplate } from '../../../local/template/template.ts';
import { fileStoreContract } from '../../support/contracts/file-store.ts';
import { memoryFiles } from '../../support/fakes.ts';

const bucket = 'shop-files';
const pages = 'http://127.0.0.1:1';
const Properties = {
  BucketName: bucket,
  CorsConfiguration: {
    CorsRules: [
      { AllowedOrigins: [pages], AllowedMethods: ['GET', 'PUT'], AllowedHeaders: ['content-type', 'x-amz-*'] },
    ],
  },
};
const sections = { Outputs: {}, Parameters: {}, Mappings: {}, Conditions: {} };
const template = resolveTemplate(
  {
    stacks: [{ name: 'S', template: { ...sections, Resources: { Files: { Type: 'AWS::S3::Bucket', Properties } } } }],
    asset: () => undefined,
  },
  { origin: pages, gateway: 'http://127.0.0.1:2' },
);

let dir: string;
let messaging: Messaging;
let server: Awaited<ReturnType<typeof listen>>;
let client: S3Client;
let now: () => Date = () => new Date();
/** What the role of whoever signs allows. */
let allowed = (_action: string) => true;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'careline-files-'));
  messaging = await startMessaging(template, dir);
  server = await listen(0);
  const { s3 } = messaging;
  const gateway = new Gateway({
    backends: { s3 } as Record<string, Backend> as ConstructorParameters<typeof Gateway>[0]['backends'],
    roles: {
      decide: (_role, { action }) =>
        allowed(action) ? { allowed: true } : { allowed: false, because: 'no statement allows it' },
    },
    ledger: new Ledger(),
    faults: new Faults(),
    cors: readCors(template),
    now: () => now(),
    caller: (key) => (key === 'desk-api' ? { name: 'desk-api', roleArn: 'role', crash: () => {} } : undefined),
    warn: () => {},
  });
  server.handle((request, response) => void gateway.handle(request, response));
  client = createS3({
    endpoint: `http://127.0.0.1:${server.port}`,
    region: 'us-east-1',
    credentials: { accessKeyId: 'desk-api', secretAccessKey: 'local', sessionToken: 'worker-1' },
  });
});
afterAll(async () => {
  client.destroy();
  await server.stop();
  await messaging.stop();
  rmSync(dir, { recursive: true });
});

const tag = { clean: 'NO_THREATS_FOUND', infected: 'THREATS_FOUND', unreadable: 'UNSUPPORTED' };
const files = () => createFileStore(client, bucket);

describe('in memory', () =>
  fileStoreContract(async () => {
    const store = memoryFiles();
    return { files: store, judge: async (id, verdict) => void store.verdicts.set(id, verdict) };
  }));

describe('in S3', () => {
  fileStoreContract(async () => ({
    files: files(),
    async judge(id, verdict) {
      const Tagging = { TagSet: [{ Key: SCAN_TAG, Value: tag[verdict] }] };
      await client.send(new PutObjectTaggingCommand({ Bucket: bucket, Key: fileKey(id), Tagging }));
    },
  }));

  const linked = async (name: string, type: string, content = 'bytes of it') => {
    const id = await files().put(new TextEncoder().encode(content));
    return files().link({ id, name, type }, now());
  };

  it.each([
    ['lamp.jpg', 'image/jpeg', 'image/jpeg'],
    ['page.html', 'text/html', 'application/octet-stream'],
    ['发票 "1".svg', 'image/svg+xml', 'application/octet-stream'],
  ])('%s as %s is saved, as %s', async (name, type, served) => {
    const { url } = await linked(name, type);
    const answer = await fetch(url);
    expect(await answer.text()).toBe('bytes of it');
    expect(answer.headers.get('content-type')).toBe(served);
    expect(answer.headers.get('cache-control')).toContain('no-store');
    const disposition = answer.headers.get('content-disposition') ?? '';
    expect(disposition).toMatch(/^attachment; /);
    expect(decodeURIComponent(disposition.split("UTF-8''")[1] ?? '')).toBe(name);
  });

  it('a scan’s verdict goes with the content that it was about', async () => {
    const id = await files().put(new TextEncoder().encode('scanned'));
    const Tagging = { TagSet: [{ Key: SCAN_TAG, Value: tag.clean }] };
    await client.send(new PutObjectTaggingCommand({ Bucket: bucket, Key: fileKey(id), Tagging }));
    await files().put(new TextEncoder().encode('scanned'));
    expect(await files().scan(id)).toBe('waiting');
  });

  describe('a link', () => {
    it.each<[string, (url: string, other: string) => string]>([
      ['to another file', (url, other) => url.replace(/[0-9a-f]{64}/, /[0-9a-f]{64}/.exec(other)?.[0] ?? '')],
      ['as another type', (url) => url.replace('image%2Fjpeg', 'text%2Fhtml')],
      ['to be shown', (url) => url.replace('attachment', 'inline')],
      ['good for longer', (url) => url.replace('X-Amz-Expires=300', 'X-Amz-Expires=3000')],
      ['of somebody else', (url) => url.replace('Credential=desk-api', 'Credential=public-api')],
    ])('that was changed %s opens nothing', async (_how, change) => {
      const { url } = await linked('lamp.jpg', 'image/jpeg');
      const other = await linked('other.jpg', 'image/jpeg', 'other bytes');
      const changed = change(url, other.url);
      expect(changed).not.toBe(url);
      expect((await fetch(changed)).status).toBe(403);
    });

    it('is dead after its time', async () => {
      const { url, expiresAt } = await linked('lamp.jpg', 'image/jpeg');
      now = () => new Date(Date.parse(expiresAt) + 1_000);
      expect((await fetch(url)).status).toBe(403);
      now = () => new Date();
      expect((await fetch(url)).status).toBe(200);
    });

    it('may do no more than who signed it', async () => {
      const { url } = await linked('lamp.jpg', 'image/jpeg');
      allowed = (action) => action !== 's3:GetObject';
      expect((await fetch(url)).status).toBe(403);
      allowed = () => true;
    });

    it('serves scripts of the pages, and of nobody else', async () => {
      const { url } = await linked('lamp.jpg', 'image/jpeg');
      const from = async (origin: string, asked: Record<string, string> = {}) => {
        const method = 'access-control-request-method' in asked ? 'OPTIONS' : 'GET';
        const answer = await fetch(url, { method, headers: { origin, ...asked } });
        return [answer.status, answer.headers.get('access-control-allow-origin')];
      };
      const put = { 'access-control-request-method': 'PUT', 'access-control-request-headers': 'content-type' };
      expect(await from(pages)).toEqual([200, pages]);
      expect(await from('https://elsewhere.example')).toEqual([200, null]);
      expect(await from(pages, put)).toEqual([200, pages]);
      expect(await from('https://elsewhere.example', put)).toEqual([403, null]);
      expect(await from(pages, { 'access-control-request-method': 'DELETE' })).toEqual([403, null]);
    });
  });
});
