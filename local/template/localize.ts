/** Addresses of the cloud become addresses of the local run: one place, so that environment, pages and tokens agree. */
import { type Places, REGION } from '../places.ts';

const HOST = '[^/"\'\\s;,]+';
const patterns = (places: Places): [RegExp, string][] => [
  [new RegExp(`https://${HOST}\\.cloudfront\\.net`, 'g'), places.origin],
  [new RegExp(`https://${HOST}\\.execute-api\\.${REGION}\\.amazonaws\\.com`, 'g'), places.origin],
  [new RegExp(`https://${HOST}\\.auth\\.${REGION}\\.amazoncognito\\.com`, 'g'), places.origin],
  [new RegExp(`https://cognito-idp\\.${REGION}\\.amazonaws\\.com`, 'g'), places.origin],
  [new RegExp(`https://${HOST}\\.s3\\.${REGION}\\.amazonaws\\.com`, 'g'), places.gateway],
  [new RegExp(`https://sqs\\.${REGION}\\.amazonaws\\.com`, 'g'), places.gateway],
];

const escapePattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** `aliases`: host names of the distributions themselves (a shop's own domain). */
export function localizer(places: Places, aliases: readonly string[]): (text: string) => string {
  const rules = patterns(places);
  for (const alias of aliases)
    rules.push([new RegExp(`https://${escapePattern(alias)}(?![\\w.-])`, 'g'), places.origin]);
  return (text) => (text.includes('https://') ? rules.reduce((t, [from, to]) => t.replace(from, to), text) : text);
}
