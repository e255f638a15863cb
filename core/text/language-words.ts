/** The words of a text that tell its language, among languages that share an alphabet. */
import { CYRILLIC, isA, isBlank, kindOf, LATIN, MARK, widthOf } from './characters.ts';

const MOST_WORDS = 200;
const APOSTROPHE = 39;

/** Words of the alphabets that several languages share; what holds digits or stands in a link or an address is nobody's. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (let at = 0; at < text.length && words.length < MOST_WORDS; ) {
    if (isBlank(text, at)) at++;
    else {
      const end = endOfRun(text, at);
      addWords(text, at, endOfWords(text, at, end), words);
      at = end;
    }
  }
  return words;
}

function endOfRun(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && !isBlank(text, at)) at++;
  return at;
}

/** Where, in a run without blanks, the words end: at a link, or at once where the run is a number or an address. */
function endOfWords(text: string, from: number, end: number): number {
  let link = end;
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) return from;
    if (code === 64 && at > from && at < end - 1) return from;
    if (link === end && LINK_BEGINNINGS.has(code)) {
      for (const beginning of LINKS) if (text.startsWith(beginning, at) && at + beginning.length < end) link = at;
    }
  }
  return link;
}

const LINKS = ['http:', 'https:', 'www.'];
const LINK_BEGINNINGS = new Set(LINKS.map((one) => one.charCodeAt(0)));

function addWords(text: string, from: number, end: number, words: string[]): void {
  let began = -1;
  for (let at = from; at <= end; ) {
    const code = at < end ? (text.codePointAt(at) ?? 0) : 0;
    const belongs = code === APOSTROPHE || isA(kindOf(code), LATIN | CYRILLIC | MARK);
    if (belongs && began < 0) began = at;
    if (!belongs && began >= 0) {
      if (words.push(text.slice(began, at)) === MOST_WORDS) return;
      began = -1;
    }
    at += widthOf(code);
  }
}
