/** The version that a caller has seen, from `If-Match` (RFC 9110). */

/** No ticket ever has it: what is no version of ours matches nothing. */
const NO_VERSION = 0;

/**
 * Undefined where any version will do (no header, or `*`). Quotes and the mark of a weak tag are optional; of a list the
 * highest counts, since an older one can only match by never having been left.
 */
export function expectedVersion(header: string | undefined): number | undefined {
  if (header === undefined || header.trim() === '*') return undefined;
  const versions = header
    .slice(0, 500)
    .split(',')
    .map((tag) => /^\s*(?:W\/)?"?(\d{1,9})"?\s*$/.exec(tag)?.[1])
    .map((digits) => (digits === undefined ? NO_VERSION : Number(digits)));
  return Math.max(...versions);
}

export const etag = (version: number): string => `"${version}"`;
