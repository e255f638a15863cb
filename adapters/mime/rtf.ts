/** The words of an RTF letter, or the HTML that Exchange wrapped into it (MS-OXRTFEX). */
import { decodeText } from './charsets.ts';

export interface RtfContent {
  text?: string;
  html?: string;
}

/** Groups without words of the letter. `\*` marks those that a reader need not know. */
const HIDDEN = new Set(
  'fonttbl colortbl stylesheet info pict object header footer headerl headerr footerl footerr themedata listtable listoverridetable rsidtbl generator xmlnstbl datastore latentstyles mmathPr'.split(
    ' ',
  ),
);
const WORDS: Record<string, string> = {
  ...{ par: '\n', line: '\n', tab: '\t', cell: '\t', row: '\n', sect: '\n', page: '\n', emdash: '—', endash: '–' },
  ...{ lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”', bullet: '•', emspace: ' ', enspace: ' ' },
};
const SYMBOLS: Record<string, string> = { '~': '\u00a0', _: '‑', '-': '', '\n': '\n', '\r': '' };
/** Code pages by the number that a font's character set has. */
const FONT_PAGES: Record<number, string> = {
  ...{ 0: '', 128: 'shift_jis', 129: 'euc-kr', 134: 'gb18030', 136: 'big5', 161: 'windows-1253', 162: 'windows-1254' },
  ...{ 177: 'windows-1255', 178: 'windows-1256', 186: 'windows-1257', 204: 'windows-1251', 238: 'windows-1250' },
};
const PAGES: Record<number, string> = { 932: 'shift_jis', 936: 'gb18030', 949: 'euc-kr', 950: 'big5', 65001: 'utf-8' };
const pageOf = (page: number): string => PAGES[page] ?? `windows-${page}`;

const TOKEN = /\\'([0-9a-f]{2})|\\([a-z]{1,32})(-?\d{1,10})? ?|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)/gi;
const MAX_DEPTH = 500;

interface Group {
  hidden: boolean;
  /** Of `\htmlrtf`: what only the RTF shows. */
  rtfOnly: boolean;
  isHtmlTag: boolean;
  /** Characters after `\u` that stand in for it. */
  skip: number;
  charset: string;
}

class Reader {
  readonly #groups: Group[] = [{ hidden: false, rtfOnly: false, isHtmlTag: false, skip: 1, charset: 'windows-1252' }];
  readonly #fonts = new Map<number, string>();
  #font = 0;
  /** Of the letter. */
  #charset = 'windows-1252';
  #isHtml = false;
  #isStar = false;
  #inFonts = false;
  #left = 0;
  #bytes: number[] = [];
  #out = '';

  read(rtf: string): RtfContent {
    for (const [, hex, word, number, symbol, brace, text] of rtf.matchAll(TOKEN)) {
      if (hex !== undefined) this.#byte(Number.parseInt(hex, 16));
      else if (word !== undefined) this.#word(word, number === undefined ? undefined : Number(number));
      else if (symbol === '*') this.#isStar = true;
      else if (symbol !== undefined) this.#text(SYMBOLS[symbol] ?? symbol);
      else if (brace === '{') this.#open();
      else if (brace === '}') this.#close();
      else if (text !== undefined) this.#plain(text);
    }
    this.#flush();
    return this.#isHtml ? { html: this.#out } : { text: this.#out };
  }

  get #group(): Group {
    const group = this.#groups.at(-1);
    return group ?? { hidden: true, rtfOnly: false, isHtmlTag: false, skip: 1, charset: '' };
  }

  #open(): void {
    this.#flush();
    if (this.#groups.length < MAX_DEPTH) this.#groups.push({ ...this.#group });
    this.#isStar = false;
  }

  #close(): void {
    this.#flush();
    if (this.#groups.length > 1) this.#groups.pop();
    if (!this.#group.hidden) this.#inFonts = false;
  }

  #word(word: string, number: number | undefined): void {
    const group = this.#group;
    const isStar = this.#isStar;
    this.#isStar = false;
    if (word !== 'u') this.#left = 0;
    if (word === 'htmltag') group.isHtmlTag = true;
    else if (isStar || HIDDEN.has(word)) {
      group.hidden = true;
      if (word === 'fonttbl') this.#inFonts = true;
    } else if (word === 'htmlrtf') {
      this.#flush();
      group.rtfOnly = number !== 0;
    } else if (word === 'fromhtml') this.#isHtml = number === 1;
    else if (word === 'uc') group.skip = Math.min(number ?? 1, 10);
    else if (word === 'ansicpg') this.#charset = group.charset = pageOf(number ?? 1252);
    else if (word === 'f') this.#useFont(number ?? 0);
    else if (word === 'fcharset' && this.#inFonts) this.#fonts.set(this.#font, FONT_PAGES[number ?? 0] ?? '');
    else if (word === 'u') {
      this.#flush();
      this.#write(String.fromCharCode((number ?? 0) & 0xffff));
      this.#left = group.skip;
    } else if (WORDS[word] !== undefined) this.#text(WORDS[word]);
  }

  #useFont(number: number): void {
    this.#flush();
    this.#font = number;
    if (!this.#inFonts) this.#group.charset = this.#fonts.get(number) || this.#charset;
  }

  #byte(byte: number): void {
    if (this.#left > 0) this.#left--;
    else if (this.#isShown) this.#bytes.push(byte);
  }

  #plain(text: string): void {
    const skipped = Math.min(this.#left, text.length);
    this.#left -= skipped;
    const rest = text.slice(skipped);
    if (!this.#isShown || rest === '') return;
    // The second byte of a wide character may look like a letter.
    if (this.#bytes.length > 0 || /[^\0-\x7f]/.test(rest))
      for (const char of rest) this.#bytes.push(char.charCodeAt(0) & 0xff);
    else this.#out += rest;
  }

  #text(text: string): void {
    this.#flush();
    this.#write(this.#isHtml && text === '\n' ? '\r\n' : text);
  }

  #write(text: string): void {
    if (this.#isShown) this.#out += text;
  }

  get #isShown(): boolean {
    const group = this.#group;
    return !group.hidden && !(this.#isHtml && group.rtfOnly && !group.isHtmlTag);
  }

  #flush(): void {
    if (this.#bytes.length === 0) return;
    this.#out += decodeText(Uint8Array.from(this.#bytes), this.#group.charset);
    this.#bytes = [];
  }
}

/** `rtf` with one character per byte. Unknown words are passed over. */
export const readRtf = (rtf: string): RtfContent => (/^\s*\{\\rtf/.test(rtf) ? new Reader().read(rtf) : {});
