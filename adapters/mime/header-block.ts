/** A block of headers as fields, one character per byte; what the bytes mean is for the reader of the field to say. */
import { limits } from './limits.ts';

export interface Field {
  /** Lower case. */
  name: string;
  /** Unfolded and trimmed. */
  value: string;
}

export interface HeaderBlock {
  fields: Field[];
  /** Where the body starts. */
  bodyStart: number;
  cut: boolean;
}

const FIELD = /^([!-9;-~]{1,100})[ \t]{0,20}:/;

/** The end of the line that starts at `from`, and where the next starts. A CR alone ends no line: it is read as a blank. */
export function lineAt(bytes: Buffer, from: number, to: number): { end: number; next: number } {
  const feed = bytes.indexOf(0x0a, from);
  if (feed < 0 || feed >= to) return { end: to, next: to };
  return { end: feed > from && bytes[feed - 1] === 0x0d ? feed - 1 : feed, next: feed + 1 };
}

/**
 * Reads from `from` to the empty line. A line that is no field goes with the one before if fields follow, and starts
 * the body if none do: clients forget to fold, and some forget the empty line.
 */
export function readHeaders(bytes: Buffer, from: number, to: number, budget: number = limits.headerBytes): HeaderBlock {
  const raw: { name: string; pieces: string[]; length: number }[] = [];
  const allowed = Math.min(limits.headerBytes, budget);
  let cut = false;
  let at = from;
  while (at < to) {
    const { end, next } = lineAt(bytes, at, to);
    if (end === at) return { fields: fieldsOf(raw), bodyStart: next, cut };
    if (next - from > allowed) {
      cut = true;
      const rest = emptyLine(bytes, at, to);
      return { fields: fieldsOf(raw), bodyStart: rest, cut };
    }
    const line = bytes.toString('latin1', at, Math.min(end, at + limits.fieldBytes));
    if (end - at > limits.fieldBytes) cut = true;
    const name = FIELD.exec(line)?.[1];
    const last = raw.at(-1);
    if (name !== undefined && raw.length < limits.fields) {
      raw.push({ name: name.toLowerCase(), pieces: [line.slice(line.indexOf(':') + 1)], length: line.length });
    } else if (name !== undefined) {
      cut = true;
    } else if (at === from && /^>?From /.test(line)) {
      // The line that a mailbox file puts before a mail.
    } else if (/^[ \t]/.test(line) || (last && isField(bytes, next, to))) {
      if (last && last.length + line.length <= limits.fieldBytes) {
        last.pieces.push(/^[ \t]/.test(line) ? line : ` ${line}`);
        last.length += line.length;
      } else if (last) cut = true;
      else if (line.trim() !== '') return { fields: [], bodyStart: at, cut };
    } else {
      return { fields: fieldsOf(raw), bodyStart: at, cut };
    }
    at = next;
  }
  return { fields: fieldsOf(raw), bodyStart: to, cut };
}

const fieldsOf = (raw: { name: string; pieces: string[] }[]): Field[] =>
  raw.map(({ name, pieces }) => ({
    name,
    value: pieces
      .join('')
      .replace(/[\r\n]/g, ' ')
      .replaceAll('\0', '')
      .trim(),
  }));

function isField(bytes: Buffer, from: number, to: number): boolean {
  return FIELD.test(bytes.toString('latin1', from, Math.min(to, from + 120)));
}

function emptyLine(bytes: Buffer, from: number, to: number): number {
  const found = ['\r\n\r\n', '\n\n'].map((mark) => ({ at: bytes.indexOf(mark, from), length: mark.length }));
  const first = found.filter(({ at }) => at >= 0 && at < to).sort((a, b) => a.at - b.at)[0];
  return first === undefined ? to : Math.min(to, first.at + first.length);
}

export const fieldOf = (fields: readonly Field[], name: string): string | undefined =>
  fields.find((field) => field.name === name)?.value;

export const allOf = (fields: readonly Field[], name: string): string[] =>
  fields.filter((field) => field.name === name).map(({ value }) => value);
