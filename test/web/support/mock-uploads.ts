/** Links for files and the store that they lead to. */
import type { MockRequest, Responder } from './site.ts';

export function mockUploads(origin: string): Responder {
  let count = 0;
  return ({ method, path, body, headers }: MockRequest) => {
    if (method === 'POST' && (path === '/v1/uploads' || path === '/v1/desk/uploads')) {
      const { name } = body as { name: string };
      if (path.includes('desk') && !headers.authorization) return { status: 401 };
      if (name.endsWith('.exe')) {
        const errors = [{ path: 'name', message: 'is a program' }];
        return { status: 422, body: { type: 'about:blank', title: 'Invalid', status: 422, detail: 'No.', errors } };
      }
      count += 1;
      const id = String(count).padStart(32, '0');
      const link = {
        id,
        url: `${origin}/uploads/${id}`,
        method: 'PUT',
        headers: { 'content-type': 'application/octet-stream' },
      };
      return { status: 201, body: { ...link, expiresAt: new Date().toISOString() } };
    }
    return method === 'PUT' && path.startsWith('/uploads/') ? { status: 200 } : undefined;
  };
}
