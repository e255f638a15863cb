/** Subjects of automatic answers, for programs that mark theirs by no header. */

const PHRASES = [
  ...['automatic reply', 'automatic response', 'automated reply', 'automated response', 'auto reply', 'autoreply'],
  ...['auto response', 'autoresponse', 'auto', 'out of office', 'out of the office', 'out of office autoreply'],
  ...['out of office reply', 'out of office notification', 'ooo', 'vacation reply', 'vacation response'],
  ...['away from the office', 'away from my mail', 'yahoo! auto response', 'automatic reply from'],
  ...['automatische antwort', 'automatische antwort auf', 'abwesenheit', 'abwesenheitsnotiz', 'abwesend'],
  ...['abwesenheitsbenachrichtigung', 'abwesenheitsmeldung', 'automatische abwesenheitsnotiz', 'abwesenheitsassistent'],
  ...['réponse automatique', 'absence du bureau', "message d'absence", 'absent du bureau'],
  ...['respuesta automática', 'respuesta automatica', 'fuera de la oficina', 'fuera de oficina'],
  ...['resposta automática', 'resposta automatica', 'fora do escritório', 'ausência temporária'],
  ...['risposta automatica', 'fuori sede', 'fuori ufficio', 'assente', 'fuori dall’ufficio'],
  ...['automatisch antwoord', 'automatische reactie', 'afwezigheid', 'afwezig', 'afwezigheidsassistent'],
  ...['niet op kantoor', 'odpowiedź automatyczna', 'automatyczna odpowiedź', 'autoodpowiedź', 'poza biurem'],
  ...['nieobecność', 'nieobecność w biurze', 'автоматический ответ', 'автоответ', 'нет на месте', 'в отпуске'],
  ...['отсутствую на рабочем месте', 'автоматична відповідь', 'автовідповідь', 'відсутній на робочому місці'],
  ...['не в офісі', 'otomatik yanıt', 'otomatik cevap', 'ofis dışında', 'ofis dışındayım', 'işyeri dışında'],
  ...['trả lời tự động', 'thư trả lời tự động', 'vắng mặt', 'không có mặt tại văn phòng', 'autosvar'],
  ...['automaattinen vastaus', 'automatická odpověď', 'automatikus válasz', 'răspuns automat', 'balasan otomatis'],
  ...[
    '自动回复',
    '自動回覆',
    '自动答复',
    '自動回復',
    '外出自动答复',
    '外出自动回复',
    '不在办公室',
    '不在辦公室',
    '休假自动回复',
  ],
  ...[
    '假期自动回复',
    '自動応答',
    '自動返信',
    '不在通知',
    '不在のお知らせ',
    '不在応答',
    '自動回答',
    '외출 중',
    '부재중',
  ],
  ...['자동 회신', '자동회신', '자동 응답', '자동응답', '자동 답장', '부재중 메시지', '부재 중', '부재중 자동 회신'],
];

const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll('İ', 'i')
    .toLowerCase()
    .replace(/[’‘]/gu, "'")
    .replace(/[\s\u00a0-]+/gu, ' ')
    .trim();

const KNOWN = new Set(PHRASES.map(plain));
/** What may end the phrase: what it answers, how long it holds, a mark. Any other word goes on with a person's sentence. */
const HEAD =
  /^\s*[[(【<*"]*\s*(.{2,60}?)\s*(?:[\])】>*"!.]*\s*(?:[:：|(–—]|-\s|$)|[\])】]|\s(?:re|aw|fw|fwd|sv|antw|until|till|bis|since|from|jusqu|hasta|até|fino|tot|до)\b|\s(?:do\s)?\d)/iu;

export const isAutoSubject = (subject: string): boolean => {
  const head = HEAD.exec(subject.slice(0, 200))?.[1];
  return head !== undefined && KNOWN.has(plain(head));
};
