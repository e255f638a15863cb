/** Who calls, for limits: behind the pages' CDN the connecting address is the CDN's. */
import { timingSafeEqual } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { HttpRequest } from './operation.ts';

/** The header in which the CDN shows that a request came through it, so that nobody else may name a viewer's address. */
export const EDGE_TOKEN_HEADER = 'x-careline-edge';

/** An IPv6 caller usually has a whole /64 to choose from: it counts as one. */
export function sourceAddress(request: HttpRequest, edgeToken: string | undefined): string {
  const address = fromEdge(request, edgeToken) ? viewerAddress(request) : request.sourceAddress;
  return isIPv6(address) ? firstHalf(address) : address;
}

function fromEdge({ headers }: HttpRequest, edgeToken: string | undefined): boolean {
  const [sent, known] = [Buffer.from(headers[EDGE_TOKEN_HEADER] ?? ''), Buffer.from(edgeToken ?? '')];
  return known.length > 0 && sent.length === known.length && timingSafeEqual(sent, known);
}

/** The CDN appends the viewer to X-Forwarded-For, then the API its own caller: what stands further left anybody may write. */
function viewerAddress({ headers, sourceAddress: connecting }: HttpRequest): string {
  const hops = (headers['x-forwarded-for'] ?? '').split(',').map((hop) => hop.trim());
  if (hops.at(-1) === connecting) hops.pop();
  return hops.at(-1) || connecting;
}

/** URL parsing writes an address in its canonical form, so that two spellings are one caller. */
function firstHalf(address: string): string {
  const url = `http://[${address.split('%', 1)[0]}]`;
  const [left = '', right] = (URL.canParse(url) ? new URL(url).hostname.slice(1, -1) : address).split('::');
  const head = left ? left.split(':') : [];
  const tail = right ? right.split(':') : [];
  const zeros = right === undefined ? 0 : 8 - head.length - tail.length;
  return [...head, ...Array<string>(zeros).fill('0'), ...tail].slice(0, 4).join(':');
}
