/** Mends misspelt key words. Only words that customers' requests turn on are worth it; everything else stays as typed. */

const WRITTEN_AS: Record<string, string> = {
  u: 'you',
  ur: 'your',
  r: 'are',
  plz: 'please',
  pls: 'please',
  wen: 'when',
  wat: 'what',
  wht: 'what',
  abt: 'about',
  bcoz: 'because',
  oder: 'order',
  odr: 'order',
  ordr: 'order',
  prodct: 'product',
  prdct: 'product',
  wanna: 'want to',
  recd: 'received',
  rcvd: 'received',
  acct: 'account',
  qty: 'quantity',
  pwd: 'password',
  cancelation: 'cancellation',
  cx: 'customer',
  defect: 'defective',
  faulty: 'defective',
  colour: 'color',
  flavour: 'flavor',
  cheque: 'check',
  catalogue: 'catalog',
  pincode: 'pin code',
};

const KEY_WORDS =
  'order orders ordered delivery deliver delivered refund refunded return returned cancel cancelled payment invoice coupon ' +
  'discount exchange tracking account password product products available original genuine received receive damaged broken ' +
  'address parcel package complaint urgent immediately replacement warranty customer service shipping shipped dispatch ' +
  'wrong missing quality authentic guarantee courier installation allergic voucher membership verification terrible';

/** Every word that arises by leaving out one letter: two words one slip apart meet here. */
function* slips(word: string): Generator<string> {
  yield word;
  for (let at = 0; at < word.length; at++) yield word.slice(0, at) + word.slice(at + 1);
}

const keyWords = new Set(KEY_WORDS.split(' '));
const bySlip = new Map<string, string>();
for (const word of keyWords) for (const slip of slips(word)) if (!bySlip.has(slip)) bySlip.set(slip, word);

const [FIRST_LETTER, LAST_LETTER] = [97, 122];

/** A bit for each letter of a word; undefined where there is anything but a to z. */
function lettersOf(word: string): number | undefined {
  let letters = 0;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code < FIRST_LETTER || code > LAST_LETTER) return undefined;
    letters |= 1 << (code - FIRST_LETTER);
  }
  return letters;
}

/** Key words by their first letter. */
const byInitial = Map.groupBy(
  [...keyWords].map((word) => ({ length: word.length, letters: lettersOf(word) ?? 0, initial: word.charAt(0) })),
  ({ initial }) => initial,
);

const atMostOne = (bits: number): boolean => (bits & (bits - 1)) === 0;

/** Whether a word could be one slip from a key word, by its length and letters alone: few are, and only those are worth a search. */
function mayBeSlip(word: string, letters: number): boolean {
  for (const key of byInitial.get(word.charAt(0)) ?? []) {
    const distance = key.length - word.length;
    if (distance < -1 || distance > 1) continue;
    if (atMostOne(letters & ~key.letters) && atMostOne(key.letters & ~letters)) return true;
  }
  return false;
}

/** Correct words that lie one slip away from a key word. */
const LEAVE = new Set(
  (
    'older border odder reorder product produce producing deliverer quantity realize currier ordeal recover addresses ' +
    'emergent wring brother counter coupled couple breaking packages services customers ships skipping shopping chipping ' +
    'slipping stripping stopping sipping shipped shopped whipped mission messing hissing'
  ).split(' '),
);

/** One or more words for a word as typed; lower case in and out. */
export function mend(word: string): string {
  const known = Object.hasOwn(WRITTEN_AS, word) ? WRITTEN_AS[word] : undefined;
  if (known !== undefined) return known;
  if (word.length < 5 || word.length > 16) return word;
  const letters = lettersOf(word);
  if (letters === undefined || !mayBeSlip(word, letters) || keyWords.has(word) || LEAVE.has(word)) return word;
  for (const slip of slips(word)) {
    const found = bySlip.get(slip);
    // Slips start rarely with the first letter, and words that differ there are usually other words (shipping, shopping).
    if (found !== undefined && found[0] === word[0] && Math.abs(found.length - word.length) <= 1) return found;
  }
  return word;
}
