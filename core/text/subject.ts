/** Marks that mail programs and desks put before a subject, in the languages of `core/mail/languages`. */
const MARKS =
  /^(?:\s*(?:re|aw|sv|vs|antw|odp|rif|res|ynt|tr|rv|enc|fwd?|wg|pd|回复|回覆|答复|转发|轉寄|轉發|返信|转寄|отв|пересл)(?:\[\d{1,3}\])?\s*[:：]|\s*\[CL-[0-9A-Z]{8}\]|\s*[[(*]{1,3}(?:external|ext|spam|外部邮件|垃圾邮件)[\])*]{1,3})+/iu;
const TICKET_MARK = /\[CL-[0-9A-Z]{8}\]/giu;

/** The subject as its writer meant it: without `Re:`, `Fwd:`, `回复：`, ticket numbers and warnings of mail gateways. */
export const withoutMarks = (subject: string): string => subject.replace(MARKS, '').replace(TICKET_MARK, '').trim();
