/** What kind of number or code a word is: exact digits say nothing, their shape does. */

const QUANTITY =
  /^\d+(?:kg|kgs|g|gm|gms|gram|grams|mg|mcg|lb|lbs|oz|ml|l|ltr|litre|liter|cm|mm|m|ft|feet|in|inch|inches|gb|tb|mb|w|kw|v|mah|hz|hp|xl|x|yr|yrs|year|years|month|months|k|d|p|tab|tabs|tablet|tablets|caps|pcs|pc|pack|th|st|nd|rd|days|day|hrs|hr|hours|min|mins|am|pm)$/;

/** `<…>` for a word with digits in it; undefined for any other. Lower case in. */
export function shapeOf(word: string): string | undefined {
  const digits = digitsIn(word);
  if (digits === 0) return undefined;
  if (digits === word.length) {
    if (digits <= 2) return '<n2>';
    if (digits <= 4) return '<n4>';
    return digits === 6 ? '<n6>' : digits < 9 ? '<n8>' : '<n10>';
  }
  if (/^\d+%?$/.test(word)) return '<percent>';
  if (QUANTITY.test(word)) return '<quantity>';
  return word.length >= 7 ? '<code>' : '<model>';
}

function digitsIn(word: string): number {
  let digits = 0;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code >= 48 && code <= 57) digits++;
  }
  return digits;
}
