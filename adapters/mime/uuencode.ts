/** Files that old clients put into the text itself, `begin 644 name` to `end`. */

export interface UuFile {
  name: string;
  content: Uint8Array;
}

const BEGIN = /^begin(?:-base64)? [0-7]{3,4} (\S.{0,254})$/;

/** Writes the bytes of a line; returns how many. */
function decodeLine(line: string, out: Uint8Array, from: number): number {
  const length = (line.charCodeAt(0) - 32) & 63;
  for (let at = 1, written = 0; written < length; at += 4) {
    let value = 0;
    for (let index = 0; index < 4; index++) value = value * 64 + (((line.charCodeAt(at + index) || 32) - 32) & 63);
    for (const byte of [(value >> 16) & 255, (value >> 8) & 255, value & 255]) {
      if (written < length) out[from + written++] = byte;
    }
  }
  return length;
}

/** Characters for data lie from space to backquote, and a line's first says its length. */
const isData = (line: string): boolean => {
  if (!/^[ -`]{1,90}$/.test(line)) return false;
  const needed = Math.ceil(((line.charCodeAt(0) - 32) & 63) / 3) * 4;
  // Spaces at the end may have been cut on the way, or a checksum added.
  return line.length - 1 <= needed + 2;
};

/** The text without the files in it, and the files. A block without its end is text. */
export function takeUuencoded(text: string): { text: string; files: UuFile[] } {
  if (!text.includes('begin ')) return { text, files: [] };
  const lines = text.split('\n');
  const kept: string[] = [];
  const files: UuFile[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const name = BEGIN.exec(line)?.[1]?.trim();
    let end = at + 1;
    if (name) while (end < lines.length && lines[end] !== 'end' && isData(lines[end] ?? '')) end++;
    if (!name || lines[end] !== 'end' || end < at + 2) {
      kept.push(line);
      continue;
    }
    const bytes = new Uint8Array((end - at - 1) * 63);
    let length = 0;
    for (let data = at + 1; data < end; data++) length += decodeLine(lines[data] ?? '', bytes, length);
    files.push({ name, content: bytes.slice(0, length) });
    at = end;
  }
  return { text: kept.join('\n'), files };
}

/** A part that is uuencoded as a whole: the content of its first file. */
export function uudecodeLines(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1').replace(/\r\n?/g, '\n');
  return takeUuencoded(text).files[0]?.content ?? bytes.slice();
}
