/** The HTML of the reply alone: what is folded away in its text is cut out, the elements around the rest stay. */
import type { Line } from '../reply/lines.ts';
import { type Recording, VOID } from './lines-of-html.ts';

interface Element {
  name: string;
  /** Where its tag stands in the output. */
  start: number;
  hasKept: boolean;
  hasDropped: boolean;
}

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

class Output {
  readonly #chunks: string[] = [];
  readonly #open: Element[] = [];
  readonly #depth = new Map<string, number>();

  content(text: string): void {
    this.#chunks.push(text);
    const around = this.#open.at(-1);
    if (around) around.hasKept = true;
  }

  /** White space: worth nothing alone. */
  space(text: string): void {
    this.#chunks.push(text);
  }

  dropped(): void {
    const around = this.#open.at(-1);
    if (around) around.hasDropped = true;
  }

  open(name: string, tag: string): void {
    this.#open.push({ name, start: this.#chunks.length, hasKept: false, hasDropped: false });
    this.#depth.set(name, (this.#depth.get(name) ?? 0) + 1);
    this.#chunks.push(tag);
  }

  close(name: string): void {
    if ((this.#depth.get(name) ?? 0) === 0) return;
    for (let element = this.#open.pop(); element !== undefined; element = this.#open.pop()) {
      this.#leave(element);
      if (element.name === name) return;
    }
  }

  finish(): string {
    for (let element = this.#open.pop(); element !== undefined; element = this.#open.pop()) this.#leave(element);
    return this.#chunks.join('').trim();
  }

  #leave({ name, start, hasKept, hasDropped }: Element): void {
    this.#depth.set(name, (this.#depth.get(name) ?? 1) - 1);
    const around = this.#open.at(-1);
    if (hasDropped && !hasKept) this.#chunks.length = start;
    else this.#chunks.push(`</${name}>`);
    if (around) {
      around.hasKept ||= hasKept;
      around.hasDropped ||= hasDropped;
    }
  }
}

/** Lines of the reply, blank ones at its ends aside. */
function keptLines(lines: Line[], isKept: boolean[]): (line: number) => boolean {
  const isFilled = (line: number): boolean => isKept[line] === true && lines[line]?.text.trim() !== '';
  let first = 0;
  while (first < lines.length && !isFilled(first)) first++;
  let last = lines.length - 1;
  while (last >= 0 && !isFilled(last)) last--;
  return (line) => (line === -1 ? first === 0 : line >= first && line <= last && isKept[line] === true);
}

export function foldHtml(html: string, { tokens, pieces }: Recording, lines: Line[], isKept: boolean[]): string {
  const isOfReply = keptLines(lines, isKept);
  const output = new Output();
  for (const token of tokens) {
    const source = html.slice(token.from, token.to);
    if (token.kind === 'close') output.close(token.name);
    else if (token.kind === 'open' && !VOID.has(token.name)) output.open(token.name, source);
    else {
      const own = pieces.get(token) ?? [];
      const kept = own.filter(({ line }) => isOfReply(line));
      if (token.kind === 'text' && token.text.trim() === '') output.space(source);
      else if (kept.length === 0) output.dropped();
      // A sign that opened no tag must not come to open one.
      else if (kept.length === own.length && !(token.kind === 'text' && source.includes('<'))) output.content(source);
      else output.content(escapeText(kept.map(({ text }) => text).join('\n')));
    }
  }
  return output.finish();
}
