/** Tags of objects, which the emulator of S3 does not have: kept in a file of their own. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

export type Tags = Record<string, string>;
const storedSchema = z.record(z.string(), z.record(z.string(), z.string()));

export class ObjectTags {
  readonly #path: string;
  readonly #tags: Record<string, Tags>;

  constructor(dataDir: string) {
    this.#path = join(dataDir, 's3-tags.json');
    this.#tags = existsSync(this.#path) ? storedSchema.parse(JSON.parse(readFileSync(this.#path, 'utf8'))) : {};
  }

  /** `object`: bucket and key, with a slash between. */
  of(object: string): Tags {
    return this.#tags[object] ?? {};
  }

  set(object: string, tags: Tags): void {
    const none = Object.keys(tags).length === 0;
    if (none && !(object in this.#tags)) return;
    if (none) delete this.#tags[object];
    else this.#tags[object] = tags;
    writeFileSync(this.#path, JSON.stringify(this.#tags));
  }
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const unescaped = (text: string) =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');

export function tagsToXml(tags: Tags): string {
  const set = Object.entries(tags).map(
    ([key, value]) => `<Tag><Key>${escaped(key)}</Key><Value>${escaped(value)}</Value></Tag>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><Tagging><TagSet>${set.join('')}</TagSet></Tagging>`;
}

export const tagsFromXml = (xml: string): Tags =>
  Object.fromEntries(
    [...xml.matchAll(/<Tag>\s*<Key>([^<]*)<\/Key>\s*<Value>([^<]*)<\/Value>\s*<\/Tag>/g)].map(([, key, value]) => [
      unescaped(key ?? ''),
      unescaped(value ?? ''),
    ]),
  );

/** As `x-amz-tagging` has them: a query string. */
export const tagsFromHeader = (header: unknown): Tags =>
  typeof header === 'string' ? Object.fromEntries(new URLSearchParams(header)) : {};
