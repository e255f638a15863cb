/** What language a text is in, by its script and, for Latin letters, its commonest words. */

/** Scripts that (nearly) one language writes; where several do, the commonest among shoppers. */
const SCRIPTS: [language: string, letters: RegExp][] = [
  ['ko', /\p{Script=Hangul}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['bn', /\p{Script=Bengali}/gu],
  ['ta', /\p{Script=Tamil}/gu],
  ['te', /\p{Script=Telugu}/gu],
  ['ka', /\p{Script=Georgian}/gu],
  ['hy', /\p{Script=Armenian}/gu],
];

const COMMON: Record<string, string> = {
  en: 'the a and is are was my i you your for to of in it this that have has not can what when where how do does please with me order hi hello want been be will would an at from on get need help thanks im ive dont cant didnt no yes we they how who why which many much take before after if but only just order become there here',
  de: 'der die das und ist nicht ich sie mein meine meiner ein eine einen wann wo wie bitte habe hat mit für auf von zu im den dem noch danke hallo bestellung wurde kann wird es',
  fr: 'le la les et est pas je vous mon ma mes un une des pour avec dans que qui où quand comment bonjour merci commande reçu ai été sur du ce cette ne votre',
  es: 'el la los las y es no mi mis un una para con que por cómo cuándo dónde hola gracias pedido he ha quiero del está su se lo me necesito',
  pt: 'o a os as e é não meu minha um uma para com que por como quando onde olá obrigado obrigada pedido recebi quero do da está meus foi eu você',
  it: 'il lo la gli le e è non mio mia un una per con che come quando dove ciao grazie ordine ho ha vorrei del della sono mi di buongiorno',
  nl: 'de het een en is niet ik mijn je uw wanneer waar hoe graag heb heeft met voor op van te bestelling nog bedankt hallo kan dit',
  pl: 'i w nie na się jest mój moje moja kiedy gdzie jak proszę mam z do że zamówienie dziękuję dzień dobry czy to',
  tr: 've bir bu benim ne zaman nerede nasıl lütfen için ile değil var yok sipariş siparişim merhaba teşekkürler mi mı kargo',
  id: 'saya yang dan ini itu tidak kapan dimana bagaimana apa untuk dengan pesanan sudah belum terima kasih halo bisa di ke kak barang',
  vi: 'tôi không là của và có được khi nào ở đâu như thế xin chào cảm ơn đơn hàng cho mua sản phẩm bạn',
  sv: 'och är inte jag min mitt en ett när var hur tack hej har med för på av till beställning kan det',
  'hi-Latn':
    'hai nahi nhi kya kab kaise mera meri mere ko ka ki ke se me mujhe aap hua kar karna karo chahiye bhai kitna kitne liye raha rahi hoga aur tak mila mil btao batao nahin gaya bol hain rhe rha kuch koi',
};

const languagesOf = new Map<string, string[]>();
for (const [language, words] of Object.entries(COMMON)) {
  for (const word of new Set(words.split(' '))) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);
}

/** One word that no other listed language has, or two that few have. */
const SURE_VOTE = 0.9;

const count = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0;

/** The likeliest language of Latin words; `fallback` where no common word of any language speaks. */
function latinLanguage(words: string[], fallback: string): string {
  const votes = new Map<string, number>();
  for (const word of new Set(words)) {
    const languages = languagesOf.get(word) ?? [];
    for (const language of languages) votes.set(language, (votes.get(language) ?? 0) + 1 / languages.length);
  }
  let best = fallback;
  let most = votes.get(fallback) ?? 0;
  for (const [language, vote] of votes) {
    if (vote > most && vote >= SURE_VOTE) [best, most] = [language, vote];
  }
  return best;
}

const CYRILLIC_UKRAINIAN = /[іїєґ]/u;
const ARABIC_PERSIAN = /[پچژگک‌ی]/u;

/**
 * BCP 47 tag of the text's language; `und` where it has no letters.
 *
 * @param text lower case
 * @param locale what the channel believes; decides where a short text would fit it as well
 */
export function languageOf(text: string, locale?: string): string {
  const kana = count(text, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const han = count(text, /\p{Script=Han}/gu);
  const latin = text.match(/[\p{Script=Latin}\p{M}']+/gu) ?? [];
  // A Han character says about as much as a word's half; scripts are weighed in words.
  const weights: [language: string, weight: number][] = SCRIPTS.map(([language, letters]) => [
    language,
    count(text, letters) / 3,
  ]);
  const eastAsian = kana >= 2 && kana * 5 >= han ? 'ja' : 'zh';
  weights.push([eastAsian, (han + kana) / 2]);
  weights.push([CYRILLIC_UKRAINIAN.test(text) ? 'uk' : 'ru', count(text, /\p{Script=Cyrillic}/gu) / 4]);
  weights.push([ARABIC_PERSIAN.test(text) ? 'fa' : 'ar', count(text, /\p{Script=Arabic}/gu) / 4]);
  weights.push(['latin', latin.length]);

  const [language, weight] = weights.reduce((best, one) => (one[1] > best[1] ? one : best));
  if (weight === 0) return /\p{L}/u.test(text) ? (locale ?? 'und') : 'und';
  if (language !== 'latin') return language;
  const expected = locale?.split('-')[0]?.toLowerCase();
  return latinLanguage(latin, expected !== undefined && Object.hasOwn(COMMON, expected) ? expected : 'en');
}
