/** Which encoding 8-bit text without a (true) label is in: by how common the characters are that each would make of it. */

const letters = (text: string): Set<string> => new Set(text);

const SIMPLIFIED = letters(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经三之进着等部度家电里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系很情者最立代想已通并提直题程展果料位常文总次品式设及管特件长求老头基边流路级少图山统接知较将组见计别她手期根论运九几强放被做必先回则任取完请收货订单退款谢您好吗什买换快递付钱号给商店店客服',
);
const TRADITIONAL = letters(
  '的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得于著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應向頭文體政美相見被利等產或新己制身果加月話合回特代內信表化老給位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計期市直德請收貨訂單退款謝您嗎什買換快遞付錢號商店客服',
);
const KANJI = letters('日本人大年会国月時分事上中行前生後出見今間方者社話何品注文届商返金様願致方送料番号確認連絡');
const RUSSIAN = letters('оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфіїєґ');
const WESTERN = letters('àáâãäåæçèéêëìíîïñòóôõöøùúûüßÀÁÂÄÇÈÉÊÍÓÖÚÜØÅœ“”‘’–—…€£°«»¿¡·©®');
const CENTRAL = letters('ąćęłńóśźżĄĆĘŁŃÓŚŹŻáčďéěíňřšťúůýžÁČĎÉĚŘŠŽőűăâîșț');
const TURKISH = letters('çğıöşüâîûÇĞİÖŞÜÂÎÛ“”‘’–—…€«»©®°');

const isHan = (char: string): boolean => char >= '\u4e00' && char <= '\u9fff';
const isKana = (char: string): boolean => char >= '\u3041' && char <= '\u30fe';
const isHangul = (char: string): boolean => char >= '\uac00' && char <= '\ud7a3';
const isWide = (char: string): boolean =>
  (char >= '\u3000' && char <= '\u303f') || (char >= '\uff01' && char <= '\uff5e');
const isAsciiLetter = (char: string | undefined): boolean => char !== undefined && /[A-Za-z]/.test(char);

type Score = (char: string, before: string | undefined, after: string | undefined) => number;

const hanIn =
  (common: Set<string>): Score =>
  (char) =>
    isHan(char) ? (common.has(char) ? 1 : 0.1) : isWide(char) ? 0.6 : -1;

const japanese: Score = (char) => {
  if (isKana(char)) return 1;
  if (isHan(char)) return KANJI.has(char) ? 1 : 0.3;
  // Half-width kana are what other encodings turn into.
  return isWide(char) ? 0.6 : -1;
};

const korean: Score = (char) => (isHangul(char) ? 0.9 : isHan(char) ? -0.2 : isWide(char) ? 0.5 : -1);

const cyrillic: Score = (char, before, after) => {
  // Within words of Latin letters it is one with an accent.
  if (isAsciiLetter(before) || isAsciiLetter(after)) return -0.5;
  const small = char.toLowerCase();
  if (!RUSSIAN.has(small)) return /[ё«»№—–…“”’ъ]/i.test(char) ? 0.3 : -1;
  // The wrong of two Cyrillic encodings swaps the cases.
  const flips = char !== small && before !== undefined && RUSSIAN.has(before);
  return flips ? -0.8 : char === small ? 0.9 : 0.4;
};

const latin =
  (common: Set<string>): Score =>
  (char, before, after) =>
    common.has(char) ? (isAsciiLetter(before) || isAsciiLetter(after) ? 0.8 : 0.1) : -1;

/** Of equal scores the first wins. */
const CANDIDATES: [label: string, score: Score][] = [
  ['gb18030', hanIn(SIMPLIFIED)],
  ['big5', hanIn(TRADITIONAL)],
  ['shift_jis', japanese],
  ['euc-jp', japanese],
  ['euc-kr', korean],
  ['windows-1251', cyrillic],
  ['koi8-r', cyrillic],
  ['koi8-u', cyrillic],
  ['windows-1252', latin(WESTERN)],
  ['windows-1250', latin(CENTRAL)],
  ['windows-1254', latin(TURKISH)],
];

/** Bytes looked at, from the first 8-bit one on. */
const SAMPLE = 4096;

function average(text: string, score: Score): number {
  let sum = 0;
  let count = 0;
  const chars = [...text];
  for (const [at, char] of chars.entries()) {
    if (char < '\u0080') continue;
    sum += char === '\ufffd' ? -4 : score(char, chars[at - 1], chars[at + 1]);
    count++;
  }
  return count === 0 ? 0 : sum / count;
}

/** A label of the Encoding Standard. The bytes are known not to be UTF-8. */
export function guessCharset(bytes: Uint8Array): string {
  const first = Math.max(0, bytes.findIndex((byte) => byte >= 0x80) - 20);
  const sample = bytes.subarray(first, first + SAMPLE);
  let best = 'windows-1252';
  let most = Number.NEGATIVE_INFINITY;
  for (const [label, score] of CANDIDATES) {
    // The last character may have been cut in two.
    const text = new TextDecoder(label).decode(sample).replace(/\ufffd$/, '');
    const points = average(text, score);
    if (points > most + 1e-9) [best, most] = [label, points];
  }
  return best;
}
