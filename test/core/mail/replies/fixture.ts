/** A mail as a client writes it, and what its writer wrote. Words and addresses are made up. */
export interface Fixture {
  client: string;
  language: string;
  /** What is special, where the client and the language do not say it. */
  what?: string;
  text?: string;
  html?: string;
  reply: string;
  signature?: string;
}

export const OWN: Record<string, string> = {
  en: 'Thanks, but the parcel has still not arrived.\n\nCould you check with the courier?',
  zh: '您好，\n\n包裹还是没有收到，麻烦再查一下。',
  ja: 'お世話になっております。\n\n荷物がまだ届いていません。ご確認ください。',
  ko: '안녕하세요.\n\n아직 택배를 받지 못했습니다. 확인 부탁드립니다.',
  de: 'Hallo,\n\ndas Paket ist immer noch nicht da. Bitte prüfen Sie das.',
  fr: "Bonjour,\n\nle colis n'est toujours pas arrivé. Pouvez-vous vérifier ?",
  es: 'Hola:\n\nEl paquete todavía no ha llegado. ¿Pueden comprobarlo?',
  pt: 'Olá,\n\na encomenda ainda não chegou. Podem verificar?',
  it: 'Buongiorno,\n\nil pacco non è ancora arrivato. Potete controllare?',
  nl: 'Hallo,\n\nhet pakket is nog steeds niet aangekomen. Kunt u dit nakijken?',
  pl: 'Dzień dobry,\n\npaczka nadal nie dotarła. Proszę o sprawdzenie.',
  ru: 'Здравствуйте!\n\nПосылка так и не пришла. Проверьте, пожалуйста.',
  uk: 'Доброго дня!\n\nПосилка досі не надійшла. Перевірте, будь ласка.',
  tr: 'Merhaba,\n\npaket hâlâ gelmedi. Kontrol eder misiniz?',
  vi: 'Xin chào,\n\ntôi vẫn chưa nhận được gói hàng. Vui lòng kiểm tra.',
};

export const own = (language: string): string => OWN[language] ?? '';
