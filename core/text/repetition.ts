import { isBlank } from './characters.ts';

/**
 * The first round of a text that is nothing but repetitions of itself ("refund! refund! refund!"), else the text.
 * White space does not count. Linear in the length (failure function of Knuth, Morris and Pratt).
 */
export function withoutRepetition(text: string): string {
  const places = new Int32Array(text.length);
  let length = 0;
  for (let at = 0; at < text.length; at++) if (!isBlank(text, at)) places[length++] = at;
  if (length < 2) return text;
  const code = (index: number): number => text.charCodeAt(places[index] ?? 0);

  const border = new Int32Array(length);
  for (let at = 1, matched = 0; at < length; at++) {
    while (matched > 0 && code(at) !== code(matched)) matched = border[matched - 1] ?? 0;
    if (code(at) === code(matched)) matched++;
    border[at] = matched;
  }
  const period = length - (border[length - 1] ?? 0);
  if (period === length || length % period !== 0) return text;
  return text.slice(0, (places[period - 1] ?? 0) + 1);
}
