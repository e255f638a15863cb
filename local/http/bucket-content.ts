/** What the deployment puts into the pages' buckets, read from the assets in place: BucketDeployments without S3. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import * as z from 'zod';
import { read, type Template } from '../template/template.ts';

const deploymentSchema = z.object({
  SourceObjectKeys: z.array(z.string()),
  SourceMarkers: z.array(z.record(z.string(), z.unknown())).default([]),
  DestinationBucketName: z.string(),
  DestinationBucketKeyPrefix: z.string().default(''),
  Exclude: z.array(z.string()).default([]),
  Include: z.array(z.string()).default([]),
  SystemMetadata: z.record(z.string(), z.coerce.string()).default({}),
});

export interface StoredObject {
  body: Buffer;
  headers: Record<string, string>;
}
/** The object of a bucket, undefined when the deployment puts none there. */
export type BucketContent = (bucket: string, key: string) => StoredObject | undefined;

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

const glob = (pattern: string) =>
  new RegExp(
    `^${pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replace(/\*/g, '.*')
      .replace(/\?/g, '.')}$`,
  );

export function bucketContent(template: Template): BucketContent {
  const deployments = template.ofType('Custom::CDKBucketDeployment').map((resource) => {
    const { Exclude, Include, ...properties } = read(resource, deploymentSchema);
    const [excluded, included] = [Exclude.map(glob), Include.map(glob)];
    // As `aws s3 sync` has it: excluded, unless included after all.
    const takes = (key: string) => included.some((one) => one.test(key)) || !excluded.some((one) => one.test(key));
    return { ...properties, takes };
  });
  return (bucket, key) => {
    for (const {
      DestinationBucketName,
      DestinationBucketKeyPrefix: prefix,
      ...deployment
    } of deployments.toReversed()) {
      if (DestinationBucketName !== bucket || !key.startsWith(prefix)) continue;
      const own = key.slice(prefix.length).replace(/^\//, '');
      if (!deployment.takes(own)) continue;
      for (const [i, objectKey] of [...deployment.SourceObjectKeys.entries()].toReversed()) {
        const dir = template.asset(objectKey);
        const path = dir === undefined ? undefined : join(dir, normalize(`/${own}`));
        if (path === undefined || !existsSync(path) || !statSync(path).isFile()) continue;
        let body = readFileSync(path);
        const markers = Object.entries(deployment.SourceMarkers[i] ?? {});
        if (markers.length > 0) {
          body = Buffer.from(
            markers.reduce((text, [marker, value]) => text.replaceAll(marker, String(value)), body.toString()),
          );
        }
        const type = TYPES[extname(path)] ?? 'application/octet-stream';
        return { body, headers: { 'content-type': type, ...deployment.SystemMetadata } };
      }
    }
    return undefined;
  };
}
