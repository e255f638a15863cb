/** One file from the browser to the store: ask for a link, then send it there. */
import type { UploadLink } from '../../../workflow/ports.ts';
import { ApiError } from '../api.ts';

export interface Announcement {
  name: string;
  type: string;
  size: number;
  sha256?: string;
}
/** `POST …/uploads` of whoever sends. */
export type AskForLink = (file: Announcement) => Promise<Pick<UploadLink, 'id' | 'url' | 'method' | 'headers'>>;

/** What went wrong, as far as it helps a person. */
export type Trouble = 'empty' | 'type' | 'size' | 'often' | 'busy' | 'offline' | 'refused';

/** The file is read whole for it: larger ones would fill a phone's memory. */
const HASHED_BYTES = 30_000_000;

/** Resolves with the upload's id. Rejects with `ApiError`; `signal` ends it. `progress`: from 0 to 1. */
export async function transfer(
  ask: AskForLink,
  { name, file }: { name: string; file: File },
  { progress, signal }: { progress(share: number): void; signal: AbortSignal },
): Promise<string> {
  const sha256 = await hashOf(file);
  const { id, url, method, headers } = await ask({ name, type: file.type, size: file.size, ...(sha256 && { sha256 }) });
  if (signal.aborted) throw new ApiError(0, 'aborted');
  await new Promise<void>((done, fail) => {
    // Not fetch: it does not tell how far it is.
    const request = new XMLHttpRequest();
    request.open(method, url);
    for (const [header, value] of Object.entries(headers)) request.setRequestHeader(header, value);
    request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) done();
      else fail(new ApiError(request.status, 'The store refused the file.'));
    };
    request.onerror = () => fail(new ApiError(0, 'failed'));
    signal.addEventListener('abort', () => {
      request.abort();
      fail(new ApiError(0, 'aborted'));
    });
    request.send(file);
  });
  return id;
}

/** Undefined where the browser cannot (no secure origin) or should not. */
async function hashOf(file: File): Promise<string | undefined> {
  if (file.size > HASHED_BYTES || !globalThis.crypto?.subtle) return undefined;
  try {
    const hash = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
    return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
  } catch {
    // The file has changed or gone since it was chosen: sending it will say so.
    return undefined;
  }
}

export function troubleOf(error: unknown): Trouble {
  if (!(error instanceof ApiError) || error.status === 0) return 'offline';
  if (error.status === 422) {
    const path = error.fields[0]?.path;
    return path === 'size' ? 'size' : path === 'name' || path === 'type' ? 'type' : 'refused';
  }
  if (error.status === 429) return 'often';
  return error.status >= 500 ? 'busy' : 'refused';
}
