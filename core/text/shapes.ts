/** What kind of number or code a word is: exact digits say nothing, their shape does. */

const QUANTITY =
  /^\d+(?:kg|kgs|g|gm|gms|gram|grams|mg|mcg|lb|lbs|oz|ml|l|ltr|litre|liter|cm|mm|m|ft|feet|in|inch|inches|gb|tb|mb|w|kw|v|mah|hz|hp|xl|x|yr|yrs|year|years|month|months|k|d|p|tab|tabs|tablet|tablets|caps|pcs|pc|pack|th|st|nd|rd|days|day|hrs|hr|hours|min|mins|am|pm)$/;

/** `<…>` for a word with digits in it; undefined for any other. Lower case in. */
export function shapeOf(word: string): string | undefined {
  if (!/\d/.test(word)) return undefined;
  if (/^\d+$/.test(word)) {
    if (word.length <= 2) return '<n2>';
    if (word.length <= 4) return '<n4>';
    return word.length === 6 ? '<n6>' : word.length < 9 ? '<n8>' : '<n10>';
  }
  if (/^\d+%?$/.test(word)) return '<percent>';
  if (QUANTITY.test(word)) return '<quantity>';
  return word.length >= 7 ? '<code>' : '<model>';
}
