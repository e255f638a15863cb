import { type Fixture, own } from './fixture.ts';

const BODY = 'Dear customer,\n\nYour parcel left us on 3 January.\n\nAnn';

/** What stands between the reply and the unmarked original. */
const BLOCKS: [client: string, language: string, block: string][] = [
  [
    'Outlook 2003',
    'en',
    '-----Original Message-----\nFrom: Ann Lee [mailto:care@shop.example] \nSent: Friday, January 05, 2024 10:02 AM\nTo: Jo Doe\nSubject: RE: Parcel',
  ],
  [
    'Outlook 2016',
    'en',
    'From: Ann Lee <care@shop.example> \nSent: Friday, January 5, 2024 10:02 AM\nTo: Jo Doe <jo@example.com>\nCc: Someone <s@example.com>;\n  Someone Else <e@example.com>\nSubject: RE: Parcel',
  ],
  [
    'Outlook.com',
    'en',
    '________________________________\nFrom: Ann Lee <care@shop.example>\nSent: Friday, January 5, 2024 10:02 AM\nTo: Jo Doe <jo@example.com>\nSubject: Re: Parcel',
  ],
  [
    'Outlook 2016',
    'zh',
    '发件人: 客服 <care@shop.example> \n发送时间: 2024年1月5日 10:02\n收件人: 张三 <zhang@example.com>\n主题: 回复: 包裹',
  ],
  [
    'Outlook 2003',
    'zh',
    '-----邮件原件-----\n发件人: 客服 [mailto:care@shop.example] \n发送时间: 2024年1月5日 10:02\n收件人: 张三\n主题: 包裹',
  ],
  [
    'Outlook 2016',
    'zh',
    '寄件者: 客服 <care@shop.example> \n寄件日期: 2024年1月5日 上午 10:02\n收件者: 陳 <chen@example.com>\n主旨: RE: 包裹',
  ],
  [
    'QQ Mail',
    'zh',
    '------------------ 原始邮件 ------------------\n发件人: "客服" <care@shop.example>;\n发送时间: 2024年1月5日(星期五) 上午10:02\n收件人: "张三"<12345@qq.com>;\n主题: 包裹',
  ],
  [
    'QQ Mail',
    'zh',
    '------------------&nbsp;原始邮件&nbsp;------------------\n发件人:                                                                                                                        "客服"                                                                                    <care@shop.example>;\n发送时间:&nbsp;2024年1月5日(星期五) 上午10:02\n收件人:&nbsp;"张三"<12345@qq.com>;\n\n主题:&nbsp;包裹',
  ],
  [
    'QQ Mail (phone)',
    'zh',
    '---原始邮件---\n发件人: "客服"<care@shop.example>\n发送时间: 2024年1月5日(周五) 上午10:02\n收件人: "张三"<12345@qq.com>;\n主题: 包裹',
  ],
  [
    'QQ Mail',
    'en',
    '------------------ Original ------------------\nFrom: "Ann Lee"<care@shop.example>; \nDate: Fri, Jan 5, 2024 10:02 AM\nTo: "Jo"<12345@qq.com>;\nSubject: Parcel',
  ],
  ['Foxmail', 'zh', '发件人： 客服\n发送时间： 2024-01-05 10:02\n收件人： 张三\n主题： 包裹'],
  ['Foxmail', 'en', 'From: Ann Lee\nDate: 2024-01-05 10:02\nTo: Jo Doe\nSubject: Parcel'],
  [
    'NetEase Mail Master',
    'zh',
    '---- 回复的原邮件 ----\n| 发件人 | 客服<care@shop.example> |\n| 发送日期 | 2024年01月05日 10:02 |\n| 收件人 | 张三<zhang@163.com> |\n| 主题 | 包裹 |',
  ],
  [
    'NetEase Mail Master',
    'en',
    '---- Replied Message ----\n| From | Ann Lee<care@shop.example> |\n| Date | 01/05/2024 10:02 |\n| To | Jo<jo@163.com> |\n| Subject | Parcel |',
  ],
  [
    'Outlook 2016',
    'ja',
    '差出人: サポート <care@shop.example> \n送信日時: 2024年1月5日 10:02\n宛先: 山田 <yamada@example.com>\n件名: RE: 荷物',
  ],
  [
    'Outlook.com',
    'ja',
    '________________________________\n差出人: サポート <care@shop.example>\n送信日時: 2024年1月5日 10:02\n宛先: 山田 <yamada@example.com>\n件名: Re: 荷物',
  ],
  [
    'Outlook 2016',
    'ko',
    '보낸 사람: 고객센터 <care@shop.example> \n보낸 날짜: 2024년 1월 5일 금요일 오전 10:02\n받는 사람: 김 <kim@example.com>\n제목: RE: 택배',
  ],
  [
    'Naver',
    'ko',
    '-----Original Message-----\nFrom: "고객센터"<care@shop.example>\nTo: <kim@naver.com>;\nCc: \nSent: 2024-01-05 (금) 10:02:11 (GMT+09:00)\nSubject: 택배',
  ],
  [
    'Daum',
    'ko',
    '--------- 원본 메일 ---------\n보낸사람 : 고객센터 <care@shop.example>\n받는사람 : <kim@daum.net>\n날짜: 2024년 1월 05일 10:02\n제목: 택배',
  ],
  [
    'Outlook 2016',
    'de',
    'Von: Ann Lee <care@shop.example> \nGesendet: Freitag, 5. Januar 2024 10:02\nAn: Jo Doe <jo@example.com>\nBetreff: AW: Paket',
  ],
  [
    'Outlook 2003',
    'de',
    '-----Ursprüngliche Nachricht-----\nVon: Ann Lee [mailto:care@shop.example] \nGesendet: Freitag, 5. Januar 2024 10:02\nAn: Jo Doe\nBetreff: AW: Paket',
  ],
  [
    'GMX',
    'de',
    'Gesendet: Freitag, 05. Januar 2024 um 10:02 Uhr\nVon: "Ann Lee" <care@shop.example>\nAn: jo@gmx.de\nBetreff: Paket',
  ],
  [
    'Outlook 2016',
    'fr',
    'De : Ann Lee <care@shop.example> \nEnvoyé : vendredi 5 janvier 2024 10:02\nÀ : Jo Doe <jo@example.com>\nObjet : RE: Colis',
  ],
  [
    'Outlook 2003',
    'fr',
    "-----Message d'origine-----\nDe : Ann Lee [mailto:care@shop.example] \nEnvoyé : vendredi 5 janvier 2024 10:02\nÀ : Jo Doe\nObjet : RE: Colis",
  ],
  [
    'Outlook 2016',
    'es',
    'De: Ann Lee <care@shop.example> \nEnviado el: viernes, 5 de enero de 2024 10:02\nPara: Jo Doe <jo@example.com>\nAsunto: RE: Paquete',
  ],
  [
    'Outlook.com',
    'pt',
    '________________________________\nDe: Ann Lee <care@shop.example>\nEnviado: sexta-feira, 5 de janeiro de 2024 10:02\nPara: Jo Doe <jo@example.com>\nAssunto: Re: Encomenda',
  ],
  [
    'Outlook 2016',
    'it',
    'Da: Ann Lee <care@shop.example> \nInviato: venerdì 5 gennaio 2024 10:02\nA: Jo Doe <jo@example.com>\nOggetto: R: Pacco',
  ],
  [
    'Outlook 2016',
    'nl',
    'Van: Ann Lee <care@shop.example> \nVerzonden: vrijdag 5 januari 2024 10:02\nAan: Jo Doe <jo@example.com>\nOnderwerp: RE: Pakket',
  ],
  [
    'Outlook 2016',
    'pl',
    'From: Ann Lee <care@shop.example> \nSent: Friday, January 5, 2024 10:02 AM\nTo: Jo Doe <jo@example.com>\nSubject: RE: Paczka',
  ],
  [
    'Outlook.com',
    'pl',
    '________________________________\nOd: Ann Lee <care@shop.example>\nWysłano: piątek, 5 stycznia 2024 10:02\nDo: Jo Doe <jo@example.com>\nTemat: Odp: Paczka',
  ],
  [
    'Outlook 2016',
    'ru',
    'От: Служба поддержки <care@shop.example> \nОтправлено: 5 января 2024 г. 10:02\nКому: Иван <ivan@example.com>\nТема: RE: Посылка',
  ],
  [
    'Outlook 2016',
    'uk',
    'Від: Служба підтримки <care@shop.example> \nНадіслано: п’ятниця, 5 січня 2024 р. 10:02\nКому: Іван <ivan@example.com>\nТема: RE: Посилка',
  ],
  [
    'Outlook 2016',
    'tr',
    'Kimden: Ann Lee <care@shop.example> \nGönderildi: 5 Ocak 2024 Cuma 10:02\nKime: Jo Doe <jo@example.com>\nKonu: YNT: Paket',
  ],
  [
    'Outlook 2016',
    'vi',
    'Từ: Ann Lee <care@shop.example> \nĐã gửi: Thứ Sáu, 5 tháng 1, 2024 10:02\nĐến: Jo Doe <jo@example.com>\nChủ đề: RE: Gói hàng',
  ],
  [
    'Samsung',
    'en',
    '-------- Original message --------\nFrom: Ann Lee <care@shop.example> \nDate: 1/5/24  10:02 AM  (GMT+01:00) \nTo: jo@example.com \nSubject: Parcel',
  ],
  [
    'Huawei',
    'zh',
    '-------- 原始邮件 --------\n发件人： 客服 <care@shop.example>\n日期： 2024年1月5日周五 10:02\n收件人： 张三\n主题： 包裹',
  ],
  [
    'Outlook 2016',
    'fi',
    '________________________________\nLähettäjä: Ann Lee <care@shop.example>\nLähetetty: perjantai 5. tammikuuta 2024 10.02\nVastaanottaja: Jo Doe <jo@example.com>\nAihe: Paketti',
  ],
];

export const headerBlocks: Fixture[] = BLOCKS.map(([client, language, block]) => {
  const reply = own(language === 'fi' ? 'en' : language);
  return { client, language, what: block.slice(0, 40), text: `${reply}\n\n${block}\n\n${BODY}\n`, reply };
});
