/**
 * What a browser is told of a file that somebody sent: that it is to be saved, never shown as a page, under a name that
 * cannot break out of the header (RFC 6266, RFC 8187).
 */

/** Types that a browser cannot run anything in. All else is bytes: no HTML, SVG, XML or script, whatever it was declared as. */
const SAFE = new Set([
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/avif',
  'image/heic',
  'image/heif',
  'image/bmp',
  'image/tiff',
  'application/pdf',
  'text/plain',
  'text/csv',
  'audio/mpeg',
  'audio/mp4',
  'audio/ogg',
  'audio/wav',
  'video/mp4',
  'video/webm',
  'video/quicktime',
]);

export const servedType = (declared: string): string => (SAFE.has(declared) ? declared : 'application/octet-stream');

/** attr-char of RFC 8187 is what encodeURIComponent leaves alone, less `*'()`, plus some that it encodes all the same. */
const encoded = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replace(/[*'()]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

/** Value of `Content-Disposition`: ASCII only, with a plain name for programs that know no other. */
export function attachmentHeader(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]/gu, '_').replace(/["\\%;]/g, '_');
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded(name)}`;
}
