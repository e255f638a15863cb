/** One width and one kind of digit, dash and blank, character by character: positions in the text stay what they were. */
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63]/g;
const BLANKS = /[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]/g;

/** Zeros of the scripts with digits of their own, each with its nine others behind it. */
const ZEROS = [
  ...[0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0, 0xf20],
  ...[0x1040, 0x1090, 0x17e0, 0x1810],
];
const DIGITS = new RegExp(
  `[${ZEROS.map((zero) => `${String.fromCharCode(zero)}-${String.fromCharCode(zero + 9)}`).join('')}]`,
  'g',
);
const digitOf = (character: string): string => {
  const code = character.charCodeAt(0);
  return String(code - (ZEROS.find((zero) => code >= zero && code <= zero + 9) ?? code));
};

export const sameWidth = (text: string): string =>
  text
    .replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(DIGITS, digitOf)
    .replace(DASHES, '-')
    .replace(BLANKS, ' ');
