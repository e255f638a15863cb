/** What of a mail's HTML is kept: elements that lay out text, attributes and styles by their very values. Nothing that loads, runs, submits or covers. */

export const elements: string[] = [
  ...['a', 'abbr', 'address', 'article', 'aside', 'b', 'bdi', 'bdo', 'big', 'blockquote', 'br', 'caption', 'center'],
  ...['cite', 'code', 'col', 'colgroup', 'dd', 'del', 'dfn', 'div', 'dl', 'dt', 'em', 'figcaption', 'figure', 'font'],
  ...['footer', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'i', 'img', 'ins', 'kbd', 'li', 'main', 'mark'],
  ...['ol', 'p', 'pre', 'q', 's', 'samp', 'section', 'small', 'span', 'strike', 'strong', 'sub', 'sup', 'table'],
  ...['tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'tt', 'u', 'ul', 'var', 'wbr'],
];

/** Elements whose text is none of the author's words. */
export const silentElements: string[] = [
  'script',
  'style',
  'textarea',
  'option',
  'xmp',
  'title',
  'noembed',
  'noframes',
];

const count = /^\d{1,4}$/;
const extent = /^\d{1,4}(?:\.\d{1,4})?(?:px|%)?$/;
const colour = /^(?:#?[0-9a-f]{3,8}|[a-z]{3,20})$/i;

/** Of any element; `href` and `src` have rules of their own. */
export const attributes: Record<string, RegExp> = {
  align: /^(?:left|right|center|justify|top|middle|bottom)$/i,
  alt: /^.{0,1000}$/s,
  bgcolor: colour,
  border: count,
  cellpadding: count,
  cellspacing: count,
  color: colour,
  colspan: /^\d{1,3}$/,
  dir: /^(?:ltr|rtl|auto)$/i,
  face: /^[\p{L}\p{N} ,'"_-]{1,200}$/u,
  height: extent,
  lang: /^[a-z0-9-]{2,35}$/i,
  rowspan: /^\d{1,3}$/,
  size: /^[+-]?\d$/,
  span: /^\d{1,3}$/,
  start: /^-?\d{1,6}$/,
  type: /^(?:1|a|i|disc|circle|square)$/i,
  valign: /^(?:top|middle|bottom|baseline)$/i,
  width: extent,
};

const number = String.raw`\d{1,4}(?:\.\d{1,6})?`;
const length = `${number}(?:px|pt|pc|em|rem|ex|ch|cm|mm|in|%)?`;
const anyColour = String.raw`#[0-9a-f]{3,8}|[a-z]{3,20}|(?:rgb|hsl)a?\([\d\s.,%/]{1,40}\)`;
const lineStyle = 'none|hidden|dotted|dashed|solid|double|groove|ridge|inset|outset|thin|medium|thick';
/** One to so many of a value. */
const upTo = (times: number, value: string): RegExp[] => [
  new RegExp(String.raw`^(?:${value})(?:\s+(?:${value})){0,${times - 1}}$`, 'i'),
];
const one = (value: string): RegExp[] => upTo(1, value);

const sides = ['top', 'right', 'bottom', 'left'];
const onSides = (property: (side: string) => string, values: RegExp[]): Record<string, RegExp[]> =>
  Object.fromEntries(sides.map((side) => [property(side), values]));

/** No value can hold a URL, a function but of colour, or a negative length: nothing loads, nothing lies over anything. */
export const styles: Record<string, RegExp[]> = {
  'background-color': one(anyColour),
  background: one(anyColour),
  border: upTo(3, `${length}|${lineStyle}|${anyColour}`),
  ...onSides((side) => `border-${side}`, upTo(3, `${length}|${lineStyle}|${anyColour}`)),
  'border-collapse': one('collapse|separate'),
  'border-color': upTo(4, anyColour),
  'border-radius': upTo(4, length),
  'border-spacing': upTo(2, length),
  'border-style': upTo(4, lineStyle),
  'border-width': upTo(4, `${length}|thin|medium|thick`),
  color: one(anyColour),
  direction: one('ltr|rtl'),
  display: one('block|inline|inline-block|none|table|table-row|table-cell|list-item'),
  float: one('left|right|none'),
  'font-family': [/^[\p{L}\p{N} ,'"_-]{1,300}$/u],
  'font-size': one(
    `\\d{1,2}(?:\\.\\d{1,6})?(?:px|pt|em|rem|ex)|\\d{1,3}%|(?:xx?-)?(?:small|large)|medium|smaller|larger`,
  ),
  'font-style': one('normal|italic|oblique'),
  'font-variant': one('normal|small-caps'),
  'font-weight': one(String.raw`normal|bold|bolder|lighter|[1-9]\d\d`),
  height: one(`${length}|auto`),
  'letter-spacing': one(`normal|${length}`),
  'line-height': one(`normal|\\d(?:\\.\\d{1,6})?|\\d{1,2}(?:\\.\\d{1,6})?(?:px|pt|em|rem)|\\d{1,3}(?:\\.\\d{1,6})?%`),
  'list-style-type': one('[a-z-]{3,30}'),
  margin: upTo(4, `${length}|auto`),
  ...onSides((side) => `margin-${side}`, one(`${length}|auto`)),
  'max-width': one(`${length}|none`),
  'min-width': one(length),
  padding: upTo(4, length),
  ...onSides((side) => `padding-${side}`, one(length)),
  'table-layout': one('auto|fixed'),
  'text-align': one('left|right|center|justify|start|end'),
  'text-decoration': upTo(3, `none|underline|line-through|overline|solid|dotted|dashed|wavy|${anyColour}`),
  'text-indent': one(length),
  'text-transform': one('none|capitalize|uppercase|lowercase'),
  'vertical-align': one('baseline|sub|super|top|text-top|middle|bottom|text-bottom'),
  'white-space': one('normal|nowrap|pre|pre-wrap|pre-line|break-spaces'),
  width: one(`${length}|auto`),
  'word-break': one('normal|break-all|keep-all|break-word'),
  'word-wrap': one('normal|break-word'),
  'overflow-wrap': one('normal|break-word|anywhere'),
};
