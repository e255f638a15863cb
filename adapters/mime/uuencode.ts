/** Files that old clients put into the text itself, `begin 644 name` to `end`. */

export interface UuFile {
  name: string;
  content: Uint8Array;
}

const MAX_FILES = 200;
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

/** The end of the line that starts at `from`. */
const lineEnd = (text: string, from: number): number => {
  const feed = text.indexOf('\n', from);
  return feed < 0 ? text.length : feed;
};

const lineOf = (text: string, from: number, end: number): string =>
  text.slice(from, text[end - 1] === '\r' ? end - 1 : end);

/** The content of the block whose data start at `from`, and where the text goes on; undefined where it has no end. */
function readBlock(text: string, from: number): { content: Uint8Array; next: number } | undefined {
  const lines: string[] = [];
  for (let at = from; at < text.length; ) {
    const end = lineEnd(text, at);
    const line = lineOf(text, at, end);
    if (line === 'end') {
      const out = new Uint8Array(lines.length * 63);
      let length = 0;
      for (const data of lines) length += decodeLine(data, out, length);
      return lines.length === 0 ? undefined : { content: out.slice(0, length), next: end + 1 };
    }
    if (!isData(line)) return undefined;
    lines.push(line);
    at = end + 1;
  }
  return undefined;
}

/** The text without the files in it, and the files. A block without its end is text, as are those beyond the limit. */
export function takeUuencoded(text: string): { text: string; files: UuFile[] } {
  const kept: string[] = [];
  const files: UuFile[] = [];
  let done = 0;
  for (let at = text.indexOf('begin'); at >= 0 && files.length < MAX_FILES; ) {
    const startsLine = at === 0 || text[at - 1] === '\n';
    const end = startsLine ? lineEnd(text, at) : at;
    const name = end - at < 300 ? BEGIN.exec(lineOf(text, at, end))?.[1]?.trim() : undefined;
    const block = name ? readBlock(text, end + 1) : undefined;
    if (name && block) {
      kept.push(text.slice(done, at));
      files.push({ name, content: block.content });
      done = block.next;
    }
    at = text.indexOf('begin', block ? done : at + 5);
  }
  kept.push(text.slice(done));
  return { text: kept.join(''), files };
}

/** A part that is uuencoded as a whole: the content of its first file. */
export function uudecodeLines(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1').replace(/\r\n?/g, '\n');
  return takeUuencoded(text).files[0]?.content ?? bytes.slice();
}
