import { describe, expect, it } from 'vitest';
import type { ParsedMail } from '../../../adapters/mime/parse-mail.ts';
import { read } from './raw-mail.ts';

/** The headers of mails of many programs and servers. */
const HEADERS: [kind: string, program: string, header: string][] = [
  [
    'bounce',
    'Exim',
    'Return-path: <>\nX-Failed-Recipients: a@b.example\nAuto-Submitted: auto-replied\nFrom: Mail Delivery System <Mailer-Daemon@mx.example>\nSubject: Mail delivery failed: returning message to sender',
  ],
  ['bounce', 'qmail', 'Return-Path: <>\nFrom: MAILER-DAEMON@mx.example\nSubject: failure notice'],
  [
    'bounce',
    'Postfix',
    'Return-Path: <>\nFrom: MAILER-DAEMON@mx.example (Mail Delivery System)\nSubject: Undelivered Mail Returned to Sender\nAuto-Submitted: auto-replied\nContent-Type: multipart/report; report-type=delivery-status; boundary=b',
  ],
  [
    'bounce',
    'Exchange',
    'Return-Path: <>\nFrom: Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@corp.example>\nSubject: Undeliverable: Your order\nX-MS-Exchange-Message-Is-Ndr: \nContent-Type: multipart/report; report-type=delivery-status; boundary=b',
  ],
  [
    'bounce',
    'Exchange de no report',
    'Return-Path: <>\nFrom: postmaster@corp.example\nSubject: Unzustellbar: Ihre Bestellung',
  ],
  [
    'bounce',
    'Gmail',
    'Return-Path: <>\nFrom: Mail Delivery Subsystem <mailer-daemon@googlemail.com>\nAuto-Submitted: auto-replied\nX-Failed-Recipients: a@b.example\nSubject: Delivery Status Notification (Failure)',
  ],
  [
    'auto-reply',
    'Gmail delay',
    'Return-Path: <>\nFrom: Mail Delivery Subsystem <mailer-daemon@googlemail.com>\nAuto-Submitted: auto-replied\nSubject: Delivery Status Notification (Delay)',
  ],
  ['bounce', 'QQ', 'From: PostMaster@qq.com\nReturn-Path: <>\nSubject: =?utf-8?B?57O757uf6YCA5L+h?='],
  ['bounce', '163', 'From: Postmaster@163.com\nSubject: =?utf-8?B?57O757uf6YCA5L+h?=/Systems bounce'],
  ['bounce', 'Yahoo', 'From: MAILER-DAEMON@yahoo.com\nSubject: Failure Notice\nReturn-Path: <>'],
  [
    'bounce',
    'SES',
    'From: MAILER-DAEMON@amazonses.com\nSubject: Delivery Status Notification (Failure)\nReturn-Path: <>\nAuto-Submitted: auto-replied\nContent-Type: multipart/report; boundary=b; report-type=delivery-status',
  ],
  [
    'bounce',
    'null sender from daemon local',
    'Return-Path: <MAILER-DAEMON>\nFrom: "Mail Delivery Subsystem" <MAILER-DAEMON@x.example>\nSubject: Returned mail: see transcript for details',
  ],
  [
    'bounce',
    'Zimbra',
    'Return-Path: <>\nFrom: MAILER-DAEMON@x.example (Mail Delivery System)\nSubject: Undelivered Mail Returned to Sender',
  ],
  [
    'bounce',
    'Lotus',
    'From: Postmaster@corp.example\nReturn-Path: <>\nSubject: DELIVERY FAILURE: User jo not listed in Domino Directory',
  ],
  [
    'bounce',
    'Naver',
    'Return-Path: <>\nFrom: Mail Delivery System <mailer-daemon@naver.com>\nSubject: =?utf-8?B?W+uwnOyGoSDsi6TtjKgg7JWI64K0XQ==?=',
  ],
  [
    'bounce',
    'Mimecast',
    'From: postmaster@mimecast.example\nReturn-Path: <>\nSubject: [Postmaster] Email Delivery Failure',
  ],
  ['bounce', 'iCloud', 'From: postmaster@icloud.com\nReturn-Path: <>\nSubject: Undeliverable mail: x'],
  ['bounce', 'Mail.ru', 'From: mailer-daemon@corp.mail.ru\nReturn-Path: <>\nSubject: Mail failure.'],
  [
    'bounce',
    'Sendmail ja',
    'From: Mail Delivery Subsystem <MAILER-DAEMON@x.example>\nReturn-Path: <g>\nSubject: Returned mail: User unknown',
  ],
  [
    'bounce',
    'Outlook.com fr',
    'From: postmaster@outlook.com\nReturn-Path: <>\nSubject: =?utf-8?Q?Non_remis=C2=A0:_Commande?=',
  ],
  ['bounce', 'own letter id', 'Return-Path: <>\nFrom: mailer-daemon@x.example\nSubject: x'],
  [
    'auto-reply',
    'Exchange OOF',
    'From: jo@corp.example\nSubject: Automatic reply: Your order\nX-Auto-Response-Suppress: All\nAuto-Submitted: auto-generated\nX-MS-Exchange-Inbox-Rules-Loop: jo@corp.example',
  ],
  [
    'auto-reply',
    'vacation sieve',
    'From: jo@corp.example\nSubject: Auto: Your order\nAuto-Submitted: auto-replied (vacation)',
  ],
  [
    'auto-reply',
    'Gmail vacation',
    'From: jo@gmail.com\nSubject: On holiday Re: Your order\nAuto-Submitted: auto-replied\nPrecedence: bulk\nX-Autoreply: yes',
  ],
  ['auto-reply', 'QQ', 'From: 123@qq.com\nSubject: =?utf-8?B?6Ieq5Yqo5Zue5aSNOlJlOiDmgqjnmoTorqLljZU=?='],
  ['auto-reply', '163', 'From: x@163.com\nSubject: =?utf-8?B?6Ieq5Yqo5Zue5aSNOg==?= x\nX-AUTO-REPLY: 1'],
  ['auto-reply', 'cpanel', 'From: jo@x.example\nSubject: x\nX-Autorespond: x\nPrecedence: auto_reply'],
  [
    'auto-reply',
    'GMX',
    'From: jo@gmx.de\nSubject: Automatische Antwort auf: x\nX-UI-Autoreply: 1\nAuto-Submitted: auto-replied',
  ],
  ['auto-reply', 'Yahoo', 'From: jo@yahoo.com\nSubject: Yahoo! Auto Response\nX-Yahoo-Auto-Response: 1'],
  ['person', 'auto in subject', 'From: jo@x.example\nSubject: Question about the automatic reply I got'],
  ['person', 're auto', 'From: jo@x.example\nSubject: Re: Automatic reply: order'],
  ['person', 'AW auto', 'From: jo@x.example\nSubject: AW: Automatische Antwort: x'],
  ['person', 'bounce word', 'From: jo@x.example\nSubject: Undeliverable parcel - please help'],
  ['person', 'tuixin', 'From: jo@x.example\nSubject: =?utf-8?B?5oiR6KaB6YCA5L+h?=\nReturn-Path: <jo@x.example>'],
  [
    'person',
    'delivery failed',
    'From: jo@x.example\nSubject: Delivery failed, nobody was home\nReturn-Path: <jo@x.example>',
  ],
  ['person', 'auto-submitted no', 'From: jo@x.example\nSubject: x\nAuto-Submitted: no'],
  ['person', 'out of stock', 'From: jo@x.example\nSubject: Out of office chairs?'],
  ['person', 'vacation', 'From: jo@x.example\nSubject: Vacation order'],
  ['person', 'automatic watch', 'From: jo@x.example\nSubject: Automatic reply machine broken'],
  ['person', 'exchange all suppress', 'From: jo@x.example\nSubject: x\nX-Auto-Response-Suppress: DR, OOF, AutoReply'],
  ['person', 'list-unsubscribe? marketing', 'From: jo@x.example\nSubject: x\nReply-To: a@b.example'],
  ['person', 'listhelp google groups', 'From: jo@x.example\nSubject: x\nX-Mailer: Outlook'],
  ['list', 'mailman', 'From: jo@x.example\nSubject: [users] x\nList-Id: <users.x.example>\nPrecedence: list'],
  ['list', 'newsletter', 'From: news@x.example\nSubject: x\nList-Unsubscribe: <mailto:x@y.z>\nPrecedence: bulk'],
  ['list', 'google group', 'From: jo@x.example\nSubject: x\nMailing-list: list x@googlegroups.com'],
  [
    'feedback',
    'ARF',
    'From: fbl@isp.example\nSubject: FW: x\nContent-Type: multipart/report; report-type=feedback-report; boundary=b',
  ],
  [
    'feedback',
    'yahoo ARF',
    'From: feedback@arf.mail.yahoo.com\nSubject: Customer complaint\nContent-Type: multipart/report; report-type=feedback-report; boundary=b\nReturn-Path: <>',
  ],
  [
    'auto-reply',
    'DMARC',
    'From: noreply-dmarc-support@google.com\nSubject: Report domain: shop.example Submitter: google.com\nAuto-Submitted: auto-generated',
  ],
  ['calendar', 'accept', 'From: jo@x.example\nSubject: Accepted: Meeting\nContent-Type: text/calendar; method=REPLY'],
  [
    'auto-reply',
    'read receipt',
    'From: jo@x.example\nSubject: Read: x\nContent-Type: multipart/report; report-type=disposition-notification; boundary=b',
  ],
  [
    'auto-reply',
    'read receipt ms',
    'From: jo@x.example\nSubject: Gelesen: x\nContent-Type: multipart/report; boundary=b; report-type="disposition-notification"\nReturn-Path: <>',
  ],
  ['own', 'own', 'From: care@shop.example\nSubject: x\nX-Careline-Ticket: CL-1\nAuto-Submitted: auto-generated'],
  [
    'auto-reply',
    'challenge',
    'From: jo@x.example\nSubject: Please confirm your message\nAuto-Submitted: auto-replied\nX-Originally-To: a',
  ],
  [
    'auto-reply',
    'ticket system',
    'From: help@other.example\nSubject: [#123] We got your request\nAuto-Submitted: auto-generated\nX-Zendesk-From-Account-Id: 1',
  ],
  [
    'auto-reply',
    'freshdesk',
    'From: help@other.example\nSubject: Ticket Received - x\nX-FD-Source: 1\nAuto-Submitted: auto-generated',
  ],
];
const SUBJECTS: [string, string[]][] = [
  [
    'auto-reply',
    [
      'Automatic reply: x',
      'Out of Office: x',
      'Out of Office AutoReply: x',
      'OOO: x',
      'Auto-Reply: x',
      'Autoreply: x',
      'Abwesenheitsnotiz: x',
      'Abwesend: x',
      'Automatische Antwort: x',
      'Absence du bureau : x',
      'Réponse automatique : x',
      'Réponse automatique',
      'Message d’absence',
      'Respuesta automática: x',
      'Fuera de la oficina: x',
      'Resposta automática: x',
      'Fora do escritório: x',
      'Ausência temporária: x',
      'Risposta automatica: x',
      'Fuori ufficio: x',
      'Assente: x',
      'Automatisch antwoord: x',
      'Afwezig: x',
      'Afwezigheidsassistent: x',
      'Automatyczna odpowiedź: x',
      'Autoodpowiedź: x',
      'Poza biurem: x',
      'Nieobecność: x',
      'Автоматический ответ: x',
      'Автоответ: x',
      'Нет на месте: x',
      'Автоматична відповідь: x',
      'Відсутній на робочому місці: x',
      'Otomatik yanıt: x',
      'Otomatik cevap: x',
      'Ofis dışında: x',
      'Trả lời tự động: x',
      'Vắng mặt: x',
      '自动回复：x',
      '自动回复: x',
      '外出自动答复: x',
      '不在办公室: x',
      '自動回覆: x',
      '自動応答: x',
      '自動返信：x',
      '不在通知: x',
      '不在のお知らせ',
      '자동 회신: x',
      '자동회신: x',
      '부재중 메시지: x',
      '부재중: x',
    ],
  ],
  [
    'person',
    [
      'Re: 自动回复: x',
      '回复：自动回复：x',
      '答复: 自动答复',
      'Fwd: Out of office: x',
      'Rückfrage zur automatischen Antwort',
      '自动回复是什么意思',
      'автоответчик сломан',
      'Afwezigheid van mijn pakket',
      'Abwesenheit des Paketboten',
      'Assente il pezzo di ricambio',
      'Vacation rental order',
    ],
  ],
];

const body = (header: string): string => (header.includes('boundary=b') ? '--b\n\nx\n--b--' : 'x');
const encoded = (subject: string): string => `=?utf-8?B?${Buffer.from(subject).toString('base64')}?=`;
const kindOf = async (header: string): Promise<ParsedMail['kind']> => (await read(`${header}\n\n${body(header)}`)).kind;

describe('the kind of a mail', () => {
  it.each(HEADERS)('%s: %s', async (kind, _, header) => {
    expect(await kindOf(header)).toBe(kind);
  });

  it.each(SUBJECTS.flatMap(([kind, subjects]) => subjects.map((subject): [string, string] => [kind, subject])))(
    '%s by its subject: %s',
    async (kind, subject) => {
      expect(await kindOf(`From: jo@x.example\nSubject: ${encoded(subject)}`)).toBe(kind);
    },
  );
});
