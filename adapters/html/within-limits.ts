/** How much of a mail's HTML is sanitised at all. */

/** Characters beside those of carried images. */
export const HTML_LIMIT = 400_000;
/** The parser's time grows with the square of the number of elements that are open at once; no author opens this many. */
const OPEN_AT_ONCE = 3_000;

/** The beginning of the mail, all of it but for the largest and strangest. */
export const withinLimits = (html: string): string => withinDepth(withinSize(html));

function withinSize(html: string): string {
  let left = HTML_LIMIT;
  let at = 0;
  for (const { index, 0: data } of html.matchAll(/data:image\/[^"'\s>]{1000,}/gi)) {
    if (index - at > left) break;
    left -= index - at;
    at = index + data.length;
  }
  return html.slice(0, at + left);
}

const TAG = /<(\/?)([a-z][a-z0-9]*)/gi;
const VOID = new Set('br hr img col wbr area base embed input link meta param source track'.split(' '));

/** Counts no element as closed that the parser would keep open: an end tag of none that is open ends nothing. */
function withinDepth(html: string): string {
  const open = new Map<string, number>();
  let all = 0;
  for (const { index, 1: slash, 2: tag = '' } of html.matchAll(TAG)) {
    const name = tag.toLowerCase();
    const same = open.get(name) ?? 0;
    if (VOID.has(name) || (slash && same === 0)) continue;
    open.set(name, slash ? same - 1 : same + 1);
    all += slash ? -1 : 1;
    if (all > OPEN_AT_ONCE) return html.slice(0, index);
  }
  return html;
}
