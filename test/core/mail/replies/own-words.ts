import type { Fixture } from './fixture.ts';

/** Words of a customer's own that look like what clients write: nothing of them may be folded. */
const TEXTS: [language: string, what: string, text: string][] = [
  ['en', 'told of a letter', 'On Monday I wrote to you:\nthe zip is broken. You answered that I may send it back.'],
  ['en', 'told of a letter, at the end', 'As I said in my letter that I wrote:\nI want my money back.'],
  [
    'en',
    'a trip',
    'I would like to change my trip.\n\nFrom: Berlin Hbf\nTo: Paris Est\nDate: 5 May 2024, 10:02\nPassengers: 2\n\nIs that possible?',
  ],
  [
    'en',
    'a table of an order',
    'These are missing:\n\n| Item | Qty |\n| ---- | --- |\n| Mug | 2 |\n| Plate | 1 |\n\nPlease send them.',
  ],
  [
    'en',
    'dashes between paragraphs',
    'First the mug.\n\n--------------------------------\n\nThen the plate. Do you still have it in blue?',
  ],
  [
    'en',
    'a dash in a line',
    'The mug -- the blue one -- is broken.\n-- and so is the plate, by the way. Can you replace both?',
  ],
  ['en', 'a list with dashes', 'I need:\n- a mug\n- a plate\n-- with a blue rim\n- a bowl'],
  ['en', 'a question that quotes a page', 'Your page says\n"From: 9.90"\nand the basket says 12.90. Why?'],
  ['en', 'sent from', 'My parcel was sent from Leipzig on Friday.\nSent from there it takes two days, right?'],
  ['en', 'greater than', 'My size is\n> 42\nbut yours end at 41.'],
  [
    'en',
    'underscores to fill in',
    'Name: Jo Doe\nOrder: 1234\nSignature: ____________________\n\nIs the form complete?',
  ],
  [
    'en',
    'a form',
    'Name: Jo Doe\nAddress: 1 Road\nDate: 5 May 2024\nSubject: broken mug\nMessage: It came in two pieces.',
  ],
  ['de', 'told of a letter', 'Am Montag schrieb ich Ihnen:\nDer Reißverschluss ist kaputt. Bisher kam keine Antwort.'],
  ['fr', 'told of a letter', 'Le livreur a écrit :\n« absent ». Pourtant j’étais chez moi toute la journée.'],
  ['es', 'told of a letter', 'El repartidor escribió:\n«ausente», pero yo estaba en casa.'],
  ['zh', 'told of a letter', '我昨天在你们的网站上写道：\n拉链坏了，要求退货。至今没有回复。'],
  ['zh', 'addresses', '请修改收货地址：\n收件人：张三\n电话：13800000000\n地址：北京市朝阳区1号\n谢谢！'],
  ['zh', 'a parcel', '发件人：李四\n收件人：张三\n快递单号：SF1234567890\n请帮忙查一下到哪里了。'],
  ['ja', 'addresses', 'お届け先の変更をお願いします。\n宛先：東京都千代田区1-1\n氏名：山田太郎\n日時：5月5日 午前中'],
  ['ru', 'told of a letter', 'Вчера ваш оператор написал:\n«вернём деньги». Когда ждать?'],
  ['pl', 'told of a letter', 'Kurier napisał:\n„nikogo nie było”, a ja czekałem cały dzień.'],
  ['it', 'a trip', 'Vorrei cambiare il viaggio.\nDa: Milano\nA: Roma\nData: 5 maggio\nGrazie'],
  ['nl', 'a trip', 'Graag wijzigen:\nVan: Utrecht\nNaar: Breda\nDatum: 5 mei\nBedankt'],
  ['pt', 'told of a letter', 'O entregador escreveu:\n"ausente". Mas eu estava em casa.'],
  ['tr', 'told of a letter', 'Kargo görevlisi şunu yazdı:\n"evde yoktu". Oysa bütün gün evdeydim.'],
  [
    'en',
    'a story with a date and a time',
    'On 5 May 2024 at 10:02 your agent wrote that it is on its way, and then on 6 May I wrote:\nwhere is it? Nobody answered.',
  ],
  [
    'en',
    'a date and a name, then own words',
    'On Friday, 5 January 2024, Ann wrote:\n"we refund you". When will that be?',
  ],
  ['en', 'a phone that orders', 'Your page does not load.\nI cannot order from my iPhone'],
  ['en', 'rows of signs', 'Options:\n***\nRed: 5 pieces, please.\n===\nBlue: none.'],
  ['en', 'contact details asked for', 'Please call me.\n\nMy number is 0171 2345678. Best in the evening.'],
  ['en', 'a colon at the end of each line', 'Order:\n1234\nItem:\nmug\nProblem:\nbroken'],
  ['de', 'a table with bars', 'Pos | Artikel | Menge\n1 | Tasse | 2\n2 | Teller | 1\n\nBitte nachsenden.'],
  [
    'de',
    'an appointment',
    'Am 5. Januar 2024 um 10:02 Uhr war niemand da, obwohl der Bote schrieb:\n"zugestellt". Bitte prüfen.',
  ],
  ['fr', 'a date', 'Le 5 janvier 2024 à 10:02, votre collègue nous a écrit :\n« remboursé ». Or rien n’est arrivé.'],
  ['es', 'a form', 'De: Madrid\nPara: Sevilla\nFecha: 5 de mayo\n¿Hay plazas?'],
  ['zh', 'a question under a rule', '两个问题：\n----------\n1. 什么时候发货？\n----------\n2. 可以换颜色吗？'],
  ['ko', 'addresses', '배송지를 바꿔 주세요.\n받는 사람: 김철수\n날짜: 5월 5일\n감사합니다.'],
  ['vi', 'told of a letter', 'Hôm qua shop viết:\n"đã giao". Nhưng tôi chưa nhận được.'],
  ['uk', 'told of a letter', 'Ваш оператор написав:\n«повернемо гроші». Коли?'],
];

export const ownWords: Fixture[] = TEXTS.map(([language, what, text]) => ({
  ...{ client: 'any', language, what, text, reply: text },
}));
