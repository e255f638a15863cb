/** Structured header values with parameters (RFC 2045, 5.1), continued and encoded ones (RFC 2231) among them. */
import { decodeText } from './charsets.ts';
import { decodeHeaderText, oneLine } from './encoded-words.ts';

export interface StructuredValue {
  /** Lower case. */
  value: string;
  parameters: Map<string, string>;
}

/** Cuts at `;` outside quotes and comments; drops comments that stand where white space may. */
function piecesOf(raw: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  let quoted = false;
  let depth = 0;
  for (let at = 0; at < raw.length; at++) {
    const char = raw[at] ?? '';
    if (char === '\\' && (quoted || depth > 0)) {
      if (depth === 0) piece += char + (raw[at + 1] ?? '');
      at++;
    } else if (char === '"' && depth === 0) {
      quoted = !quoted;
      piece += char;
    } else if (!quoted && (depth > 0 ? char === '(' : opensComment(raw, at, piece))) depth++;
    else if (!quoted && depth > 0 && char === ')') depth--;
    else if (depth > 0) continue;
    else if (char === ';' && !quoted) {
      pieces.push(piece);
      piece = '';
    } else piece += char;
  }
  return [...pieces, piece];
}

/** `name=Invoice(1).pdf` is a name; a comment that never ends is none. */
const opensComment = (raw: string, at: number, piece: string): boolean =>
  raw[at] === '(' && (!piece.includes('=') || /[ \t]/.test(raw[at - 1] ?? '')) && raw.indexOf(')', at) > 0;

function unquote(raw: string): string {
  const text = raw.trim();
  if (!text.startsWith('"')) return text;
  const inner = text.length > 1 && text.endsWith('"') ? text.slice(1, -1) : text.slice(1);
  // A backslash before other than these is a path of Windows that nobody escaped.
  return inner.replace(/\\(["\\])/g, '$1');
}

const percentBytes = (text: string): string =>
  text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

interface Section {
  index: number;
  encoded: boolean;
  value: string;
}

function decodeSections(sections: Section[]): string {
  sections.sort((a, b) => a.index - b.index);
  let charset: string | undefined;
  const bytes = sections
    .map(({ encoded, value }, at) => {
      if (!encoded) return value;
      const [, label, rest] = (at === 0 ? /^([^']{0,60})'[^']{0,60}'(.*)$/s.exec(value) : null) ?? [];
      if (label !== undefined) charset = label;
      return percentBytes(rest ?? value);
    })
    .join('');
  if (charset === undefined) return decodeHeaderText(bytes);
  return oneLine(decodeText(Buffer.from(bytes, 'latin1'), charset));
}

const PARAMETER = /^\s*([^\s=*]{1,60})(?:\*(\d{1,3}))?(\*)?\s*=(.*)$/s;

/** The first of two parameters of one name counts, so that no two readers see different mails. */
export function parseStructured(raw: string, hint?: string): StructuredValue {
  const [value = '', ...rest] = piecesOf(raw);
  const parameters = new Map<string, string>();
  const sections = new Map<string, Section[]>();
  for (const piece of rest) {
    const [, name = '', index, star, content = ''] = PARAMETER.exec(piece) ?? [];
    const key = name.toLowerCase();
    if (key === '') continue;
    if (index === undefined && star === undefined) {
      if (!parameters.has(key)) parameters.set(key, decodeHeaderText(unquote(content), hint));
      continue;
    }
    const list = sections.get(key) ?? [];
    list.push({ index: Number(index ?? 0), encoded: star !== undefined, value: unquote(content) });
    sections.set(key, list);
  }
  // The encoded form is the truer one where both are given.
  for (const [key, list] of sections) parameters.set(key, decodeSections(list));
  return { value: value.trim().toLowerCase(), parameters };
}
