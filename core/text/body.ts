/** Cuts from a message what its writer did not write for it: quoted mail and the signature. */

const QUOTE_START =
  /^\s*(?:-{2,}\s*(?:original message|forwarded message|原始邮件|原始郵件|转发邮件).*|on .{1,200} wrote:|.{1,200}(?:写道|寫道)[:：])\s*$/i;
const SEPARATOR = /^\s*(?:--|__{2,})\s*$/;
const DEVICE = /^\s*(?:sent from my .{1,40}|get outlook for .{1,20}|发自我的.{1,20}|從我的.{1,20}傳送)\s*$/i;
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
  const lines = text.split(/\r\n|\r|\n/);
  const kept: string[] = [];
  for (const line of lines) {
    if (QUOTE_START.test(line.slice(0, 300))) break;
    if (!line.trimStart().startsWith('>') && !DEVICE.test(line)) kept.push(line);
  }
  // A signature may follow a sign-off or a separator; the earliest that qualifies takes the rest with it.
  const from = Math.max(1, kept.length - MAX_SIGNATURE_LINES - 4);
  for (let at = from; at < kept.length; at++) {
    const line = kept[at] ?? '';
    const rest = kept.slice(at + 1).filter((one) => one.trim() !== '');
    if ((SIGN_OFF.test(line) || SEPARATOR.test(line)) && looksLikeSignature(rest)) {
      kept.length = at;
      break;
    }
  }
  const own = kept.join('\n').trim();
  return own === '' ? text.trim() : own;
}
