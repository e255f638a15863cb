/** What the elements of mail clients mean for the lines inside them. Rules by client, as data. */

export type Role =
  /** All inside is quoted. */
  | 'quote'
  /** Inside is quoted up to the end of its first block quote; what follows that is own text. */
  | 'introduction'
  | 'signature'
  /** All from here to the end of the mail is quoted. */
  | 'cut'
  /** A frame that is `cut` if its first line looks like a header. */
  | 'cut-above-headers';

interface Rule {
  tag?: string;
  id?: RegExp;
  class?: RegExp;
  attribute?: [name: string, value: RegExp];
  style?: RegExp;
  role: Role;
}

/** `x_` is what Outlook puts before the names of others, `ydp…` what Yahoo does. */
const RULES: Rule[] = [
  // Gmail
  { class: /(?:^|[\s_])gmail_attr(?:$|\s)/, role: 'quote' },
  { tag: 'div', class: /(?:^|\s)(?:x_)?gmail_(?:quote|extra_quote)(?:$|[\s_])/, role: 'introduction' },
  { class: /(?:^|\s)(?:x_)?gmail_signature(?:$|[\s_])/, role: 'signature' },
  { attribute: ['data-smartmail', /^gmail_signature$/], role: 'signature' },
  // Outlook of all ages
  { id: /^(?:x_)?(?:divrplyfwdmsg|divrpf\d+)$/, role: 'cut' },
  { tag: 'hr', id: /^(?:x_)?(?:stopspelling|zwchr)$/, role: 'cut' },
  { class: /(?:^|\s)(?:x_)?outlookmessageheader(?:$|\s)/, role: 'cut' },
  { id: /^(?:x_)?ms-outlook-mobile-body-separator-line$/, role: 'cut' },
  { style: /padding-top: ?5px; border-top-color: ?(?:rgb\(229, ?229, ?229\)|#e5e5e5)/, role: 'cut-above-headers' },
  { id: /^(?:x_)?olk_src_body_section$/, role: 'quote' },
  { id: /^(?:x_)?mail-editor-reference-message-container$/, role: 'quote' },
  { id: /^(?:x_)?reply139content$/, role: 'quote' },
  { style: /border-top: ?solid #(?:e1e1e1|b5c4df)[^;]*; ?padding: ?3(?:\.0)?pt 0/, role: 'cut-above-headers' },
  { id: /^(?:x_)?(?:ms-outlook-mobile-signature|signature|outlook-signature)$/, role: 'signature' },
  // Apple
  { id: /^(?:x_)?applemailsignature$/, role: 'signature' },
  // Thunderbird
  { class: /(?:^|\s)(?:x_)?moz-cite-prefix(?:$|\s)/, role: 'quote' },
  { class: /(?:^|\s)moz-forward-container(?:$|\s)/, role: 'quote' },
  { class: /(?:^|\s)moz-signature(?:$|\s)/, role: 'signature' },
  // Yahoo, AOL
  { class: /yahoo_quoted/, role: 'quote' },
  { id: /yahoo_quoted/, role: 'quote' },
  { class: /yahoo[-_]signature|ymail_android_signature|ios_yahoo_signature/, role: 'signature' },
  { class: /(?:^|\s)aolmail_quote|aol_quote/, role: 'quote' },
  // QQ, Foxmail, NetEase, Coremail
  { tag: 'includetail', role: 'quote' },
  { id: /^original-content$/, role: 'quote' },
  { class: /(?:^|\s)(?:qmquote|xm_mail_quote|ntes-mailmaster-quote|foxmail-quote)/, role: 'quote' },
  { id: /^(?:isreplycontent|isforwardcontent|ntes-[a-z]{2,12}-quote|spnEditorQuote)$/, role: 'quote' },
  { id: /^(?:ntes-[a-z]{2,12}-signature|spneditorsign)$/, role: 'signature' },
  { tag: 'sign', role: 'signature' },
  { class: /(?:^|\s)(?:ntes-mailmaster-signature|xmail_sign|mail_sign)/, role: 'signature' },
  { class: /(?:^|\s)xm_mail_oringinal_describe/, role: 'cut' },
  { class: /(?:^|\s)(?:history-quote-wrapper|lark-mail-quote)/, role: 'quote' },
  { id: /^lark-mail-quote/, role: 'quote' },
  { id: /^lark-mail-signature/, role: 'signature' },
  // GMX, web.de
  { attribute: ['name', /^(?:quote|quoted-content)$/], role: 'quote' },
  // Spark, Airmail, Front, Missive, Edison, Fastmail
  { attribute: ['name', /^messagereplysection$/], role: 'quote' },
  { attribute: ['name', /^messagesignaturesection$/], role: 'signature' },
  { class: /(?:^|\s)(?:airmail_on|front-blockquote|missive_quote|cm_quote)(?:$|\s)/, role: 'quote' },
  { class: /(?:^|\s)(?:bloop_sign|front-signature|missive_signature|cm_signature|mb_sig)(?:$|\s)/, role: 'signature' },
  { id: /^(?:bloop_sign_\d+|edo-signature|mb_signature)$/, role: 'signature' },
  { id: /^edo-original$/, role: 'quote' },
  // Proton, Zoho, Samsung, Zimbra, Naver, phone clients
  { class: /(?:^|\s)(?:protonmail_quote|zmail_extra|tutanota_quote|mailbird_quote|replied-message)/, role: 'quote' },
  { attribute: ['data-marker', /^__(?:quoted_text|hidden_header)__$/], role: 'quote' },
  { class: /(?:^|\s)(?:protonmail_signature_block|tutanota_signature|mailbird_signature)/, role: 'signature' },
  { id: /^composer_signature$/, role: 'signature' },
  { class: /(?:^|\s)composer_quoted/, role: 'quote' },
  { id: /^(?:reply-intro|replyblock|mail_quote)$/, role: 'quote' },
];

/** Indented text, as editors make it, is no quote. */
const INDENT = /margin:? ?0(?:px)? 0(?:px)? 0(?:px)? 40px; ?border: ?(?:none|medium)/;

const BARE = new Map<string, Role>([
  ['blockquote', 'quote'],
  ['includetail', 'quote'],
  ['sign', 'signature'],
  ['signature', 'signature'],
  ['xm-signature', 'signature'],
]);

export function roleOf(name: string, attributes: Map<string, string>): Role | undefined {
  if (attributes.size === 0) return BARE.get(name);
  const value = (key: string): string => (attributes.get(key) ?? '').slice(0, 500).toLowerCase();
  const [id, classes, style] = [value('id'), value('class'), value('style')];
  for (const rule of RULES) {
    if (rule.tag !== undefined && rule.tag !== name) continue;
    if (rule.id !== undefined && !rule.id.test(id)) continue;
    if (rule.class !== undefined && !rule.class.test(classes)) continue;
    if (rule.style !== undefined && !rule.style.test(style)) continue;
    if (rule.attribute !== undefined && !rule.attribute[1].test(value(rule.attribute[0]))) continue;
    return rule.role;
  }
  return name === 'blockquote' && !INDENT.test(style) ? 'quote' : undefined;
}
