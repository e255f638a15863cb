/** Cuts HTML into tags and text as a browser would, near enough to read a mail. Linear whatever the input. */
import { decodeEntities } from './entities.ts';

/** Where it stands in the source. */
interface Range {
  from: number;
  to: number;
}

export type HtmlToken = Range &
  (
    | { kind: 'text'; text: string }
    | { kind: 'open'; name: string; attributes: Map<string, string> }
    | { kind: 'close'; name: string }
  );

/** Elements whose content is no text for a reader. */
const RAW = ['script', 'style', 'title', 'template', 'noframes', 'xml'];
const NAME = /^[a-z][^\s/>]{0,60}/i;
const MAX_ATTRIBUTES = 8192;
const ATTRIBUTE = /([^\s=>/"']+)(?:\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g;

function attributesOf(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single, bare] of text.slice(0, MAX_ATTRIBUTES).matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, decodeEntities(double ?? single ?? bare ?? ''));
  }
  return found;
}

/** Where the tag that starts at `from` closes, a `>` inside quotes aside; -1 where it does not. */
function tagEnd(html: string, from: number): number {
  let quote = '';
  for (let at = from; at < html.length; at++) {
    const char = html[at];
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '>') return at;
    else if ((char === '"' || char === "'") && html[at - 1] === '=') quote = char;
  }
  return -1;
}

export function* tokensOf(html: string): Generator<HtmlToken> {
  let at = 0;
  // What was once sought to the end in vain is not sought again.
  let quotesClose = true;
  let commentsClose = true;
  const unclosed = new Set<string>();
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open === -1) break;
    if (open > at) yield { kind: 'text', text: decodeEntities(html.slice(at, open)), from: at, to: open };
    if (commentsClose && html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4);
      commentsClose = end !== -1;
      at = end === -1 ? open + 4 : end + 3;
      continue;
    }
    const isClose = html[open + 1] === '/';
    const isDeclaration = html[open + 1] === '!' || html[open + 1] === '?';
    const name = (NAME.exec(html.slice(open + (isClose ? 2 : 1), open + 64))?.[0] ?? '').toLowerCase();
    if (name === '' && !isDeclaration) {
      // A row of signs is one text; its last may still open a tag.
      at = open + 1;
      while (html[at] === '<' && html[at + 1] === '<') at += 1;
      yield { kind: 'text', text: html.slice(open, at), from: open, to: at };
      continue;
    }
    let end = quotesClose ? tagEnd(html, open + 1) : html.indexOf('>', open);
    if (end === -1 && quotesClose) {
      quotesClose = false;
      end = html.indexOf('>', open);
    }
    if (end === -1) {
      yield { kind: 'text', text: decodeEntities(html.slice(open)), from: open, to: html.length };
      return;
    }
    at = end + 1;
    if (isDeclaration) continue;
    if (isClose) {
      yield { kind: 'close', name, from: open, to: at };
      continue;
    }
    if (RAW.includes(name) && !unclosed.has(name) && html[end - 1] !== '/') {
      const closing = new RegExp(`</${name}`, 'gi');
      closing.lastIndex = at;
      const found = closing.exec(html);
      if (found) {
        const close = html.indexOf('>', found.index);
        at = close === -1 ? html.length : close + 1;
      } else unclosed.add(name);
      continue;
    }
    const attributes = attributesOf(html.slice(open + 1 + name.length, end));
    yield { kind: 'open', name, attributes, from: open, to: at };
  }
  if (at < html.length) {
    yield { kind: 'text', text: decodeEntities(html.slice(at)), from: at, to: html.length };
  }
}
