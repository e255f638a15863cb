/** Pictures that a mail carries itself, as data URLs: of raster types only, and as many as one answer can carry. */

export interface CarriedImage {
  /** Without angle brackets. */
  contentId?: string;
  content: Uint8Array;
}

/** Characters of all data URLs of one mail. */
export const IMAGE_BUDGET = 2_500_000;

/** By the first bytes, whatever the mail calls it: never SVG, which is a document. */
function rasterType(content: Uint8Array): string | undefined {
  const start = Buffer.from(content.buffer, content.byteOffset, Math.min(content.byteLength, 12)).toString('latin1');
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (start.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (/^GIF8[79]a/.test(start)) return 'image/gif';
  if (start.startsWith('RIFF') && start.slice(8) === 'WEBP') return 'image/webp';
  return start.startsWith('BM') ? 'image/bmp' : undefined;
}

export function imageUrl(content: Uint8Array): string | undefined {
  const type = rasterType(content);
  const base64 = Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('base64');
  return type && `data:${type};base64,${base64}`;
}

const DATA_URL = /^data:image\/(?:png|jpe?g|gif|webp|bmp)(?:;[\w=-]{1,40}){0,3};base64,/i;

/** Hands out the URL of a picture that `src` names (`cid:` or `data:`) while the budget lasts; a picture shown twice counts once more. */
export function carriedImages(images: readonly CarriedImage[]): (src: string) => string | undefined {
  const byId = new Map(images.map((image) => [image.contentId, image.content]));
  let left = IMAGE_BUDGET;
  return (src) => {
    const content = src.startsWith('cid:') ? idsOf(src.slice(4)).flatMap((id) => byId.get(id) ?? [])[0] : undefined;
    const bytes = content ?? (DATA_URL.test(src) ? Buffer.from(src.slice(src.indexOf(',') + 1), 'base64') : undefined);
    if (!bytes || bytes.byteLength * (4 / 3) > left) return undefined;
    const url = imageUrl(bytes);
    if (url) left -= url.length;
    return url;
  };
}

function idsOf(id: string): string[] {
  try {
    return [id, decodeURIComponent(id)];
  } catch {
    return [id];
  }
}
