/** The header block of a raw message, as far as SES reads and changes it. */
import type { Header } from './ses-events.ts';

/** Headers (folded lines joined) and the body with the empty line before it, untouched. */
export function splitMessage(raw: Buffer): { headers: Header[]; lines: string[]; body: Buffer } {
  const crlf = raw.indexOf('\r\n\r\n');
  const lf = raw.indexOf('\n\n');
  const end = crlf >= 0 && (lf < 0 || crlf < lf) ? crlf : lf >= 0 ? lf : raw.length;
  const lines: string[] = [];
  for (const line of raw.subarray(0, end).toString('latin1').split(/\r?\n/)) {
    if (/^[ \t]/.test(line) && lines.length > 0) lines.push(`${lines.pop()}\r\n${line}`);
    else lines.push(line);
  }
  const headers = lines.map((line) => {
    const colon = line.indexOf(':');
    const value = Buffer.from(line.slice(colon + 1), 'latin1').toString();
    return { name: line.slice(0, colon), value: value.replace(/\r\n[ \t]+/g, ' ').trim() };
  });
  return { headers, lines, body: raw.subarray(end) };
}

/** The message with headers replaced (value) or removed (null); new ones stand at the top. */
export function withHeaders(raw: Buffer, changes: Readonly<Record<string, string | null>>): Buffer {
  const { lines, body } = splitMessage(raw);
  const names = new Set(Object.keys(changes).map((name) => name.toLowerCase()));
  const kept = lines.filter((line) => !names.has(line.slice(0, line.indexOf(':')).toLowerCase()));
  const added = Object.entries(changes).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]));
  return Buffer.concat([Buffer.from([...added, ...kept].join('\r\n'), 'latin1'), body]);
}

/** The message with headers above its own, which stay as they are. */
export function below(headers: readonly [name: string, value: string][], raw: Buffer): Buffer {
  return Buffer.concat([Buffer.from(headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')), raw]);
}

/** Plain addresses in a header value; display names and comments are dropped. */
export function addressesIn(value: string): string[] {
  const bare = value.replace(/"(?:[^"\\]|\\.)*"/g, '').replace(/\([^)]*\)/g, '');
  return bare
    .split(',')
    .map((part) => (/<([^>]*)>/.exec(part)?.[1] ?? part).trim())
    .filter((address) => address.includes('@'));
}
