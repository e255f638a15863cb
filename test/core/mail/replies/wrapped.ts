import { type Fixture, own } from './fixture.ts';

/** Attributions over several lines, in other orders of date and name, without addresses. `bare`: no marks below. */
const LINES: [client: string, language: string, line: string, bare?: 'bare'][] = [
  [
    'Gmail',
    'en',
    'On Fri, Jan 5, 2024 at 10:02 AM Customer Care of the Shop via Helpdesk <\ncustomer-care@shop.example> wrote:',
  ],
  ['Gmail', 'en', 'On Fri, 5 Jan 2024, 10:02 Ann Lee, <care@shop.example> wrote:'],
  ['Gmail', 'en', 'On Fri, Jan 5, 2024 at\n10:02 AM Customer Care <care@shop.example>\nwrote:'],
  ['Gmail (old)', 'en', '2024/1/5 Ann Lee <care@shop.example>'],
  ['Gmail (old)', 'de', 'Am 5. Januar 2024 um 10:02 schrieb Ann Lee <care@shop.example>:'],
  [
    'Gmail',
    'fr',
    'Le ven. 5 janv. 2024 à 10:02, Service clients de la boutique <\nservice-clients@shop.example> a écrit :',
  ],
  ['Gmail', 'fr', 'Le vendredi 5 janvier 2024, Ann Lee <care@shop.example> a\nécrit :'],
  [
    'Gmail',
    'es',
    'El vie, 5 ene 2024 a las 10:02, Atención al cliente de la tienda (<\natencion@shop.example>) escribió:',
  ],
  [
    'Gmail',
    'pt',
    'Em sex., 5 de jan. de 2024 às 10:02, Atendimento ao cliente da loja <\natendimento@shop.example> escreveu:',
  ],
  [
    'Gmail',
    'it',
    'Il giorno ven 5 gen 2024 alle ore 10:02 Servizio clienti del negozio <\nservizio@shop.example> ha scritto:',
  ],
  ['Gmail', 'nl', 'Op vr 5 jan 2024 om 10:02 schreef Klantenservice van de winkel <\nklantenservice@shop.example>:'],
  ['Gmail', 'pl', 'pt., 5 sty 2024 o 10:02 Biuro Obsługi Klienta sklepu <\nbiuro@shop.example> napisał(a):'],
  ['Gmail', 'ru', 'пт, 5 янв. 2024 г. в 10:02, Служба поддержки магазина <\ncare@shop.example>:'],
  ['Gmail', 'uk', 'пт, 5 січ. 2024 р. о 10:02 Служба підтримки магазину <\ncare@shop.example> пише:'],
  ['Gmail', 'tr', 'Mağaza Müşteri Hizmetleri <care@shop.example>, 5 Oca 2024\nCum, 10:02 tarihinde şunu yazdı:'],
  [
    'Gmail',
    'vi',
    'Vào Th 6, 5 thg 1, 2024 vào lúc 10:02 Chăm sóc khách hàng của cửa hàng <\ncare@shop.example> đã viết:',
  ],
  ['Gmail', 'ja', '2024年1月5日(金) 10:02 カスタマーサポートセンター <\ncare@shop.example>:'],
  ['Gmail', 'ko', '2024년 1월 5일 (금) 오전 10:02, 쇼핑몰 고객센터 <\ncare@shop.example>님이 작성:'],
  ['Gmail', 'zh', '客户服务中心 <care@shop.example> 于2024年1月5日周五\n10:02写道：'],
  ['Outlook for Mac', 'en', 'On 05/01/2024, 10:02, "Ann Lee" <care@shop.example> wrote:', 'bare'],
  ['Outlook for Mac', 'de', 'Am 05.01.24, 10:02 schrieb "Ann Lee" <care@shop.example>:', 'bare'],
  ['Outlook for Mac', 'fr', 'Le 05/01/2024 10:02, « Ann Lee » <care@shop.example> a écrit :', 'bare'],
  ['Apple Mail', 'en', 'On Friday, January 5, 2024, Ann Lee <care@shop.example> wrote:'],
  ['iPhone', 'en', 'On Jan 5, 2024, at 10:02, Customer Care of the Shop\n<customer-care@shop.example> wrote:'],
  ['iPhone', 'es', 'El 5 ene 2024, a las 10:02 a. m., Ann Lee\n<care@shop.example> escribió:'],
  ['Apple Mail', 'zh', '在 2024年1月5日，10:02，客服 <care@shop.example> 写道：\n'],
  ['Apple Mail', 'ko', '2024. 1. 5., 10:02, 고객센터 <care@shop.example> 작성:'],
  ['Apple Mail', 'ja', '2024/01/05 10:02、カスタマーサポート\n<care@shop.example>のメール:'],
  ['Windows Live Mail', 'pt', 'Em 05-01-2024 10:02, Ann Lee escreveu:'],
  ['Roundcube', 'en', 'On 2024-01-05 10:02, Ann Lee wrote:'],
  ['Roundcube', 'de', 'Am 2024-01-05 10:02, schrieb Ann Lee:'],
  ['Roundcube', 'pl', 'W dniu 2024-01-05 10:02, Ann Lee napisał(a):'],
  ['Horde', 'de', 'Zitat von Ann Lee <care@shop.example>:'],
  ['Horde', 'es', 'Ann Lee <care@shop.example> escribió:'],
  ['mail.ru', 'ru', 'Пятница, 5 января 2024 г., 10:02 +03:00 от "Служба поддержки" <care@shop.example>:', 'bare'],
  ['Yandex', 'ru', '05.01.2024, 10:02, «Служба поддержки» <care@shop.example>:', 'bare'],
  ['ukr.net', 'uk', '5 січня 2024, 10:02:11, від "Служба підтримки" <care@shop.example>:'],
  ['WP Poczta', 'pl', 'Dnia 5 stycznia 2024 10:02 Ann Lee <care@shop.example> napisał(a):'],
  ['Onet', 'pl', 'W dniu 2024-01-05 10:02:11 użytkownik Ann Lee <care@shop.example> napisał:'],
  ['Libero', 'it', 'Il 05/01/2024 10:02 CET Ann Lee <care@shop.example> ha scritto:', 'bare'],
  ['GMX', 'de', 'Am 05.01.24, 10:02 schrieb Ann Lee <care@shop.example>', 'bare'],
  [
    'Zimbra',
    'fr',
    'De: "Ann Lee" <care@shop.example>\nÀ: "Jo Doe" <jo@example.com>\nEnvoyé: Vendredi 5 Janvier 2024 10:02:11\nObjet: Colis',
    'bare',
  ],
  ['Samsung', 'de', 'Ann Lee <care@shop.example> schrieb am Fr. 5. Jan. 2024 um 10:02:'],
];

const QUOTE = ['Dear customer,', '', 'Your parcel left us on 3 January: 1Z999.', '', 'Ann'];

export const wrapped: Fixture[] = LINES.map(([client, language, line, bare]) => {
  const reply = own(language);
  const quote = QUOTE.map((one) => (bare ? one : `> ${one}`.trimEnd())).join('\n');
  return { client, language, what: line, text: `${reply}\n\n${line}\n${quote}\n`, reply };
});
