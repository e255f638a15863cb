/** A mail's HTML made safe by sanitize-html, for a frame that runs no scripts: what the frame would have to stop is not there to begin with. */
import sanitizeHtml from 'sanitize-html';
import type { RemoteImages } from '../../core/mail/written-mail.ts';
import { attributes, elements, silentElements, styles } from './allowed-markup.ts';
import { type CarriedImage, carriedImages } from './inline-images.ts';
import { linkTarget, remoteImage } from './safe-urls.ts';
import { withTrueHosts } from './true-hosts.ts';
import { HTML_LIMIT, withinLimits } from './within-limits.ts';

export interface SafeHtml {
  /** At most `HTML_LIMIT` characters beside `IMAGE_BUDGET` of images. */
  html: string;
  /** Remote images that were not let in. */
  blocked: number;
  /** Carried images that cannot be shown. */
  missing: number;
  /** The end of the mail is not in it. */
  cut: boolean;
}

export interface SanitiseOptions {
  remoteImages: RemoteImages;
  images: readonly CarriedImage[];
}

/** Deeper elements lose their tags, not their text. */
const DEPTH = 100;

/** Total: any text gives a value. */
export function sanitiseMail(html: string, options: SanitiseOptions): SafeHtml {
  let read = withinLimits(html);
  let safe = sanitise(read, options);
  // Some mail grows: rows of bare signs, of links, of tags that nobody closed.
  while (safe.characters > HTML_LIMIT) {
    read = read.slice(0, Math.floor(read.length / 2));
    safe = sanitise(read, options);
  }
  return { html: safe.html, blocked: safe.blocked, missing: safe.missing, cut: read.length < html.length };
}

function sanitise(html: string, { remoteImages, images }: SanitiseOptions) {
  const carried = carriedImages(images);
  const seen = { blocked: 0, missing: 0, ofImages: 0 };
  const imageUrl = (src: string): string | undefined => {
    const remote = remoteImage(src);
    if (remote && remoteImages === 'shown') return remote;
    if (remote) seen.blocked += 1;
    if (remote || src === '') return undefined;
    const url = carried(src);
    if (url) seen.ofImages += url.length;
    else seen.missing += 1;
    return url;
  };
  const clean = sanitizeHtml(html, {
    allowedTags: elements,
    nonTextTags: silentElements,
    allowedAttributes: { '*': [...Object.keys(attributes), 'style'], a: ['href', 'rel', 'target'], img: ['src'] },
    allowedStyles: { '*': styles },
    allowedSchemes: [],
    allowedSchemesByTag: { a: ['http', 'https', 'mailto', 'tel'], img: ['https', 'data'] },
    allowProtocolRelative: false,
    nestingLimit: DEPTH,
    transformTags: {
      a(tagName, { href = '', rel: _rel, target: _target, ...attribs }) {
        const target = linkTarget(href);
        const link = target ? { href: target, rel: 'noopener noreferrer nofollow', target: '_blank' } : {};
        return { tagName, attribs: { ...link, ...attribs } };
      },
      img(tagName, { src = '', ...attribs }) {
        const shown = imageUrl(src.trim());
        return { tagName, attribs: { ...attribs, ...(shown ? { src: shown } : {}) } };
      },
      '*': (tagName, attribs) => ({ tagName, attribs: withAllowedValues(attribs) }),
    },
  });
  const safe = withTrueHosts(clean);
  return { html: safe, characters: safe.length - seen.ofImages, ...seen };
}

/** By rules of their own. */
const ruledElsewhere = ['style', 'href', 'src', 'rel', 'target'];
const withAllowedValues = (attribs: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(attribs).filter(([name, value]) => ruledElsewhere.includes(name) || attributes[name]?.test(value)),
  );
