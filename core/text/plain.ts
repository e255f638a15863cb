/** One way of writing for what people write in several: width, case, apostrophes, drawn-out letters. */
import { isA, kindOf, LETTER, startOfLast, widthOf } from './characters.ts';

const APOSTROPHE = "'";

/** Lower case, one width, one kind of apostrophe; never throws on ill-formed text. */
export function plain(text: string): string {
  const lower = (isAscii(text) ? text : text.toWellFormed().normalize('NFKC'))
    .toLowerCase()
    .replace(/[’‘`´]/g, APOSTROPHE);
  if (!lower.includes(APOSTROPHE)) return withoutStretching(lower);
  return withoutStretching(withoutApostrophes(withoutPossessives(lower)));
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false;
  return true;
}

const isLetterAt = (text: string, at: number): boolean =>
  at >= 0 && at < text.length && isA(kindOf(text.codePointAt(at) ?? 0), LETTER);

/** Whether a letter that begins at `from` or later ends right before a position. */
function endsInLetter(text: string, before: number, from: number): boolean {
  const at = startOfLast(text, before);
  return at >= from && isLetterAt(text, at);
}

/** `shop's` becomes `shop`. */
function withoutPossessives(text: string): string {
  let kept = '';
  let from = 0;
  for (let at = text.indexOf("'s"); at >= 0; at = text.indexOf("'s", at + 1)) {
    if (!endsInLetter(text, at, from) || isLetterAt(text, at + 2)) continue;
    kept += text.slice(from, at);
    from = at + 2;
  }
  return kept + text.slice(from);
}

/** `don't` becomes `dont`. */
function withoutApostrophes(text: string): string {
  let kept = '';
  let from = 0;
  for (let at = text.indexOf(APOSTROPHE); at >= 0; at = text.indexOf(APOSTROPHE, at + 1)) {
    if (!endsInLetter(text, at, from) || !isLetterAt(text, at + 1)) continue;
    kept += text.slice(from, at);
    from = at + 1;
  }
  return kept + text.slice(from);
}

/** `sooooo` becomes `soo`. */
function withoutStretching(text: string): string {
  let kept = '';
  let from = 0;
  let before = -1;
  let times = 0;
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0;
    const width = widthOf(code);
    times = code === before ? times + 1 : 1;
    before = code;
    if (times > 2 && isA(kindOf(code), LETTER)) {
      kept += text.slice(from, at);
      from = at + width;
    }
    at += width;
  }
  return kept + text.slice(from);
}
