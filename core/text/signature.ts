/** Where a signature begins that nothing but its sign-off tells. Errs on the side of text: a line of it is lost to nobody. */

const SIGN_OFF =
  /^\s*(?:(?:with )?(?:best|kind|warm|many)?\s*(?:regards|wishes|thanks)|best|sincerely(?: yours)?|yours (?:sincerely|faithfully|truly)|respectfully|cheers|thanks (?:and|&) regards|thank you|thanks|此致|敬礼|敬禮|祝好|顺颂商祺|順頌商祺)\s*[,.!，。！]*\s*$/i;
/** Nobody opens a message with these; with thanks and cheers many do. */
const FORMAL = /regards|wishes|sincerely|faithfully|truly|respectfully|此致|敬礼|敬禮|祝好|商祺/i;
const GREETING =
  /^\s*(?:hi|hiya|hey|hello|dear|greetings|good (?:morning|afternoon|evening|day)|to whom it may concern|您好|你好|尊敬的|亲|親|哈喽|哈囉|在吗|在嗎)(?![\p{Script=Latin}\d])/iu;
const LONGEST_GREETING = 40;

/** More or longer lines after a sign-off are taken for text. */
const MAX_LINES = 6;
const MAX_LINE = 60;

/** Words that stand in sentences and in no name, title or address. */
const OF_SENTENCES = new Set(
  (
    'i me my mine you your yours he she it its we us our they them their this these those there here ' +
    'am is are was were be been being do does did done have has had having can cant cannot could will would should ' +
    'shall may might must not no never dont didnt doesnt isnt wasnt havent hasnt wont im ive id ill please pls kindly ' +
    'now today tomorrow yesterday again still yet already also but because if when where why what which who how ' +
    'with without want wants wanted need needs needed get got like asap urgent urgently'
  ).split(' '),
);
/** Small words within titles and names: Head of Sales, Ludwig van der Rohe. */
const SMALL = /^(?:and|of|the|for|at|in|on|de|del|della|di|da|do|dos|la|le|van|von|der|den|zu|bin|al|el|y|e|und|et)$/;
const CONTACT =
  /@|(?:https?:\/\/|www\.)\S|^(?:tel|telephone|phone|mobile|mob|cell|fax|whats ?app|wechat|[tmpf]|电话|電話|手机|手機|微信|传真)[\s.:：]*\+?[\d(]|^\+?[\d(][\d\s()./-]{5,}$/i;
/** Names of people, firms and departments; what asks, complains or tells has one of the signs that are not here. */
const HAN_NAME = /^[\p{Script=Han}·• ]{1,12}$/u;
const HAN_TITLED = /(?:公司|客服部?|部门?|部門|先生|女士|小姐|经理|經理|敬上|谨上|謹上|上)$/u;
const HAN_SPEECH =
  /^(?:退|换|換|催|查|改|取消|补|補|发|發|维修|維修|投诉|投訴)|.[我你您他她它们們的了吗嗎呢吧请請要想不没沒被把给給快急什么麼怎哪谁誰]|^[我你您请請要想不没沒被把给給急怎]/u;
const LONGEST_HAN_NAME = 4;

function looksSigned(line: string): boolean {
  const text = line.trim();
  if (text === '' || SIGN_OFF.test(text) || CONTACT.test(text)) return true;
  if (text.length > MAX_LINE || /[?？!！。;；…]/.test(text)) return false;
  if (HAN_NAME.test(text)) {
    return !HAN_SPEECH.test(text) && (text.length <= LONGEST_HAN_NAME || HAN_TITLED.test(text));
  }
  const words = text.match(/[\p{L}\p{M}'’]+/gu) ?? [];
  return (
    words.length > 0 &&
    words.every((word) => /^\p{Lu}/u.test(word) || SMALL.test(word)) &&
    !words.some((word) => OF_SENTENCES.has(word.toLowerCase().replace(/['’]/g, '')))
  );
}

/** Says something, more than a greeting or thanks. */
function isContent(line: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(line) || SIGN_OFF.test(line)) return false;
  return !(GREETING.test(line) && line.trim().length <= LONGEST_GREETING && !isSentence(line));
}

const isSentence = (line: string): boolean =>
  line.split(/[^\p{L}'’]+/u).some((word) => OF_SENTENCES.has(word.toLowerCase().replace(/['’]/g, ''))) ||
  HAN_SPEECH.test(line.replace(GREETING, ''));

/**
 * The line that the signature begins with; the number of lines where none does. Nothing but courtesy is left only where the
 * sign-off is formal: what follows thanks may then be all that is wanted.
 */
export function signatureLine(lines: readonly string[]): number {
  // A signature may follow a sign-off too; the earliest that qualifies takes the rest with it.
  for (let at = Math.max(1, lines.length - MAX_LINES - 4); at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (!SIGN_OFF.test(line) || !(FORMAL.test(line) || lines.slice(0, at).some(isContent))) continue;
    const rest = lines.slice(at + 1).filter((line) => line.trim() !== '');
    if (rest.length <= MAX_LINES && rest.every(looksSigned)) return at;
  }
  return lines.length;
}
