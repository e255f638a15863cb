/** Bytes to text by the label that a mail gives, which may be missing, unknown to the platform, or wrong. */
import { guessCharset } from './guess-charset.ts';
import { decodeUtf7 } from './utf7.ts';

/** Labels of mail that the Encoding Standard has not, or reads more narrowly than clients write. */
const ALIASES: Record<string, string> = {
  ...{ gb2312: 'gb18030', gbk: 'gb18030', cp936: 'gb18030', ms936: 'gb18030', 'windows-936': 'gb18030' },
  ...{ 'x-gbk': 'gb18030', gb_2312: 'gb18030', 'gb_2312-80': 'gb18030', chinese: 'gb18030', 'euc-cn': 'gb18030' },
  ...{ gb18030: 'gb18030', 'gb2312-80': 'gb18030', gb: 'gb18030', 'x-euc-cn': 'gb18030' },
  ...{ cp950: 'big5', 'windows-950': 'big5', 'x-big5': 'big5', 'big-5': 'big5', big5hkscs: 'big5', 'x-x-big5': 'big5' },
  ...{ cp932: 'shift_jis', 'windows-932': 'shift_jis', 'x-ms-cp932': 'shift_jis', shiftjis: 'shift_jis' },
  ...{
    cp949: 'euc-kr',
    ms949: 'euc-kr',
    uhc: 'euc-kr',
    euckr: 'euc-kr',
    'x-windows-949': 'euc-kr',
    ks_c_5601: 'euc-kr',
  },
  ...{ eucjp: 'euc-jp', 'x-eucjp': 'euc-jp', 'iso-2022-jp-1': 'iso-2022-jp', 'iso-2022-jp-2': 'iso-2022-jp' },
  ...{ cp50220: 'iso-2022-jp', cp50221: 'iso-2022-jp', cp51932: 'euc-jp', 'iso-2022-jp-ms': 'iso-2022-jp' },
  ...{ utf8mb4: 'utf-8', utf_8: 'utf-8', 'x-utf-8': 'utf-8', 'unicode-1-1-utf-7': 'utf-7', utf7: 'utf-7' },
  ...{ 'x-unicode-2-0-utf-7': 'utf-7', csunicode11utf7: 'utf-7', tis620: 'windows-874', cp874: 'windows-874' },
  ...{ ansi: 'windows-1252', 'iso-8859-1-windows-3.1-latin-1': 'windows-1252', latin: 'windows-1252' },
};

/** Labels that say no more than that somebody had to write one. */
const SAYS_NOTHING =
  /^(?:|us-ascii|ascii|ansi_x3\.4-1968|unknown(?:-8bit)?|x-unknown|default|8bit|_?charset|none|binary)$/;

const JAPANESE_ESCAPES = ['\x1b$@', '\x1b$B', '\x1b(J'];

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });
const looseUtf8 = new TextDecoder('utf-8');

const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80);
const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return undefined;
  }
}

function decoderFor(label: string): InstanceType<typeof TextDecoder> | undefined {
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}

/** ISO-2022-KR and HZ are EUC-KR and GB 2312 in seven bits. */
function sevenBits(bytes: Uint8Array, korean: boolean): string {
  const [shift, from, to] = korean ? ['\x1b$)C', '\x0e', '\x0f'] : ['~\n', '~{', '~}'];
  const high = latin1(bytes)
    .replaceAll(shift, '')
    .split(from)
    .map((piece, index) => {
      if (index === 0) return piece;
      const [wide = '', ...plain] = piece.split(to);
      return `${wide.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) | 0x80))}${plain.join('')}`;
    })
    .join('');
  return new TextDecoder(korean ? 'euc-kr' : 'gb18030').decode(
    Buffer.from(korean ? high : high.replaceAll('~~', '~'), 'latin1'),
  );
}

/** 8-bit text in UTF-8 is hardly ever valid by accident; anything else is guessed. */
function decodeUnlabelled(bytes: Uint8Array, hint: string | undefined): string {
  if (isAscii(bytes)) {
    const text = latin1(bytes);
    return JAPANESE_ESCAPES.some((mark) => text.includes(mark)) ? new TextDecoder('iso-2022-jp').decode(bytes) : text;
  }
  const text = utf8(bytes);
  if (text !== undefined) return text;
  if (hint !== undefined) {
    const hinted = decoderFor(hint)?.decode(bytes);
    if (hinted !== undefined && !hinted.includes('\ufffd')) return hinted;
  }
  const damaged = looseUtf8.decode(bytes);
  return isMostlyRight(damaged) ? damaged : new TextDecoder(guessCharset(bytes)).decode(bytes);
}

/** UTF-8 that was cut or hurt in a few places has more characters than scars. */
function isMostlyRight(text: string): boolean {
  const bad = text.split('\ufffd').length - 1;
  return bad * 2 < (text.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0);
}

/** The label as this module knows it; undefined where it says nothing. */
export function charsetOf(label: string | undefined): string | undefined {
  const plain = (label ?? '')
    .trim()
    .toLowerCase()
    .replace(/^['"]+|['"]+$/g, '')
    .replace(/^cs(?=iso|gb|big|shift|euc)/, '');
  if (SAYS_NOTHING.test(plain)) return undefined;
  return Object.hasOwn(ALIASES, plain) ? ALIASES[plain] : plain;
}

/** `hint`: an encoding that another part of the same mail is in, for text too short to guess by. */
export function decodeText(bytes: Uint8Array, label?: string, hint?: string): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return looseUtf8.decode(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const charset = charsetOf(label);
  if (charset === 'utf-7') return decodeUtf7(latin1(bytes));
  if (charset === 'iso-2022-kr') return sevenBits(bytes, true);
  if (charset === 'hz-gb-2312' || charset === 'hz') return sevenBits(bytes, false);
  const decoder = charset === undefined ? undefined : decoderFor(charset);
  if (decoder === undefined) return decodeUnlabelled(bytes, hint);
  const text = decoder.decode(bytes);
  if (decoder.encoding.startsWith('utf-16')) return isAscii(bytes) && !bytes.includes(0) ? latin1(bytes) : text;
  if (decoder.encoding === 'utf-8')
    return text.includes('\ufffd') && !isMostlyRight(text) ? decodeUnlabelled(bytes, hint) : text;
  const isSuspect = text.includes('\ufffd') || /^(?:windows-125|iso-8859)/.test(decoder.encoding);
  // A false label: what is valid UTF-8 is taken for that.
  return (isSuspect && !isAscii(bytes) ? utf8(bytes) : undefined) ?? text;
}

const META = /<meta[^>]{0,200}charset\s{0,5}=\s{0,5}["']?([\w.:-]{1,40})/i;

/** HTML may name its encoding itself, where the part's header does not. */
export function decodeHtml(bytes: Uint8Array, label?: string, hint?: string): string {
  const named = charsetOf(label) ?? META.exec(latin1(bytes.subarray(0, 4096)))?.[1];
  return decodeText(bytes, named, hint);
}
