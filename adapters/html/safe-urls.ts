/** Where links and images of a mail may lead: read as a browser would, and given in the very form in which it does. */

const LIMIT = 2_000;

/** A name and password before the host are there to be taken for the host: they go. */
function parsed(text: string, protocols: readonly string[]): URL | undefined {
  const whole = text.trim().startsWith('//') ? `https:${text.trim()}` : text;
  if (whole.length > LIMIT || !URL.canParse(whole)) return undefined;
  const url = new URL(whole);
  if (!protocols.includes(url.protocol)) return undefined;
  url.username = '';
  url.password = '';
  return url;
}

export const linkTarget = (href: string): string | undefined =>
  parsed(href, ['http:', 'https:', 'mailto:', 'tel:'])?.href;

/** Of an image elsewhere, by https whatever the mail says; undefined for any other source. */
export function remoteImage(src: string): string | undefined {
  const url = parsed(src, ['http:', 'https:']);
  if (url) url.protocol = 'https:';
  return url?.href;
}
