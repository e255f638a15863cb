/** Text in an encoding that the platform can only read: found by reading all sequences of one and two bytes. */
const tables = new Map<string, Map<string, string>>();

function tableOf(label: string): Map<string, string> {
  const table = new Map<string, string>();
  const decoder = new TextDecoder(label);
  const isWide = !/^(?:windows-125|windows-874|iso-8859|koi8)/.test(decoder.encoding);
  const add = (bytes: number[]): void => {
    const text = decoder.decode(Uint8Array.from(bytes));
    if (!text.includes('\ufffd') && [...text].length === 1 && !table.has(text)) {
      table.set(text, String.fromCharCode(...bytes));
    }
  };
  for (let byte = 0; byte < 256; byte++) add([byte]);
  if (isWide) for (let lead = 0x81; lead < 255; lead++) for (let trail = 0x40; trail < 255; trail++) add([lead, trail]);
  return table;
}

/** One character per byte. */
export function encode(label: string, text: string): string {
  const table = tables.get(label) ?? tableOf(label);
  tables.set(label, table);
  return [...text.normalize('NFC')]
    .map((char) => {
      const bytes = table.get(char);
      if (bytes === undefined) throw new Error(`${label} has no ${char}`);
      return bytes;
    })
    .join('');
}
