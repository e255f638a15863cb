/** Names of files as people gave them, made fit for every file system, every page and every header. */

/** Code points; in UTF-8 at most 400 bytes, which is less than any store's limit on a key and cut by none but old file systems. */
const NAME_LIMIT = 100;
const ENDING_LIMIT = 12;

/** Embeddings, overrides, isolates and marks of direction, and other characters that only hide something. */
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
const BREAKS = /[\s\u0085\u2028\u2029]+/g;
/** What Windows, macOS or a path takes for something else. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\p{Co}\p{Cn}]/gu;
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/**
 * No separators of paths, no control or direction characters, no name that Windows keeps for devices; at most 100
 * characters, the ending kept. Never empty.
 */
export function safeFileName(given: string): string {
  const plain = given
    .toWellFormed()
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(BREAKS, ' ')
    .replace(FORBIDDEN, '_')
    // Windows drops dots and spaces at the end: `a.exe.` would be a program again. A dot in front hides the file.
    .replace(/^[. ]+|[. ]+$/g, '');
  const name = shortened(plain).replace(DEVICES, '_$&');
  return name === '' ? 'file' : name;
}

function shortened(name: string): string {
  const characters = [...name];
  if (characters.length <= NAME_LIMIT) return name;
  const ending = fileEnding(name);
  const kept = ending.length > 0 && ending.length <= ENDING_LIMIT ? `.${[...name].slice(-ending.length).join('')}` : '';
  return `${characters
    .slice(0, NAME_LIMIT - kept.length)
    .join('')
    .replace(/[. ]+$/, '')}${kept}`;
}

/** What stands after the last dot, in lower case; empty where nothing does. */
export const fileEnding = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
