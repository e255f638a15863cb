/** UTF-7 (RFC 2152), which no decoder of the platform reads. */
const utf16 = new TextDecoder('utf-16be');

/** Of what was never UTF-7, a `+` that starts no base64 stays. */
export const decodeUtf7 = (ascii: string): string =>
  ascii.replace(/\+([A-Za-z0-9+/]*)-?/g, (whole, base64: string) => {
    if (base64 === '') return whole === '+-' ? '+' : whole;
    const bytes = Buffer.from(base64, 'base64');
    return utf16.decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  });
