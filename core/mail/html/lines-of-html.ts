/** Renders HTML to lines of text that know whether they stand inside a quote or a signature. */
import { labelOf } from '../reply/header-block.ts';
import type { Line } from '../reply/lines.ts';
import { type Role, roleOf } from './roles.ts';
import { type HtmlToken, tokensOf } from './tokens.ts';

const words = (list: string): Set<string> => new Set(list.split(' '));

export const VOID = words('area base br col embed hr img input link meta param source track wbr o:p');
const BLOCK = words(
  'address article aside blockquote body center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody td tfoot th thead tr ul includetail sign',
);
/** Cells stand on one line, with a space between. */
const CELL = words('td th');
const SPACED = words('p h1 h2 h3 h4 h5 h6 ul ol dl pre blockquote');
const UNSPACED = /(?:^|\s)(?:x_)?msonormal|(?:^|\s)p[0-9](?:$|\s)/i;
const NO_MARGIN = /margin(?:-top|-bottom)?: ?0/i;

interface Element {
  name: string;
  role: Role | undefined;
  spaced: boolean;
}

/** A piece of a token and the line it stands in; of a picture or a break, without text. */
export interface Piece {
  line: number;
  text: string;
}

/** How lines came of tokens. */
export interface Recording {
  tokens: HtmlToken[];
  pieces: Map<HtmlToken, Piece[]>;
}

export function linesOfHtml(html: string, recording?: Recording): Line[] {
  const page = new Page(recording);
  for (const token of tokensOf(html)) page.add(token);
  return page.finish();
}

class Page {
  readonly #lines: Line[] = [];
  readonly #open: Element[] = [];
  readonly #introductions: Element[] = [];
  readonly #depth = new Map<string, number>();
  #current = '';
  /** Kept apart: to look at the end of a string that grows piece by piece costs its whole length. */
  #endsWithSpace = false;
  #inside: Line['inside'];
  #cut: 'now' | 'above-headers' | undefined;
  #blank = false;
  readonly #recording: Recording | undefined;
  #token: HtmlToken | undefined;

  constructor(recording: Recording | undefined) {
    this.#recording = recording;
  }

  add(token: HtmlToken): void {
    this.#token = token;
    this.#recording?.tokens.push(token);
    if (token.kind === 'text') this.write(token.text);
    else if (token.kind === 'open') this.open(token.name, token.attributes);
    else this.close(token.name);
    this.#token = undefined;
  }

  write(text: string): void {
    if (this.#depthOf('pre') > 0) {
      const [first = '', ...rest] = text.split(/\r\n|\r|\n/);
      this.#append(first);
      for (const line of rest) {
        this.#endLine(true);
        this.#append(line);
      }
      return;
    }
    const flat = text.replace(/[ \t\r\n\f]+/g, ' ');
    this.#append((this.#current === '' || this.#endsWithSpace) && flat.startsWith(' ') ? flat.slice(1) : flat);
  }

  open(name: string, attributes: Map<string, string>): void {
    if (name === 'br' || name === 'hr') this.#endLine(name === 'br');
    if (VOID.has(name)) this.#show(name === 'br');
    const role = roleOf(name, attributes);
    if (role === 'cut' && VOID.has(name)) this.#cut = 'now';
    if (VOID.has(name)) return;
    const isTight =
      UNSPACED.test(attributes.get('class') ?? '') || NO_MARGIN.test((attributes.get('style') ?? '').slice(0, 500));
    const spaced = SPACED.has(name) && !isTight;
    if (CELL.has(name)) this.#space();
    else if (BLOCK.has(name) || role !== undefined) this.#endLine(false);
    if (spaced) this.#blank = true;
    const element: Element = { name, role, spaced };
    this.#open.push(element);
    if (role === 'introduction') this.#introductions.push(element);
    this.#depth.set(name, this.#depthOf(name) + 1);
    if (role === 'cut') this.#cut = 'now';
    else if (role === 'cut-above-headers') this.#cut ??= 'above-headers';
    else if (role !== undefined) this.#count(role, 1);
    if (name === 'li') this.#append('- ');
  }

  close(name: string): void {
    if (this.#depthOf(name) === 0) {
      if (name === 'p' || name === 'br') this.#endLine(name === 'br');
      return;
    }
    for (let element = this.#open.pop(); element !== undefined; element = this.#open.pop()) {
      this.#leave(element);
      if (element.name === name) return;
    }
  }

  finish(): Line[] {
    this.#endLine(false);
    return this.#lines;
  }

  #leave({ name, role, spaced }: Element): void {
    if (CELL.has(name)) this.#space();
    else if (BLOCK.has(name) || role !== undefined) this.#endLine(false);
    if (spaced) this.#blank = true;
    this.#depth.set(name, this.#depthOf(name) - 1);
    if (role === 'quote' || role === 'signature' || role === 'introduction') this.#count(role, -1);
    // The first block quote ends what introduces it, for the frames around it as well.
    if (name === 'blockquote' && role === 'quote' && this.#depthOf('role:quote') === 0) {
      this.#depth.set('role:introduction', 0);
      for (const around of this.#introductions.splice(0)) around.role = undefined;
    }
    this.#refresh();
  }

  #depthOf(name: string): number {
    return this.#depth.get(name) ?? 0;
  }

  #count(role: Role, by: number): void {
    this.#depth.set(`role:${role}`, Math.max(0, this.#depthOf(`role:${role}`) + by));
    this.#refresh();
  }

  #refresh(): void {
    const isQuoted = this.#depthOf('role:quote') > 0 || this.#depthOf('role:introduction') > 0;
    this.#inside = isQuoted ? 'quote' : this.#depthOf('role:signature') > 0 ? 'signature' : undefined;
  }

  /** A picture goes with the line it stands in, else with the one above; so does a break with the one that it ends. */
  #show(isBreak: boolean): void {
    if (this.#recording === undefined) return;
    const isWithin = this.#current.trim() !== '';
    if (isBreak || isWithin || this.#inside === undefined) this.#record(this.#lines.length - (isWithin ? 0 : 1), '');
  }

  #record(line: number, text: string): void {
    if (this.#recording === undefined || this.#token === undefined) return;
    const { pieces } = this.#recording;
    const own = pieces.get(this.#token);
    if (own) own.push({ line, text });
    else pieces.set(this.#token, [{ line, text }]);
  }

  #append(text: string): void {
    if (text === '') return;
    if (this.#blank && text.trim() !== '') {
      this.#blank = false;
      if (this.#lines.length > 0 && this.#lines.at(-1)?.text !== '') this.#push('');
    }
    this.#current += text;
    if (this.#token?.kind === 'text') this.#record(this.#lines.length, text);
    this.#endsWithSpace = text.endsWith(' ');
  }

  #space(): void {
    if (this.#current === '' || this.#endsWithSpace) return;
    this.#current += ' ';
    this.#endsWithSpace = true;
  }

  #endLine(always: boolean): void {
    const text = this.#current.replace(/\u00a0/g, ' ');
    this.#current = '';
    this.#endsWithSpace = false;
    if (text.trim() !== '') this.#push(text === '-- ' ? text : text.trimEnd());
    else if (always || text !== '') {
      if (this.#lines.at(-1)?.text !== '') this.#push('');
    }
  }

  #push(text: string): void {
    const line: Line = { text, inside: this.#inside };
    if (text !== '' && this.#cut !== undefined) {
      line.cut = this.#cut === 'now' || labelOf(text) !== undefined;
      this.#cut = undefined;
    }
    this.#lines.push(line);
  }
}
