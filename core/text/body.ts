/** Cuts from a message what its writer did not write for it: quoted mail and the signature. */
import { splitReplyText } from '../mail/split-reply.ts';
import { signatureLine } from './signature.ts';

/** The writer's own words. Where nothing would be left, the text as it came. */
export function ownWords(text: string): string {
  // A single line is what its writer wrote, whatever it looks like.
  if (!/[\r\n]/.test(text)) return text.trim();
  const kept = splitReplyText(text)
    .reply.split(/\r\n|\r|\n/)
    .filter((line) => !line.trimStart().startsWith('>'));
  const own = kept.slice(0, signatureLine(kept)).join('\n').trim();
  return own === '' ? text.trim() : own;
}
