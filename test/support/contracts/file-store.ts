/** What every store of files does. */
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import type { FileStore } from '../../../workflow/ports.ts';

export interface FileStoreUnderTest {
  files: FileStore;
  /** What the scanner says of a file. */
  judge(id: string, verdict: 'clean' | 'infected' | 'unreadable'): Promise<void>;
}

const content = new TextEncoder().encode('a picture of a lamp');
const hash = createHash('sha256').update(content).digest('hex');
const now = new Date();

export function fileStoreContract(create: () => Promise<FileStoreUnderTest>): void {
  it('names a file by its content, however often it comes', async () => {
    const { files } = await create();
    expect([await files.put(content), await files.put(content)]).toEqual([hash, hash]);
    expect(await files.put(new Uint8Array(0))).toMatch(/^[0-9a-f]{64}$/);
  });

  it('links to it for five minutes', async () => {
    const { files } = await create();
    await files.put(content);
    const link = await files.link({ id: hash, name: 'lamp.jpg', type: 'image/jpeg' }, now);
    expect(link.url).toContain(hash);
    expect(Date.parse(link.expiresAt) - now.getTime()).toBe(300_000);
  });

  it('knows what the scanner has said', async () => {
    const { files, judge } = await create();
    await files.put(content);
    expect(await files.scan(hash)).toBe('waiting');
    for (const verdict of ['clean', 'infected', 'unreadable'] as const) {
      await judge(hash, verdict);
      expect(await files.scan(hash)).toBe(verdict);
    }
  });

  it('says that a file has gone', async () => {
    const { files } = await create();
    const gone = 'a'.repeat(64);
    await expect(files.link({ id: gone, name: 'x', type: 'image/png' }, now)).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(files.scan(gone)).rejects.toMatchObject({ code: 'not_found' });
  });
}
