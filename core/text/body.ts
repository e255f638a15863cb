/** Cuts from a message what its writer did not write for it: quoted mail and the signature. */
import { splitReplyText } from '../mail/split-reply.ts';

const SIGN_OFF =
  /^\s*(?:(?:with )?(?:best|kind|warm|many)?\s*(?:regards|wishes|thanks)|best|sincerely(?: yours)?|yours (?:sincerely|faithfully|truly)|respectfully|cheers|thanks (?:and|&) regards|thank you|thanks|此致|敬礼|敬禮|祝好|顺颂商祺|順頌商祺)\s*[,.!，。！]*\s*$/i;

/** A signature is short: more or longer lines after a sign-off are taken for text. */
const MAX_SIGNATURE_LINES = 6;
const MAX_SIGNATURE_LINE = 60;

const looksLikeSignature = (lines: string[]): boolean =>
  lines.length <= MAX_SIGNATURE_LINES &&
  lines.every((line) => line.trim().length <= MAX_SIGNATURE_LINE && !/[?？]/.test(line));

/** The writer's own words. Where nothing would be left, the text as it came. */
export function ownWords(text: string): string {
  // A single line is what its writer wrote, whatever it looks like.
  if (!/[\r\n]/.test(text)) return text.trim();
  const kept = splitReplyText(text)
    .reply.split(/\r\n|\r|\n/)
    .filter((line) => !line.trimStart().startsWith('>'));
  // A signature may follow a sign-off too; the earliest that qualifies takes the rest with it.
  const from = Math.max(1, kept.length - MAX_SIGNATURE_LINES - 4);
  for (let at = from; at < kept.length; at++) {
    const line = kept[at] ?? '';
    const rest = kept.slice(at + 1).filter((one) => one.trim() !== '');
    if (SIGN_OFF.test(line) && looksLikeSignature(rest)) {
      kept.length = at;
      break;
    }
  }
  const own = kept.join('\n').trim();
  return own === '' ? text.trim() : own;
}
