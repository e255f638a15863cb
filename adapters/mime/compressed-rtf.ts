/** Compressed RTF as Outlook stores bodies (MS-OXRTFCP): LZ77 over a ring of 4 KB that starts with what most RTF contains. */

const START =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';
const RING = 4096;
const HEADER = 16;
const COMPRESSED = 0x75465a4c;
const UNCOMPRESSED = 0x414c454d;
/** Bytes: more is no letter. */
const LARGEST = 2 * 1024 * 1024;

/** One character per byte; undefined for what is no compressed RTF. What is cut off gives what came before. */
export function decompressRtf(data: Buffer): string | undefined {
  if (data.length < HEADER) return undefined;
  const size = Math.min(data.readUInt32LE(4), LARGEST);
  const kind = data.readUInt32LE(8);
  if (kind === UNCOMPRESSED) return data.toString('latin1', HEADER, Math.min(data.length, HEADER + size));
  if (kind !== COMPRESSED) return undefined;
  const ring = Buffer.alloc(RING, 0x20);
  let at = ring.write(START, 'latin1');
  const out = Buffer.alloc(size);
  let length = 0;
  const put = (byte: number): void => {
    ring[at] = byte;
    at = (at + 1) % RING;
    if (length < size) out[length++] = byte;
  };
  for (let from = HEADER; from < data.length && length < size; ) {
    const flags = data[from++] ?? 0;
    for (let bit = 0; bit < 8 && from < data.length && length < size; bit++) {
      if ((flags & (1 << bit)) === 0) {
        put(data[from++] ?? 0);
        continue;
      }
      if (from + 1 >= data.length) break;
      const reference = ((data[from] ?? 0) << 8) | (data[from + 1] ?? 0);
      from += 2;
      const offset = reference >> 4;
      // A reference to where the ring stands is the end.
      if (offset === at) return out.toString('latin1', 0, length);
      for (let copied = 0; copied < (reference & 15) + 2; copied++) put(ring[(offset + copied) % RING] ?? 0);
    }
  }
  return out.toString('latin1', 0, length);
}
